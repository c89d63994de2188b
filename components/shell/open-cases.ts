'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';

const KEY = ['open-cases'];
const REFRESH_MS = 15_000;

async function fetchOpenCases(): Promise<number> {
  const response = await fetch('/api/counts');
  if (!response.ok) throw new Error('The number of open cases could not be read.');
  const body: { openCases: number } = await response.json();
  return body.openCases;
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
