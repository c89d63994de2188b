import type { AuditEntryRow, SourceRecordRow } from '@/lib/ledger/golden-record';

/** What the phases compare names by, in few words. */
const phaseWords: Record<number, string> = {
  0: 'tax id',
  1: 'spaces and case',
  2: 'legal forms',
  3: 'abbreviations',
  4: 'former and trading names',
  5: 'accents',
  6: 'word order',
  7: 'similar name',
};

/** `phase 5, accents`; phase 0 is the tax id alone. */
export function phaseInWords(phase: number): string {
  const words = phaseWords[phase];
  if (phase === 0) return 'tax id';
  return words ? `phase ${phase}, ${words}` : `phase ${phase}`;
}

const comparisonWords: Record<string, string> = {
  name: 'name',
  taxId: 'tax id',
  identifiers: 'identifier',
  address: 'address',
  phone: 'phone',
  email: 'e-mail',
  webDomain: 'web domain',
  country: 'country',
};

function listed(comparisons: readonly string[]): string {
  return comparisons.map((comparison) => comparisonWords[comparison] ?? comparison).join(', ');
}

/** How a source record came to its golden record: `first`, `tax id`, `phase 5, accents`, `steward: same`. */
export function joinedBy(row: SourceRecordRow): string {
  if (row.first) return 'first';
  if (row.bySteward) return 'steward: same';
  if (row.phase !== null) return phaseInWords(row.phase);
  return row.matchedOn.length > 0 ? listed(row.matchedOn) : 'merged with its golden record';
}

function tail(id: string | null): string {
  return `…${id?.slice(-8) ?? ''}`;
}

const verdictWords: Record<string, string> = {
  same: 'the same',
  different: 'different',
  unsure: 'not to be told',
};

function found({ by, byKind, verdict }: AuditEntryRow, record: string): string {
  return `${byKind === 'user' ? by : 'Somebody'} found ${record} ${verdictWords[verdict ?? ''] ?? 'decided'}`;
}

/** One entry of a lineage as a sentence without a full stop, in the words of a steward. */
export function entryInWords(entry: AuditEntryRow): string {
  const record = entry.source ? `${entry.source.system} ${entry.source.key}` : 'A source record';
  const person = entry.byKind === 'user' ? entry.by : null;
  switch (entry.action) {
    case 'new':
      return `New from ${record}`;
    case 'matched':
      if (entry.phase === 0) return `${record} matched by tax id`;
      if (entry.phase !== null && entry.phase <= 6)
        return `${record} matched by name, ${phaseInWords(entry.phase)}`;
      return entry.matchedOn.length > 0
        ? `${record} matched by ${listed(entry.matchedOn)}`
        : `${record} matched`;
    case 'review':
      // A record under review gets a golden record of its own meanwhile.
      return entry.version === 1 ? `New from ${record}, to be reviewed` : `${record} came under review`;
    case 'updated':
      return `${record} sent new content`;
    case 'merged':
      if (entry.verdict)
        return `${found(entry, record)} and merged golden record ${tail(entry.mergedGoldenId)} into this one`;
      return `Golden record ${tail(entry.mergedGoldenId)} was merged into this one`;
    case 'decided':
      return found(entry, record);
    case 'undone':
      return `${person ?? 'Somebody'} took back the verdict on ${record}`;
    case 'withdrawn':
      return `The case about ${record} was withdrawn`;
    case 'split':
      if (entry.verdict) return `${found(entry, record)} and took it out of its golden record`;
      return `${record} left its golden record${entry.resolutionId ? ', to be reviewed' : ''}`;
    default:
      return `${person ? `${person}: ` : ''}${entry.action.replaceAll('_', ' ')}`;
  }
}

const fieldWords: Record<string, string> = {
  canonical_name: 'Name',
  address: 'Address',
  address_line1: 'Street',
  address_line2: 'Suite',
  city: 'City',
  state: 'State',
  postal_code: 'Postal code',
  country_code: 'Country',
  tax_id_canonical: 'Tax id',
  phone: 'Phone',
  email: 'E-mail',
  website: 'Website',
};

/** `tax_id_canonical` → `Tax id`, `attributes.payment_terms` → `Payment terms`. */
export function fieldInWords(field: string): string {
  const known = fieldWords[field];
  if (known) return known;
  const words = field.replace(/^attributes\./, '').replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const ruleWords: Record<string, string> = {
  source_priority: 'by priority of sources',
  most_recent: 'newest',
  most_frequent: 'most frequent',
  most_complete: 'most complete',
  highest_quality: 'best quality',
};

/** Why a value survived: `newest`, `only source`. */
export function ruleInWords(rule: string, sourceCount: number): string {
  if (sourceCount === 1) return 'only source';
  return ruleWords[rule] ?? rule.replaceAll('_', ' ');
}

const warningSentences: Record<string, string> = {
  characters_replaced: 'has characters that cannot be kept; they were replaced',
  unknown_field: 'sends fields that Touchstone does not know and does not keep',
  country_unknown: 'names a country that does not exist; it is not compared',
  email_unusable: 'has an e-mail address that is not valid or a placeholder',
  updated_at_in_future: 'says that it changed in the future; the time of arrival was taken',
  tax_id_invalid: 'has a tax id whose form or check digit is wrong; it is no evidence',
  tax_id_placeholder: 'has a placeholder as tax id; it is no evidence',
};

/** What a steward should know of some source records: `1 source has a placeholder as tax id; …`. */
export function warningInWords(code: string, sources: number): string {
  const sentence = warningSentences[code] ?? `has the warning ${code.replaceAll('_', ' ')}`;
  if (sources === 1) return `1 source ${sentence}.`;
  return `${sources} sources ${sentence
    .replace(/^has /, 'have ')
    .replace(/^sends /, 'send ')
    .replace(/^names /, 'name ')
    .replace(/^says /, 'say ')}.`;
}
