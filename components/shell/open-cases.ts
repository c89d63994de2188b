'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { requestJson } from '../request-json';

const KEY = ['open-cases'];
const REFRESH_MS = 15_000;

async function fetchOpenCases(): Promise<number> {
  return (await requestJson<{ openCases: number }>('/api/counts')).openCases;
}

/** The number of open cases, refreshed while the page is looked at. Undefined until it is known. */
export function useOpenCases(): number | undefined {
  const { data } = useQuery({ queryKey: KEY, queryFn: fetchOpenCases, refetchInterval: REFRESH_MS });
  return data;
}

/** Call it after a decision or its undoing: asks for the number anew. */
export function useRefreshOpenCases(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: KEY });
}
