import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { goldenStatuses } from '@/lib/ledger/golden-statuses';
import { searchText } from '@/lib/ledger/search/search-text';
import type { SearchRecordsInput } from '@/lib/ledger/search-records';

/** The search's state in the address. What is not understood is left out, not refused. */
export const recordParsers = {
  q: parseAsString,
  status: parseAsStringLiteral(goldenStatuses),
  country: parseAsString,
  after: parseAsString,
};

export type RecordAddress = inferParserType<typeof recordParsers>;

export const loadRecordAddress = createLoader(recordParsers);

/** The search that an address stands for; equal searches are equal query keys, on the server and in the browser. */
export function searchOf({ q, status, country, after }: RecordAddress): SearchRecordsInput {
  const search: SearchRecordsInput = {};
  if (searchText(q)) search.q = searchText(q);
  if (status && status !== 'active') search.status = status;
  if (country && /^[A-Za-z]{2}$/.test(country)) search.country = country.toUpperCase();
  if (after && after.length <= 200) search.after = after;
  return search;
}
