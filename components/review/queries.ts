import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ResolutionCounts } from '@/lib/ledger/count-resolutions';
import type { ResolutionChoices } from '@/lib/ledger/list-resolution-choices';
import type { ResolutionPage } from '@/lib/ledger/list-resolutions';
import type { NextResolution } from '@/lib/ledger/next-resolution';
import type { ResolutionCase } from '@/lib/ledger/resolution-case';
import type { ResolutionFilter } from '@/lib/ledger/resolution-filter';
import { requestJson } from '../request-json';

const FRESH_MS = 10_000;
const REFRESH_MS = 15_000;

type Query = Record<string, string | number | boolean | undefined>;

function address(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** A page of the queue; the page before stays on screen while the next one comes. */
export function pageQuery(input: ResolutionFilter & { after?: string; before?: string }) {
  return queryOptions({
    queryKey: ['resolutions', 'page', input],
    queryFn: ({ signal }) => requestJson<ResolutionPage>(address('/api/resolutions', input), { signal }),
    staleTime: FRESH_MS,
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

export function countsQuery() {
  return queryOptions({
    queryKey: ['resolutions', 'counts'],
    queryFn: ({ signal }) =>
      requestJson<ResolutionCounts>(address('/api/resolutions/counts', { since: startOfDay() }), { signal }),
    staleTime: FRESH_MS,
    refetchInterval: REFRESH_MS,
  });
}

export function choicesQuery(status: ResolutionFilter['status']) {
  return queryOptions({
    queryKey: ['resolutions', 'choices', status ?? 'open'],
    queryFn: ({ signal }) =>
      requestJson<ResolutionChoices>(address('/api/resolutions/choices', { status }), { signal }),
    staleTime: 60_000,
  });
}

export function caseQuery(resolutionId: string) {
  return queryOptions({
    queryKey: ['resolutions', 'case', resolutionId],
    queryFn: ({ signal }) => requestJson<ResolutionCase>(`/api/resolutions/${resolutionId}`, { signal }),
    staleTime: FRESH_MS,
  });
}

/** Where to go from a case; without a case, where the queue begins. */
export function nextQuery(filter: ResolutionFilter, resolutionId?: string) {
  const path = resolutionId ? `/api/resolutions/${resolutionId}/next` : '/api/resolutions/next';
  return queryOptions({
    queryKey: ['resolutions', 'next', filter, resolutionId ?? null],
    queryFn: ({ signal }) => requestJson<NextResolution>(address(path, filter), { signal }),
    staleTime: FRESH_MS,
  });
}

function startOfDay(): string {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}
