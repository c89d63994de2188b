import { sessionRoute } from '@/lib/auth/route';
import { undoDecision, undoDecisionInput } from '@/lib/ledger/undo-decision';

/** Takes a verdict back. */
export const POST = sessionRoute('decide', undoDecisionInput, ({ context, input }) =>
  undoDecision(context, input),
);
