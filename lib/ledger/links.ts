import { table } from './bulk';
import type { Context } from './context';
import { uuid } from './ids';

export interface LinkChange {
  added: string[];
  superseded: string[];
}

/** A steward's word on one record and others: supersedes what stood between each pair. */
export async function linkBySteward(
  context: Context,
  kind: 'same' | 'different',
  sourceRecordId: string,
  otherSourceRecordIds: readonly string[],
  evidence: object,
): Promise<LinkChange> {
  const { sql } = context;
  const others = otherSourceRecordIds.filter((id) => id !== sourceRecordId);
  if (others.length === 0) return { added: [], superseded: [] };
  const superseded = await sql`
    update match_links set superseded_at = now()
     where superseded_at is null
       and ((source_record_id = ${sourceRecordId} and other_source_record_id = any(${others}::uuid[]))
         or (other_source_record_id = ${sourceRecordId} and source_record_id = any(${others}::uuid[])))
    returning link_id`;
  const links = others.map((other) => ({ link_id: uuid(), source: sourceRecordId, other, evidence }));
  await sql`
    insert into match_links (link_id, source_record_id, other_source_record_id, kind, decided_by, evidence)
    select link_id, source, other, ${kind}, 'steward', evidence
      from ${table(sql, links, { link_id: 'uuid', source: 'uuid', other: 'uuid', evidence: 'jsonb' })}`;
  return { added: links.map((link) => link.link_id), superseded: superseded.map((row) => row.link_id) };
}

/** Ends links; what stood before them can stand again. */
export async function supersedeLinks(context: Context, linkIds: readonly string[]): Promise<void> {
  await context.sql`
    update match_links set superseded_at = now()
     where link_id = any(${linkIds as string[]}::uuid[]) and superseded_at is null`;
}

/** Lets superseded links stand again. */
export async function restoreLinks(context: Context, linkIds: readonly string[]): Promise<void> {
  await context.sql`update match_links set superseded_at = null where link_id = any(${linkIds as string[]}::uuid[])`;
}
