import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { countsQuery, pageQuery } from '@/components/review/queries';
import { ReviewQueue } from '@/components/review/queue/review-queue';
import { loadPageAddress, pageOf } from '@/components/review/queue-address';
import { TopBar } from '@/components/shell/top-bar';
import { requireUser } from '@/lib/auth/current-actor';
import { countResolutions } from '@/lib/ledger/count-resolutions';
import { listResolutions } from '@/lib/ledger/list-resolutions';

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireUser('read');
  const input = pageOf(await loadPageAddress(searchParams));
  const client = new QueryClient();
  const [page, counts] = await Promise.all([listResolutions(context, input), countResolutions(context, {})]);
  client.setQueryData(pageQuery(input).queryKey, page);
  client.setQueryData(countsQuery().queryKey, counts);
  return (
    <>
      <TopBar crumbs={[{ label: 'Review' }]} />
      <HydrationBoundary state={dehydrate(client)}>
        <ReviewQueue />
      </HydrationBoundary>
    </>
  );
}
