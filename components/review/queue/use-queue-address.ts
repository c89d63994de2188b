'use client';

import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import {
  filterOf,
  type PageAddress,
  pageOf,
  pageParsers,
  queueParsers,
  withQueueAddress,
} from '../queue-address';

const parsers = { ...queueParsers, ...pageParsers };
const firstPage = { after: null, before: null };

/** The queue's filter, order and place in the address, and the way to change them. */
export function useQueueAddress() {
  const [address, setAddress] = useQueryStates(parsers, { history: 'push' });
  const input = useMemo(() => pageOf(address), [address]);
  const filter = useMemo(() => filterOf(address), [address]);

  /** Changes the filter or order and goes back to the first page; `typing` keeps the history short. */
  const change = useCallback(
    (changes: Partial<PageAddress>, typing = false) =>
      setAddress({ ...firstPage, ...changes }, { history: typing ? 'replace' : 'push' }),
    [setAddress],
  );
  const turnTo = useCallback(
    (place: { after?: string; before?: string }) =>
      setAddress({ after: place.after ?? null, before: place.before ?? null }),
    [setAddress],
  );
  const clear = useCallback(
    () => setAddress({ ...firstPage, ...noFilter, status: address.status, sort: address.sort }),
    [setAddress, address.status, address.sort],
  );
  /** The address of a case: it takes the filter along, so that *next* stays within it. */
  const caseAddress = useCallback(
    (resolutionId: string) => withQueueAddress(`/review/${resolutionId}`, { ...address, ...firstPage }),
    [address],
  );
  const narrowed = Object.keys(filter).some((key) => key !== 'status' && key !== 'sort');
  return { address, input, filter, narrowed, change, turnTo, clear, caseAddress };
}

const noFilter = {
  kind: null,
  reason: null,
  source: null,
  q: null,
  from: null,
  to: null,
  late: null,
  mine: null,
} satisfies Partial<PageAddress>;

export type QueueAddressState = ReturnType<typeof useQueueAddress>;
