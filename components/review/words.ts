import type { ResolutionFilter } from '@/lib/ledger/resolution-filter';

type Kind = NonNullable<ResolutionFilter['kind']>;
type Sort = NonNullable<ResolutionFilter['sort']>;
type Status = NonNullable<ResolutionFilter['status']>;
export type Verdict = 'same' | 'different' | 'unsure';

export const kindWords: Record<Kind, string> = {
  match: 'Possible match',
  conflict: 'Contradiction',
  bridge: 'Several golden records',
};

export const statusWords: Record<Status, string> = {
  open: 'Open',
  decided: 'Decided',
  withdrawn: 'Withdrawn',
};

export const sortWords: Record<Sort, string> = {
  queue: 'Priority and due time',
  likeliest: 'Likeliest first',
  unlikeliest: 'Unlikeliest first',
  oldest: 'Oldest first',
  newest: 'Newest first',
};

export const verdictWords: Record<Verdict, string> = {
  same: 'Same',
  different: 'Different',
  unsure: 'Unsure',
};

export const priorityWords: Record<number, string> = { 1: 'urgent', 2: 'normal', 3: 'low' };

const comparisonWords: Record<string, string> = {
  name: 'Name',
  taxId: 'Tax id',
  identifiers: 'Identifier',
  address: 'Address',
  phone: 'Phone',
  email: 'E-mail',
  webDomain: 'Web domain',
  country: 'Country',
};

/** What a comparison is about. */
export function comparisonInWords(comparison: string): string {
  return comparisonWords[comparison] ?? spelledOut(comparison);
}

/** `credit_limit` → `Credit limit`: how an attribute or a comparison is called that has no word of its own. */
export function spelledOut(name: string): string {
  const words = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `3 records`, `1 record`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

const figures = new Intl.NumberFormat('en-GB');

/** A whole number with separators: `99,935`. */
export function figure(count: number): string {
  return figures.format(count);
}

/** The first characters of an id, enough to tell ids of one case apart. */
export function shortId(id: string): string {
  // Version 7 ids begin with the time: their tails differ, their heads hardly do.
  return `…${id.slice(-8)}`;
}
