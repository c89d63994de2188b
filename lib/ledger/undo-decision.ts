import { z } from 'zod';
import { appendAudit } from './audit';
import { authorise, type Context, withTransaction } from './context';
import type { VerdictTrace } from './decide-verdicts';
import { LedgerError } from './errors';
import { restoreLinks, supersedeLinks } from './links';
import { appendMergedVersion, lockActive, type MergeTrace, mergeInto, unmerge } from './move-members';
import { refreshGoldenRecords } from './refresh-golden-records';
import { retrying } from './retry';

export const undoDecisionInput = z.object({ resolutionId: z.uuid() });

/**
 * Takes a verdict back: the partition, the links, the values and the cases it closed are as they were before.
 *
 * @throws LedgerError `not_found`; `conflict` when the case is not decided, or when later work stands in the way
 * (the sentence says which).
 */
export async function undoDecision(
  context: Context,
  input: z.infer<typeof undoDecisionInput>,
): Promise<{ resolutionId: string; goldenId: string }> {
  authorise(context, 'decide');
  return retrying(context, () =>
    withTransaction(context, async (context) => {
      const sourceRecordId = await lockDecidedCase(context, input.resolutionId);
      const { trace, goldenIdBefore } = await readTrace(context, input.resolutionId);
      if (trace.merge) await refuseLaterWork(context, trace);
      await supersedeLinks(context, trace.links.added);
      let rejoined: MergeTrace | null = null;
      if (trace.merge) await unmerge(context, trace.merge);
      if (trace.split) {
        await lockActive(context, [trace.split.goldenId, trace.split.fromGoldenId]);
        rejoined = await mergeInto(context, trace.split.goldenId, trace.split.fromGoldenId);
      }
      await restoreLinks(context, trace.links.superseded);
      await context.sql`
        delete from shared_identifiers where domain = 'customer' and scheme = 'tax' and value = any(${trace.shared}::text[])`;
      await reopen(context, [input.resolutionId, ...trace.withdrawn]);
      const [auditId] = await appendAudit(context, [
        {
          action: 'undone',
          sourceRecordId,
          goldenId: goldenIdBefore,
          evidence: { resolution_id: input.resolutionId },
          before: { golden_id: trace.goldenId },
          after: { golden_id: goldenIdBefore },
        },
      ]);
      if (rejoined) await appendMergedVersion(context, rejoined, auditId!);
      const touched = trace.merge || trace.split ? [trace.goldenId, goldenIdBefore] : [];
      await refreshGoldenRecords(context, touched, auditId!);
      return { resolutionId: input.resolutionId, goldenId: goldenIdBefore };
    }),
  );
}

async function lockDecidedCase(context: Context, resolutionId: string): Promise<string> {
  const [row] = await context.sql`
    select status, source_record_id from resolutions where resolution_id = ${resolutionId} for update`;
  if (!row) throw new LedgerError('not_found', 'There is no such case.');
  if (row.status !== 'decided')
    throw new LedgerError('conflict', 'This case is not decided: there is nothing to undo.');
  const [open] = await context.sql`
    select resolution_id from resolutions
     where source_record_id = ${row.source_record_id} and status in ('open', 'claimed')`;
  if (open) {
    const message = 'The record has changed since and has a new open case; decide that one instead.';
    throw new LedgerError('conflict', message, { openResolutionId: open.resolution_id });
  }
  return row.source_record_id;
}

async function readTrace(
  context: Context,
  resolutionId: string,
): Promise<{ trace: VerdictTrace; goldenIdBefore: string }> {
  const [row] = await context.sql`
    select before, after from audit_log
     where source_record_id = (select source_record_id from resolutions where resolution_id = ${resolutionId})
       and action = 'decided' and evidence ->> 'resolution_id' = ${resolutionId}
     order by id desc limit 1`;
  if (!row)
    throw new LedgerError('conflict', 'The audit log holds no decision of this case; it cannot be undone.');
  return { trace: row.after, goldenIdBefore: row.before.golden_id };
}

/** A merge can be taken back while its records are still where it put them and tied by nothing newer. */
async function refuseLaterWork(context: Context, { merge, links }: VerdictTrace): Promise<void> {
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

async function reopen(context: Context, resolutionIds: readonly string[]): Promise<void> {
  await context.sql`
    update resolutions r
       set status = 'open', verdict = null, verdict_golden_id = null, comment = null, decided_by = null,
           decided_at = null, claimed_by = null, claim_expires_at = null, golden_id = s.golden_id
      from source_records s
     where s.source_record_id = r.source_record_id and r.resolution_id = any(${resolutionIds as string[]}::uuid[])
       and r.status in ('decided', 'withdrawn')`;
}
