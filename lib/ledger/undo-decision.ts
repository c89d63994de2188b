import { z } from 'zod';
import { appendAudit } from './audit';
import { authorise, type Context, withTransaction } from './context';
import { sharedByVerdict, type VerdictTrace } from './decide-verdicts';
import { LedgerError } from './errors';
import { restoreLinks, supersedeLinks } from './links';
import { appendMergedVersion, lockActive, type MergeTrace, mergeInto, unmerge } from './move-members';
import { refreshGoldenRecords } from './refresh-golden-records';
import { lockAllBatches } from './resolving/lock';
import { retrying } from './retry';
import {
  refuseKeptApart,
  refuseLaterVerdict,
  refuseLaterWork,
  refuseMovedEnds,
  refuseSettled,
} from './verdict-obstacles';
import { withdrawSettledResolutions } from './withdraw-settled-resolutions';

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
      await lockAllBatches(context);
      const sourceRecordId = await lockDecidedCase(context, input.resolutionId);
      const { trace, goldenIdBefore } = await readTrace(context, input.resolutionId);
      await refuseLaterVerdict(context, trace.links.added);
      if (trace.merge) await refuseLaterWork(context, trace);
      await supersedeLinks(context, trace.links.added);
      let rejoined: MergeTrace | null = null;
      if (trace.merge) await unmerge(context, trace.merge);
      if (trace.split) {
        const { goldenId, fromGoldenId } = trace.split;
        await lockActive(context, [goldenId, fromGoldenId]);
        await refuseKeptApart(context, goldenId, fromGoldenId);
        rejoined = await mergeInto(context, goldenId, fromGoldenId);
      }
      await refuseMovedEnds(context, trace.links.superseded);
      await restoreLinks(context, trace.links.superseded);
      await unshareTaxIds(context, sourceRecordId, trace.shared);
      await reopen(context, input.resolutionId, trace.withdrawn);
      await refuseSettled(context, input.resolutionId);
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
      await withdrawSettledResolutions(context, touched);
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

/** Tax ids identify again, unless another standing verdict keeps records apart that share them. */
async function unshareTaxIds(
  context: Context,
  sourceRecordId: string,
  shared: readonly string[],
): Promise<void> {
  await context.sql`
    delete from shared_identifiers x
     where x.domain = 'customer' and x.scheme = 'tax' and x.reason = ${sharedByVerdict}
       and (x.value = any(${shared as string[]}::text[]) or x.value in (
         select value from identifiers where scheme = 'tax' and source_record_id = ${sourceRecordId}))
       and not exists (
         select from match_links l
           join identifiers a on a.source_record_id = l.source_record_id and a.scheme = 'tax' and a.value = x.value
           join identifiers b on b.source_record_id = l.other_source_record_id and b.scheme = 'tax' and b.value = x.value
          where l.kind = 'different' and l.superseded_at is null and l.evidence -> 'tax_ids' ? x.value)`;
}

/** Opens the case again, and those it closed, unless their record has a newer open case. */
async function reopen(context: Context, resolutionId: string, withdrawn: readonly string[]): Promise<void> {
  // Nobody moves these records to another golden record between reading and writing where they are.
  await context.sql`
    select from source_records s
     where s.source_record_id in (
       select source_record_id from resolutions where resolution_id = any(${[resolutionId, ...withdrawn]}::uuid[]))
     order by s.source_record_id for share`;
  await context.sql`
    update resolutions r
       set status = 'open', verdict = null, verdict_golden_id = null, comment = null, decided_by = null,
           decided_at = null, claimed_by = null, claim_expires_at = null, golden_id = s.golden_id
      from source_records s
     where s.source_record_id = r.source_record_id
       and (r.resolution_id = ${resolutionId}
         or (r.resolution_id = any(${withdrawn as string[]}::uuid[]) and r.status = 'withdrawn' and not exists (
           select from resolutions o
            where o.source_record_id = r.source_record_id and o.status in ('open', 'claimed'))))`;
}
