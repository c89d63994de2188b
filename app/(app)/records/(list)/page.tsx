import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { RecordBrowser } from '@/components/records/list/record-browser';
import { searchQuery } from '@/components/records/queries';
import { loadRecordAddress, searchOf } from '@/components/records/record-address';
import { TopBar } from '@/components/shell/top-bar';
import { requireUser } from '@/lib/auth/current-actor';
import { listCountries } from '@/lib/ledger/list-countries';
import { searchRecords, searchRecordsInput } from '@/lib/ledger/search-records';

export const metadata: Metadata = { title: 'Records' };

export default async function RecordsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireUser('read');
  const search = searchOf(await loadRecordAddress(searchParams));
  const client = new QueryClient();
  const [page, countries] = await Promise.all([
    searchRecords(context, searchRecordsInput.parse(search)),
    listCountries(context),
  ]);
  client.setQueryData(searchQuery(search).queryKey, page);
  return (
    <>
      <TopBar crumbs={[{ label: 'Records' }]} />
      <HydrationBoundary state={dehydrate(client)}>
        <RecordBrowser countries={countries} />
      </HydrationBoundary>
    </>
  );
}
