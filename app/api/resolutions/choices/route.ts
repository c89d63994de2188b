import { sessionRoute } from '@/lib/auth/route';
import { listResolutionChoices, listResolutionChoicesInput } from '@/lib/ledger/list-resolution-choices';

/** What the queue can be filtered by. */
export const GET = sessionRoute('read', listResolutionChoicesInput, ({ context, input }) =>
  listResolutionChoices(context, input),
);
