import type { RecordHit, RecordSearch } from '@/lib/ledger/search-records';

type MatchedBy = NonNullable<RecordHit['matchedBy']>;

const schemeWords: Record<string, string> = {
  tax: 'tax id',
  phone: 'phone',
  email: 'e-mail',
  web: 'web domain',
  vat: 'VAT number',
  duns: 'DUNS',
  lei: 'LEI',
  ein: 'EIN',
};

/** By what a golden record was found, in a few words; null when that is plain to see. */
export function matchedByInWords(matchedBy: MatchedBy): string | null {
  switch (matchedBy.by) {
    case 'name':
      return null;
    case 'golden id':
      return 'golden id';
    case 'merged id':
      return `was …${matchedBy.value.slice(-8)}`;
    case 'other name':
      return `also ${matchedBy.value}`;
    case 'source key':
      return matchedBy.value;
    case 'identifier':
      return schemeWords[matchedBy.scheme] ?? matchedBy.scheme;
  }
}

const figures = new Intl.NumberFormat('en-GB');
const roundedDown = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2, roundingMode: 'floor' });
const rounded = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** A whole number with separators: `99,935`. */
export function figure(count: number): string {
  return figures.format(count);
}

/** `3 sources`, `1 source`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** `297 golden records`, `about 1,470,000 golden records`, `more than 10,000 golden records`. */
export function totalInWords({ count, kind }: RecordSearch['total']): string {
  if (kind === 'about') return `about ${rounded.format(count)} golden records`;
  if (kind === 'at_least') return `more than ${roundedDown.format(count)} golden records`;
  return counted(count, 'golden record');
}

/** Two decimals, never rounded up: what is not certain must not read `1.00`. */
export function confidenceInWords(confidence: number): string {
  return (Math.floor(confidence * 100 + 1e-9) / 100).toFixed(2);
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** `DE` → `Germany`; a code that names no country stays as it is. */
export function countryName(code: string): string {
  try {
    return countryNames.of(code) ?? code;
  } catch {
    return code;
  }
}

/** `Austin, TX, US`: what is known of a place, on one line. */
export function placeInWords({
  city,
  state,
  countryCode,
}: Pick<RecordHit, 'city' | 'state' | 'countryCode'>): string | null {
  return [city, state, countryCode].filter(Boolean).join(', ') || null;
}
