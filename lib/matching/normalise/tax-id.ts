import { normaliseCountry } from './country';
import { saysNothing } from './empty-words';
import { type Attempt, attempt } from './tax-id-check';
import { selfDescribed, taxIdFormats, taxJurisdiction, vatPrefix } from './tax-id-formats';
import { compactWords, longestTaxId, placeholderDetail, withoutLabel, withoutPrefix } from './tax-id-text';

export type TaxIdStatus = 'valid' | 'unverified' | 'invalid' | 'placeholder';

export interface TaxId {
  raw: string;
  /** Upper case, without separators and without a country prefix. */
  value: string;
  /** ISO 3166-1 alpha-2 of the jurisdiction: by the number's own prefix, else the record's country. */
  country: string | null;
  status: TaxIdStatus;
  /** "US EIN", "DE VAT", what kind of number the value is ("FR SIREN" for a French VAT number); else null. */
  formatName: string | null;
  /** One sentence for a steward. */
  detail: string;
}

type Verdict = Omit<TaxId, 'raw'>;

/**
 * Normalises a tax, VAT or company number and checks it against the formats of its jurisdiction (npm
 * `stdnum`: published shapes and check digits; "valid" does not mean that the number is in use).
 * A VAT prefix of another country than the record's wins when the number has that country's shape.
 *
 * @param country the record's country, ISO 3166-1 alpha-2, or null.
 * @returns null when nothing was given (empty, "N/A", "none", "TBD" …). Never throws.
 */
export function normaliseTaxId(raw: string | null | undefined, country: string | null): TaxId | null {
  if (typeof raw !== 'string' || saysNothing(raw)) return null;
  const words = compactWords(raw);
  const home = normaliseCountry(country);
  const jurisdiction = home === null ? null : taxJurisdiction(home);
  const compact = withoutLabel(words).join('');
  const unaccepted = (status: TaxIdStatus, detail: string): TaxId => {
    const value = withoutPrefix(compact, jurisdiction);
    return { raw, value, country: jurisdiction, status, formatName: null, detail };
  };

  if (raw.length > longestTaxId * 4 || compact.length > longestTaxId) {
    return unaccepted('invalid', 'Too long for a tax number');
  }
  const placeholder = placeholderDetail(compact);
  if (placeholder !== null) return unaccepted('placeholder', placeholder);
  const judged = judge(words, jurisdiction);
  if (judged !== null) return { raw, ...judged };
  if (compact.length < 5 || compact.replace(/[^0-9]+/g, '').length < 4) {
    return unaccepted('invalid', 'Too short for a tax number');
  }
  return unaccepted(
    'unverified',
    jurisdiction === null
      ? 'The country is unknown, so nothing can be checked'
      : `No check is known for ${jurisdiction}`,
  );
}

/**
 * Key for the inverted index: jurisdiction and value ("DE:136695976"), or the value alone when the
 * jurisdiction is unknown. Null for invalid numbers and placeholders, which prove nothing.
 */
export function taxIdKey(taxId: TaxId): string | null {
  if (taxId.status === 'invalid' || taxId.status === 'placeholder') return null;
  return taxId.country === null ? taxId.value : `${taxId.country}:${taxId.value}`;
}

/**
 * Tries the whole, then without the leading words that hold no digit ("USt-IdNr. DE 136 695 976").
 * Null when no format is known by which to judge.
 */
function judge(words: string[], home: string | null): Verdict | null {
  let rejectedAtHome: Attempt['closest'] = null;
  for (let start = 0; start < words.length && start <= 4; start++) {
    const compact = words.slice(start).join('');
    const prefix = vatPrefix(compact)?.jurisdiction ?? null;
    for (const jurisdiction of prefix === home ? [home] : [home, prefix]) {
      if (jurisdiction === null) continue;
      const { accepted, closest } = attempt(compact, jurisdiction);
      if (accepted !== null) return acceptance(accepted, jurisdiction);
      if (jurisdiction === home) rejectedAtHome = closest;
      // Shape and prefix of another country: it is that country's number, with a wrong check digit.
      else if (closest?.failure === 'check digit') return rejection(closest, jurisdiction, compact);
    }
    const foreign = selfDescribed(compact);
    if (foreign !== null && foreign !== home) {
      const { accepted } = attempt(compact, foreign);
      if (accepted?.format.hasCheckDigit) return acceptance(accepted, foreign);
    }
    if (/[0-9]/.test(words[start] ?? '')) break;
  }
  if (home === null || rejectedAtHome === null) return null;
  return rejection(rejectedAtHome, home, withoutLabel(words).join(''));
}

function acceptance({ format, value }: NonNullable<Attempt['accepted']>, country: string): Verdict {
  const detail = format.hasCheckDigit
    ? `Valid ${format.title}`
    : `Has the form of ${withArticle(format.title)}, which carries no check digit`;
  return { value, country, status: 'valid', formatName: format.contained.name, detail };
}

function rejection(
  { format, failure }: NonNullable<Attempt['closest']>,
  country: string,
  compact: string,
): Verdict {
  const detail = {
    'check digit': `Check digit does not fit ${withArticle(format.title)}`,
    component: `Contains a part that no ${format.title} has`,
    shape: `Does not have the form of ${taxIdFormats(country)
      .map(({ title }) => withArticle(title))
      .join(' or ')}`,
  }[failure];
  return { value: withoutPrefix(compact, country), country, status: 'invalid', formatName: null, detail };
}

function withArticle(title: string): string {
  return `${/^[AEIO]/.test(title) ? 'an' : 'a'} ${title}`;
}
