import { sessionRoute } from '@/lib/auth/route';
import { countResolutions, countResolutionsInput } from '@/lib/ledger/count-resolutions';

/** How much waits, is late, and was decided by the reader today. */
export const GET = sessionRoute('read', countResolutionsInput, ({ context, input }) =>
  countResolutions(context, input),
);
