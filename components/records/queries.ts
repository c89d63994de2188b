import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AuditEntryRow, Paged, SourceRecordRow } from '@/lib/ledger/golden-record';
import type { RecordSearch, SearchRecordsInput } from '@/lib/ledger/search-records';
import { requestJson } from '../request-json';

function address(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** One page of a search; the page before stays on screen while the next one comes. */
export function searchQuery(search: SearchRecordsInput) {
  return queryOptions({
    queryKey: ['records', 'search', search],
    queryFn: ({ signal }) =>
      requestJson<RecordSearch>(address('/api/records', search as Record<string, string>), { signal }),
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  });
}

/** The source records of a golden record, page after page; the server has sent the first one. */
export function sourcesQuery(goldenId: string, first: Paged<SourceRecordRow>) {
  return infiniteQueryOptions({
    queryKey: ['records', goldenId, 'sources', first],
    queryFn: ({ pageParam, signal }) =>
      requestJson<Paged<SourceRecordRow>>(
        address(`/api/records/${goldenId}/sources`, { after: pageParam ?? undefined }),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    initialData: { pages: [first], pageParams: [null] },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The lineage of a golden record, page after page; the server has sent the first one. */
export function trailQuery(goldenId: string, first: Paged<AuditEntryRow>) {
  return infiniteQueryOptions({
    queryKey: ['records', goldenId, 'trail', first],
    queryFn: ({ pageParam, signal }) =>
      requestJson<Paged<AuditEntryRow>>(
        address(`/api/records/${goldenId}/trail`, { before: pageParam ?? undefined }),
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    initialData: { pages: [first], pageParams: [null] },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
