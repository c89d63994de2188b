import { sessionRoute } from '@/lib/auth/route';
import { nextResolution, nextResolutionInput } from '@/lib/ledger/next-resolution';

/** The first case of the queue. */
export const GET = sessionRoute('read', nextResolutionInput, ({ context, input }) =>
  nextResolution(context, input),
);
