import { sessionRoute } from '@/lib/auth/route';
import { listResolutions, listResolutionsInput } from '@/lib/ledger/list-resolutions';

/** One page of the review queue. */
export const GET = sessionRoute('read', listResolutionsInput, ({ context, input }) =>
  listResolutions(context, input),
);
