import { sessionRoute } from '@/lib/auth/route';
import { decideResolution, decideResolutionInput } from '@/lib/ledger/decide-resolution';

/** A steward's verdict. */
export const POST = sessionRoute('decide', decideResolutionInput, ({ context, input }) =>
  decideResolution(context, input),
);
