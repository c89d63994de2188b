import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from 'nuqs/server';
import { ReviewDesk } from '@/components/review/case/review-desk';
import { caseQuery, countsQuery, nextQuery } from '@/components/review/queries';
import { filterOf, loadQueueAddress } from '@/components/review/queue-address';
import { requireUser } from '@/lib/auth/current-actor';
import { countResolutions } from '@/lib/ledger/count-resolutions';
import { LedgerError } from '@/lib/ledger/errors';
import { getResolution, getResolutionInput } from '@/lib/ledger/get-resolution';
import { nextResolution } from '@/lib/ledger/next-resolution';

interface Props {
  params: Promise<{ resolutionId: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: 'A case' };

export default async function CasePage({ params, searchParams }: Props) {
  const { context } = await requireUser('read');
  const parsed = getResolutionInput.safeParse(await params);
  if (!parsed.success) notFound();
  const { resolutionId } = parsed.data;
  const filter = filterOf(await loadQueueAddress(searchParams));
  const client = new QueryClient();
  try {
    const [kase, next, counts] = await Promise.all([
      getResolution(context, parsed.data),
      nextResolution(context, { ...filter, resolutionId }),
      countResolutions(context, {}),
    ]);
    client.setQueryData(caseQuery(resolutionId).queryKey, kase);
    client.setQueryData(nextQuery(filter, resolutionId).queryKey, next);
    client.setQueryData(countsQuery().queryKey, counts);
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'not_found') notFound();
    throw error;
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReviewDesk initialId={resolutionId} />
    </HydrationBoundary>
  );
}
