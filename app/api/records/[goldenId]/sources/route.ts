import { sessionRoute } from '@/lib/auth/route';
import { listSourceRecords, listSourceRecordsInput } from '@/lib/ledger/list-source-records';

/** Further source records of a golden record. */
export const GET = sessionRoute('read', listSourceRecordsInput, ({ context, input }) =>
  listSourceRecords(context, input),
);
