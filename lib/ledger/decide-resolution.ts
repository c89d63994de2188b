import { z } from 'zod';
import type { CandidateEvidence } from '@/db/schema';
import { type AuditEntry, appendAudit } from './audit';
import { authorise, type Context, withTransaction } from './context';
import { separate, uniteWith, type VerdictTrace } from './decide-verdicts';
import { LedgerError } from './errors';
import { lockAllBatches } from './resolving/lock';
import { retrying } from './retry';

export const decideResolutionInput = z.object({
  resolutionId: z.uuid(),
  verdict: z.enum(['same', 'different', 'unsure']),
  /** The candidate that the record is the same as; needed for `same`. */
  goldenId: z.uuid().optional(),
  comment: z.string().trim().max(2000).optional(),
});
export type DecideResolutionInput = z.infer<typeof decideResolutionInput>;

export interface ResolutionDecided {
  resolutionId: string;
  verdict: 'same' | 'different' | 'unsure';
  /** Where the source record is now. */
  goldenId: string;
  /** The golden record that redirects to `goldenId` from now on, if any. */
  redirectedGoldenId: string | null;
  /** Other cases that this decision closed. */
  withdrawn: string[];
}

/** An open case as a verdict needs it. */
export interface OpenCase {
  resolutionId: string;
  kind: 'match' | 'conflict' | 'bridge';
  sourceRecordId: string;
  /** The golden record the source record belongs to now. */
  goldenId: string;
  candidates: CandidateEvidence[];
}

/**
 * Carries out a steward's verdict on an open case: *same* merges the record's golden record into the candidate,
 * *different* keeps them apart for good, *unsure* closes the case without a link. A verdict outranks the engine
 * until it is taken back.
 *
 * @throws LedgerError `not_found`; `conflict` when somebody was faster (extra: verdict, decidedBy, decidedAt) or
 * an earlier verdict forbids it; `invalid` when the candidate is none of the case's.
 */
export async function decideResolution(
  context: Context,
  input: DecideResolutionInput,
): Promise<ResolutionDecided> {
  authorise(context, 'decide');
  return retrying(context, () =>
    withTransaction(context, async (context) => {
      await lockAllBatches(context);
      const open = await lockOpenCase(context, input.resolutionId);
      const trace = await carryOut(context, open, input);
      await context.sql`
        update resolutions
           set status = 'decided', verdict = ${input.verdict}, verdict_golden_id = ${trace.verdictGoldenId},
               comment = ${input.comment || null}, decided_by = ${context.actor.id}, decided_at = now()
         where resolution_id = ${open.resolutionId}`;
      await appendAudit(context, [decidedEntry(open, input, trace)]);
      return {
        resolutionId: open.resolutionId,
        verdict: input.verdict,
        goldenId: trace.goldenId,
        redirectedGoldenId: trace.merge?.mergedGoldenId ?? null,
        withdrawn: trace.withdrawn,
      };
    }),
  );
}

async function carryOut(
  context: Context,
  open: OpenCase,
  input: DecideResolutionInput,
): Promise<VerdictTrace> {
  if (input.verdict === 'same') {
    if (!input.goldenId)
      throw new LedgerError('invalid', 'Say which candidate the record is the same as (goldenId).');
    return uniteWith(context, open, input.goldenId);
  }
  if (input.verdict === 'different') return separate(context, open);
  return {
    goldenId: open.goldenId,
    verdictGoldenId: null,
    merge: null,
    links: { added: [], superseded: [] },
    shared: [],
    withdrawn: [],
  };
}

async function lockOpenCase(context: Context, resolutionId: string): Promise<OpenCase> {
  const [row] = await context.sql`
    select r.resolution_id, r.kind, r.status, r.verdict, r.decided_by, r.decided_at, r.comment, r.candidates,
           s.source_record_id, s.golden_id, u.name as decided_by_name
      from resolutions r join source_records s using (source_record_id)
      left join users u on r.decided_by = 'user:' || u.user_id
     where r.resolution_id = ${resolutionId} for update of r`;
  if (!row) throw new LedgerError('not_found', 'There is no such case.');
  if (row.status === 'decided' || row.status === 'withdrawn') {
    const who = row.decided_by_name ?? row.decided_by;
    throw new LedgerError(
      'conflict',
      row.status === 'decided'
        ? `${who ?? 'Somebody'} has decided this case already: ${row.verdict}.`
        : `This case is no longer open. ${row.comment ?? ''}`.trim(),
      { status: row.status, verdict: row.verdict, decidedBy: who, decidedAt: row.decided_at },
    );
  }
  return {
    resolutionId: row.resolution_id,
    kind: row.kind,
    sourceRecordId: row.source_record_id,
    goldenId: row.golden_id,
    candidates: row.candidates,
  };
}

function decidedEntry(open: OpenCase, input: DecideResolutionInput, trace: VerdictTrace): AuditEntry {
  return {
    action: 'decided',
    sourceRecordId: open.sourceRecordId,
    goldenId: trace.goldenId,
    reason: input.comment || null,
    evidence: { resolution_id: open.resolutionId, verdict: input.verdict, candidates: open.candidates },
    before: { golden_id: open.goldenId },
    after: { ...trace },
  };
}
