import type { CaseCandidate, CaseValues, ResolutionCase } from '@/lib/ledger/resolution-case';
import { spelledOut } from '../words';

/** How a candidate's value stands to the record's. */
export type Agreement = 'equal' | 'different' | 'oneSided' | 'missing';

export interface FieldRow {
  key: string;
  label: string;
  /** Set in the typeface for keys, ids and codes. */
  mono: boolean;
  record: string | null;
  candidates: { value: string | null; agreement: Agreement; provenance: string | null }[];
  /** Whether every candidate says what the record says. */
  allEqual: boolean;
}

interface Field {
  key: string;
  label: string;
  mono?: boolean;
  value: (values: CaseValues) => string | null;
  /** The key under which a golden record keeps the value's provenance. */
  provenance: string;
  same?: (left: string, right: string) => boolean;
}

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ') || null;

const fields: readonly Field[] = [
  { key: 'name', label: 'Name', value: ({ name }) => name, provenance: 'canonical_name' },
  {
    key: 'canonicalName',
    label: 'Canonical',
    mono: true,
    value: ({ canonicalName }) => canonicalName,
    provenance: 'canonical_name',
  },
  {
    key: 'address',
    label: 'Address',
    value: ({ addressLine1, addressLine2 }) => joined(addressLine1, addressLine2),
    provenance: 'address',
  },
  { key: 'city', label: 'City', value: ({ city }) => city, provenance: 'address' },
  { key: 'state', label: 'State', value: ({ state }) => state, provenance: 'address' },
  {
    key: 'postalCode',
    label: 'Postal code',
    mono: true,
    value: ({ postalCode }) => postalCode,
    provenance: 'address',
    same: sameCharacters,
  },
  { key: 'country', label: 'Country', mono: true, value: ({ country }) => country, provenance: 'address' },
  {
    key: 'taxId',
    label: 'Tax id',
    mono: true,
    value: ({ taxId }) => taxId,
    provenance: 'tax_id_canonical',
    same: sameTail,
  },
  {
    key: 'phone',
    label: 'Phone',
    mono: true,
    value: ({ phone }) => phone,
    provenance: 'phone',
    same: sameTail,
  },
  { key: 'email', label: 'E-mail', value: ({ email }) => email, provenance: 'email' },
  {
    key: 'website',
    label: 'Website',
    value: ({ website }) => website,
    provenance: 'website',
    same: sameSite,
  },
];

/**
 * The values of a case in aligned rows; a field that nobody gives has none. Values that differ in nothing but
 * writing (punctuation of a number, `www.`, case) count as equal.
 */
export function fieldRows({ record, candidates }: ResolutionCase): FieldRow[] {
  const rows = fields.map((field) =>
    row(
      field,
      field.value(record.values),
      candidates.map((candidate) => field.value(candidate.values)),
      candidates,
      field.provenance,
    ),
  );
  rows.splice(
    2,
    0,
    listRow('otherNames', 'Other names', record, candidates, ({ otherNames }) => otherNames),
  );
  rows.push(
    listRow('identifiers', 'Identifiers', record, candidates, ({ identifiers }) =>
      identifiers.map(({ scheme, value }) => `${scheme} ${value}`),
    ),
  );
  for (const key of attributeKeys(record, candidates)) {
    const field = { key: `attributes.${key}`, label: spelledOut(key) };
    rows.push(
      row(
        field,
        record.attributes[key] ?? null,
        candidates.map((candidate) => candidate.attributes[key] ?? null),
        candidates,
        `attributes.${key}`,
      ),
    );
  }
  return rows.filter(
    ({ record: own, candidates: others }) => own !== null || others.some(({ value }) => value),
  );
}

const ATTRIBUTES_SHOWN = 12;
const LISTED = 4;

type Party = ResolutionCase['record'] | CaseCandidate;

function attributeKeys(record: Party, candidates: readonly Party[]): string[] {
  const keys = [record, ...candidates].flatMap(({ attributes }) => Object.keys(attributes));
  return [...new Set(keys)].sort().slice(0, ATTRIBUTES_SHOWN);
}

function listRow(
  key: string,
  label: string,
  record: Party,
  candidates: readonly CaseCandidate[],
  list: (party: Party) => string[],
): FieldRow {
  const text = (party: Party) => {
    const values = list(party);
    const more = values.length - LISTED;
    const shown = values.slice(0, LISTED).join('; ');
    return shown ? (more > 0 ? `${shown}; ${more} more` : shown) : null;
  };
  return row({ key, label, mono: key === 'identifiers' }, text(record), candidates.map(text), candidates);
}

function row(
  { key, label, mono = false, same = sameText }: Pick<Field, 'key' | 'label' | 'mono' | 'same'>,
  own: string | null,
  values: readonly (string | null)[],
  candidates: readonly CaseCandidate[],
  provenance?: string,
): FieldRow {
  const cells = values.map((value, index) => ({
    value,
    agreement: agreementOf(own, value, same),
    provenance: provenance && value ? origin(candidates[index]!, provenance) : null,
  }));
  const allEqual = cells.every(({ agreement }) => agreement === 'equal' || agreement === 'missing');
  return { key, label, mono, record: own, candidates: cells, allEqual };
}

function agreementOf(
  own: string | null,
  value: string | null,
  same: (left: string, right: string) => boolean,
): Agreement {
  if (own === null && value === null) return 'missing';
  if (own === null || value === null) return 'oneSided';
  return same(own, value) ? 'equal' : 'different';
}

/** `netsuite NS-8841, 3 agree` */
function origin(candidate: CaseCandidate, field: string): string | null {
  const known = candidate.provenance[field];
  if (!known) return null;
  const agreeing = known.agreeing > 1 ? `, ${known.agreeing} agree` : '';
  return `${known.source_system} ${known.source_primary_key}${agreeing}`;
}

function sameText(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function characters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function sameCharacters(left: string, right: string): boolean {
  return characters(left) === characters(right);
}

const TAIL = 6;

/** Numbers of which one only has a prefix more: a country's code or letters. */
function sameTail(left: string, right: string): boolean {
  const [short, long] = [characters(left), characters(right)].sort((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  return short === long || (short.length >= TAIL && long.length - short.length <= 3 && long.endsWith(short));
}

function sameSite(left: string, right: string): boolean {
  const bare = (site: string) =>
    site
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/+$/, '');
  return bare(left) === bare(right);
}
