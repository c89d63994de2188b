import { sessionRoute } from '@/lib/auth/route';
import { listAuditEntries, listAuditEntriesInput } from '@/lib/ledger/list-audit-entries';

/** Earlier entries of a golden record's lineage. */
export const GET = sessionRoute('read', listAuditEntriesInput, ({ context, input }) =>
  listAuditEntries(context, input),
);
