import { sessionRoute } from '@/lib/auth/route';
import { getResolution, getResolutionInput } from '@/lib/ledger/get-resolution';

/** One case. */
export const GET = sessionRoute('read', getResolutionInput, ({ context, input }) =>
  getResolution(context, input),
);
