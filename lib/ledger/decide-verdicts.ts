import type { AuditEntry } from './audit';
import { appendAudit } from './audit';
import { table } from './bulk';
import type { Context } from './context';
import type { OpenCase } from './decide-resolution';
import { LedgerError } from './errors';
import { uuid } from './ids';
import { type LinkChange, linkBySteward, supersedeLinks } from './links';
import { appendMergedVersion, lockActive, type MergeTrace, mergeInto } from './move-members';
import { refreshGoldenRecords } from './refresh-golden-records';
import { StaleRead } from './retry';
import { refuseKeptApart } from './verdict-obstacles';
import { withdrawSettledResolutions } from './withdraw-settled-resolutions';

/** Why a tax id stopped to identify: the mark of those that an undo lets identify again. */
export const sharedByVerdict = 'A steward keeps records apart that share it';

/** All that a verdict did, as the audit log keeps it; taking it back needs nothing else. */
export interface VerdictTrace {
  goldenId: string;
  verdictGoldenId: string | null;
  merge: MergeTrace | null;
  links: LinkChange;
  /** Tax ids that became shared by this verdict. */
  shared: string[];
  withdrawn: string[];
  /** Set when the record was taken out of its golden record: the new one, and the one it came from. */
  split?: { goldenId: string; fromGoldenId: string };
}

/** *Same*: the record's golden record becomes part of the candidate, or stays where it is if it is that. */
export async function uniteWith(context: Context, open: OpenCase, goldenId: string): Promise<VerdictTrace> {
  const candidates = await currentCandidates(context, open);
  const chosen = candidates.find(
    (candidate) => candidate.namedGoldenId === goldenId || candidate.goldenId === goldenId,
  );
  if (!chosen)
    throw new LedgerError('invalid', 'The golden record named is none of the candidates of this case.');
  const evidence = { resolution_id: open.resolutionId };
  if (chosen.goldenId === open.goldenId) {
    const links = await linkBySteward(
      context,
      'same',
      open.sourceRecordId,
      [chosen.sourceRecordId],
      evidence,
    );
    return {
      goldenId: open.goldenId,
      verdictGoldenId: chosen.goldenId,
      merge: null,
      links,
      shared: [],
      withdrawn: [],
    };
  }
  await refuseKeptApart(context, open.goldenId, chosen.goldenId);
  const merge = await mergeInto(context, open.goldenId, chosen.goldenId);
  const links = await linkBySteward(context, 'same', open.sourceRecordId, [chosen.sourceRecordId], evidence);
  const [auditId] = await appendAudit(context, [mergedEntry(open, merge)]);
  await appendMergedVersion(context, merge, auditId!);
  await refreshGoldenRecords(context, [chosen.goldenId], auditId!);
  const withdrawn = await withdrawSettledResolutions(context, [chosen.goldenId], open.resolutionId);
  return {
    goldenId: chosen.goldenId,
    verdictGoldenId: chosen.goldenId,
    merge,
    links,
    shared: [],
    withdrawn,
  };
}

/** *Different*: the record and every candidate are kept apart; a tax id that they share stops to identify. */
export async function separate(context: Context, open: OpenCase): Promise<VerdictTrace> {
  const candidates = await currentCandidates(context, open);
  const split = candidates.some((candidate) => candidate.goldenId === open.goldenId)
    ? await takeOut(context, open)
    : undefined;
  const others = [...new Set(candidates.map((candidate) => candidate.sourceRecordId))];
  const taxIds = await commonTaxIds(context, open.sourceRecordId, others);
  const evidence = { resolution_id: open.resolutionId, tax_ids: taxIds };
  const links = await linkBySteward(context, 'different', open.sourceRecordId, others, evidence);
  if (split) {
    links.superseded.push(...split.supersededLinkIds);
    links.added.push(...split.addedLinkIds);
  }
  const shared = await shareTaxIds(context, taxIds);
  return {
    goldenId: split?.goldenId ?? open.goldenId,
    verdictGoldenId: null,
    merge: null,
    links,
    shared,
    withdrawn: [],
    ...(split && { split: { goldenId: split.goldenId, fromGoldenId: open.goldenId } }),
  };
}

interface CurrentCandidate {
  namedGoldenId: string;
  /** The candidate's survivor, if it was merged since the case was opened. */
  goldenId: string;
  sourceRecordId: string;
}

/** The candidates as they are now; nobody can move or unite them or the record until the transaction ends. */
async function currentCandidates(context: Context, open: OpenCase): Promise<CurrentCandidate[]> {
  const ids = [open.sourceRecordId, ...open.candidates.map((candidate) => candidate.source_record_id)];
  const read = async () => {
    const rows = await context.sql`
      select source_record_id, golden_id from source_records where source_record_id = any(${ids}::uuid[])`;
    return new Map(rows.map((row) => [row.source_record_id as string, row.golden_id as string]));
  };
  const seen = await read();
  await context.sql`
    select from golden_records where golden_id = any(${[...seen.values()]}::uuid[]) order by golden_id for update`;
  const goldenIds = await read();
  if (
    goldenIds.get(open.sourceRecordId) !== open.goldenId ||
    ids.some((id) => goldenIds.get(id) !== seen.get(id))
  )
    throw new StaleRead('records of this case moved meanwhile');
  return open.candidates.flatMap((candidate) => {
    const goldenId = goldenIds.get(candidate.source_record_id);
    return goldenId
      ? [{ namedGoldenId: candidate.golden_id, goldenId, sourceRecordId: candidate.source_record_id }]
      : [];
  });
}

/** Takes a record out of its golden record into one of its own. */
async function takeOut(
  context: Context,
  open: OpenCase,
): Promise<{ goldenId: string; supersededLinkIds: string[]; addedLinkIds: string[] }> {
  const { sql } = context;
  await lockActive(context, [open.goldenId]);
  const goldenId = uuid();
  const links = await sql`
    select link_id, case when source_record_id = ${open.sourceRecordId} then other_source_record_id
                         else source_record_id end as neighbour
      from match_links
     where superseded_at is null and kind = 'same'
       and (source_record_id = ${open.sourceRecordId} or other_source_record_id = ${open.sourceRecordId})`;
  const linkIds = links.map((row) => row.link_id as string);
  await supersedeLinks(context, linkIds);
  const addedLinkIds = await bridgeNeighbours(
    context,
    open,
    links.map((row) => row.neighbour),
  );
  await sql`
    insert into golden_records (golden_id, canonical_name, canonical_name_normalized, version)
    select ${goldenId}, raw_name, canonical_name_normalized, 0
      from source_records where source_record_id = ${open.sourceRecordId}`;
  await sql`update source_records set golden_id = ${goldenId} where source_record_id = ${open.sourceRecordId}`;
  const [auditId] = await appendAudit(context, [
    {
      action: 'split',
      sourceRecordId: open.sourceRecordId,
      goldenId: open.goldenId,
      before: { golden_id: open.goldenId },
      after: { golden_id: goldenId },
    },
  ]);
  await refreshGoldenRecords(context, [goldenId, open.goldenId], auditId!);
  return { goldenId, supersededLinkIds: linkIds, addedLinkIds };
}

/** The records that hung together by the one taken out stay together. */
async function bridgeNeighbours(
  context: Context,
  open: OpenCase,
  neighbours: readonly string[],
): Promise<string[]> {
  const [first, ...others] = neighbours;
  const links = others.map((other) => ({ link_id: uuid(), source: first, other }));
  const added = await context.sql`
    insert into match_links (link_id, source_record_id, other_source_record_id, kind, decided_by, evidence)
    select link_id, source, other, 'same', 'engine', ${JSON.stringify({ joined_through: open.sourceRecordId })}::jsonb
      from ${table(context.sql, links, { link_id: 'uuid', source: 'uuid', other: 'uuid' })}
    on conflict do nothing returning link_id`;
  return added.map((row) => row.link_id);
}

/** The tax ids that a record has in common with any of the others. */
async function commonTaxIds(
  { sql }: Context,
  sourceRecordId: string,
  others: readonly string[],
): Promise<string[]> {
  const common = await sql`
    select distinct a.value from identifiers a join identifiers b using (domain, scheme, value)
     where a.scheme = 'tax' and a.source_record_id = ${sourceRecordId}
       and b.source_record_id = any(${others as string[]}::uuid[])`;
  return common.map((row) => row.value as string);
}

/** Marks tax ids as shared; returns those that were not. */
async function shareTaxIds(context: Context, taxIds: readonly string[]): Promise<string[]> {
  const { sql } = context;
  const rows = taxIds.map((value) => ({ value }));
  const added = await sql`
    insert into shared_identifiers (scheme, value, reason, created_by)
    select 'tax', value, ${sharedByVerdict}, ${context.actor.id}
      from ${table(sql, rows, { value: 'text' })}
    on conflict do nothing returning value`;
  return added.map((row) => row.value);
}

function mergedEntry(open: OpenCase, merge: MergeTrace): AuditEntry {
  return {
    action: 'merged',
    sourceRecordId: open.sourceRecordId,
    goldenId: merge.survivorGoldenId,
    reason: 'A steward said that they are the same',
    before: { golden_id: merge.mergedGoldenId },
    after: { golden_id: merge.survivorGoldenId, moved: merge.movedSourceRecordIds },
  };
}
