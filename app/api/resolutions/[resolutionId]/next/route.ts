import { sessionRoute } from '@/lib/auth/route';
import { nextResolution, nextResolutionInput } from '@/lib/ledger/next-resolution';

/** The case after this one, and this one's place. */
export const GET = sessionRoute('read', nextResolutionInput, ({ context, input }) =>
  nextResolution(context, input),
);
