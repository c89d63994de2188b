import type { Context } from './context';
import type { VerdictTrace } from './decide-verdicts';
import { LedgerError } from './errors';

/** Refuses (`conflict`) when a later verdict has replaced a link of this one: that one goes first. */
export async function refuseLaterVerdict(context: Context, linkIds: readonly string[]): Promise<void> {
  const [link] = await context.sql`
    select a.source_system || ' ' || a.source_primary_key as one, b.source_system || ' ' || b.source_primary_key as other
      from match_links l
      join source_records a on a.source_record_id = l.source_record_id
      join source_records b on b.source_record_id = l.other_source_record_id
     where l.link_id = any(${linkIds as string[]}::uuid[]) and l.superseded_at is not null limit 1`;
  if (!link) return;
  const message = `There is a later verdict about ${link.one} or ${link.other}; undo that first.`;
  throw new LedgerError('conflict', message);
}

/** A merge can be taken back while its records are still where it put them and tied by nothing newer. */
export async function refuseLaterWork(context: Context, { merge, links }: VerdictTrace): Promise<void> {
  const { sql } = context;
  const { mergedGoldenId, survivorGoldenId, movedSourceRecordIds } = merge!;
  const [survivor] = await sql`
    select g.status, s.canonical_name as into_name from golden_records g
      left join golden_records s on s.golden_id = g.merged_into
     where g.golden_id = ${survivorGoldenId} for update of g`;
  if (survivor?.status !== 'active') {
    const into = survivor?.into_name ? `merged into ${survivor.into_name}` : 'retired';
    throw new LedgerError('conflict', `The golden record was ${into} since; undo that first.`);
  }
  const [elsewhere] = await sql`
    select source_system, source_primary_key from source_records
     where source_record_id = any(${movedSourceRecordIds}::uuid[]) and golden_id <> ${survivorGoldenId} limit 1`;
  if (elsewhere) {
    const record = `${elsewhere.source_system} ${elsewhere.source_primary_key}`;
    throw new LedgerError('conflict', `${record} was moved to another golden record since; undo that first.`);
  }
  const [tie] = await sql`
    select a.source_system || ' ' || a.source_primary_key as one, b.source_system || ' ' || b.source_primary_key as other
      from match_links l
      join source_records a on a.source_record_id = l.source_record_id
      join source_records b on b.source_record_id = l.other_source_record_id
     where l.superseded_at is null and l.kind = 'same' and not l.link_id = any(${links.added}::uuid[])
       and a.golden_id = ${survivorGoldenId} and b.golden_id = ${survivorGoldenId}
       and (a.source_record_id = any(${movedSourceRecordIds}::uuid[]))
        <> (b.source_record_id = any(${movedSourceRecordIds}::uuid[])) limit 1`;
  if (tie) {
    throw new LedgerError(
      'conflict',
      `${tie.one} and ${tie.other} were found to be the same since; split them first.`,
      {
        mergedGoldenId,
      },
    );
  }
}

/** Refuses (`conflict`) when a verdict keeps records of two golden records apart. */
export async function refuseKeptApart(
  context: Context,
  goldenId: string,
  otherGoldenId: string,
): Promise<void> {
  const [row] = await context.sql`
    select a.source_system || ' ' || a.source_primary_key as one, b.source_system || ' ' || b.source_primary_key as other
      from match_links l
      join source_records a on a.source_record_id = l.source_record_id
      join source_records b on b.source_record_id = l.other_source_record_id
     where l.kind = 'different' and l.superseded_at is null
       and ((a.golden_id = ${goldenId} and b.golden_id = ${otherGoldenId})
         or (a.golden_id = ${otherGoldenId} and b.golden_id = ${goldenId})) limit 1`;
  if (!row) return;
  const message = `A steward has decided that ${row.one} and ${row.other} are different; take that verdict back first.`;
  throw new LedgerError('conflict', message);
}

/** Refuses (`conflict`) when links that are to stand again no longer fit where their records are now. */
export async function refuseMovedEnds(context: Context, linkIds: readonly string[]): Promise<void> {
  const [link] = await context.sql`
    select a.source_system || ' ' || a.source_primary_key as one, b.source_system || ' ' || b.source_primary_key as other
      from match_links l
      join source_records a on a.source_record_id = l.source_record_id
      join source_records b on b.source_record_id = l.other_source_record_id
     where l.link_id = any(${linkIds as string[]}::uuid[])
       and ((a.golden_id = b.golden_id) <> (l.kind = 'same') or exists (
         select from match_links later
          where later.superseded_at is null and later.link_id <> l.link_id
            and least(later.source_record_id, later.other_source_record_id) = least(l.source_record_id, l.other_source_record_id)
            and greatest(later.source_record_id, later.other_source_record_id) = greatest(l.source_record_id, l.other_source_record_id)))
     limit 1`;
  if (!link) return;
  const message = `${link.one} and ${link.other} were decided about again since; undo that first.`;
  throw new LedgerError('conflict', message);
}

/** Refuses (`conflict`) to open a case again whose record and candidates are one by now. */
export async function refuseSettled(context: Context, resolutionId: string): Promise<void> {
  const [settled] = await context.sql`
    select from resolutions r join source_records s using (source_record_id)
     where r.resolution_id = ${resolutionId} and r.kind <> 'conflict' and not exists (
       select from jsonb_array_elements(r.candidates) c
         join source_records o on o.source_record_id = (c ->> 'source_record_id')::uuid
        where o.golden_id <> s.golden_id)`;
  if (!settled) return;
  const message =
    'The record and its candidates have become one golden record since; there is nothing left to decide.';
  throw new LedgerError('conflict', message);
}
