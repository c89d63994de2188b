import type { AddressBlock, Survivor } from '@/lib/survivorship';
import type { Context } from './context';
import { currentRules, goldenValues } from './golden-values';
import type { CaseOwner } from './resolution-candidates';
import type { CaseCandidate, ValueChange } from './resolution-case';
import { type Member, readAllMembers } from './resolving/members';

/** Golden records of more source records than this are not worked out in advance. */
const PREVIEW_LIMIT = 100;

/**
 * Which values of each candidate would change if the record's golden record became part of it: the very
 * survivorship that a *same* would run, on the members that it would have. Candidates that hold the record
 * already, are retired or too large are left out.
 */
export async function previewSame(
  context: Context,
  owner: CaseOwner,
  candidates: readonly CaseCandidate[],
): Promise<Map<string, ValueChange[]>> {
  const previewed = candidates.filter(
    ({ holdsRecord, active, sources }) =>
      !holdsRecord && active && sources + owner.goldenSources <= PREVIEW_LIMIT,
  );
  if (previewed.length === 0) return new Map();
  const [members, rules] = await Promise.all([
    readAllMembers(context, [owner.goldenId, ...previewed.map(({ goldenId }) => goldenId)]),
    currentRules(context),
  ]);
  const byGolden = new Map<string, Member[]>();
  for (const member of members) {
    byGolden.set(member.goldenId, [...(byGolden.get(member.goldenId) ?? []), member]);
  }
  const own = byGolden.get(owner.goldenId) ?? [];
  return new Map(
    previewed.flatMap(({ goldenId }) => {
      const theirs = byGolden.get(goldenId) ?? [];
      if (theirs.length === 0) return [];
      return [[goldenId, changes(goldenValues(theirs, rules), goldenValues([...theirs, ...own], rules))]];
    }),
  );
}

function changes(before: Survivor, after: Survivor): ValueChange[] {
  return Object.entries(after.provenance).flatMap(([field, origin]) => {
    const [from, to] = [surviving(before, field), surviving(after, field)];
    if (from === to) return [];
    return [{ field, from, to, sourceSystem: origin.source_system, rule: origin.rule }];
  });
}

const addressParts = [
  'address_line1',
  'address_line2',
  'city',
  'state',
  'postal_code',
  'country_code',
] as const satisfies readonly (keyof AddressBlock)[];

function surviving({ values }: Survivor, field: string): string | null {
  if (field === 'address') {
    const parts = addressParts.flatMap((part) => values[part] ?? []);
    return parts.length > 0 ? parts.join(', ') : null;
  }
  const value = field.startsWith('attributes.')
    ? values.attributes[field.slice('attributes.'.length)]
    : (values as unknown as Record<string, unknown>)[field];
  if (value == null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
