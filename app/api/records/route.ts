import { sessionRoute } from '@/lib/auth/route';
import { searchRecords, searchRecordsInput } from '@/lib/ledger/search-records';

/** Golden records for the search box, or those that changed last. */
export const GET = sessionRoute('read', searchRecordsInput, ({ context, input }) =>
  searchRecords(context, input),
);
