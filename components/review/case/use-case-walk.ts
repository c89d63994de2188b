'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { useCallback, useEffect, useMemo } from 'react';
import type { ResolutionCase } from '@/lib/ledger/resolution-case';
import { toastFailure } from '../../toast-failure';
import { caseQuery, nextQuery } from '../queries';
import { filterOf, queueParsers, withQueueAddress } from '../queue-address';

/**
 * Which case is on screen, and the way to the next one in the queue's order and filter. The next case is
 * fetched while this one is looked at, and the address changes without a request: the switch is immediate.
 */
export function useCaseWalk(initialId: string) {
  const client = useQueryClient();
  const router = useRouter();
  const pathname = usePathname();
  const [address] = useQueryStates(queueParsers);
  const filter = useMemo(() => filterOf(address), [address]);
  const id = /^\/review\/([^/]+)$/.exec(pathname)?.[1] ?? initialId;
  const { data: place } = useQuery(nextQuery(filter, id));
  const next = place?.next;

  useEffect(() => {
    if (!next) return;
    void client.prefetchQuery(caseQuery(next));
    void client.prefetchQuery(nextQuery(filter, next));
  }, [client, filter, next]);

  const goTo = useCallback(
    (resolutionId: string) => {
      // The address is ahead of what is rendered: it says at once where one is.
      if (window.location.pathname === `/review/${resolutionId}`) return;
      window.history.pushState(null, '', withQueueAddress(`/review/${resolutionId}`, address));
    },
    [address],
  );

  const queueAddress = withQueueAddress('/review', address);
  const leave = useCallback(() => router.push(queueAddress), [router, queueAddress]);

  /**
   * Goes on, unless there is reason to stay by the time that the next case is known. `settled` is waited for
   * only when what is known is out of date, or nothing is left.
   */
  async function goOn(settled: () => Promise<void>, mustStay: () => boolean = () => false) {
    const ask = nextQuery(filter, id);
    try {
      let to = client.getQueryData(ask.queryKey)?.next;
      if (to === undefined) to = (await client.fetchQuery(ask)).next;
      if (
        to &&
        (filter.status ?? 'open') === 'open' &&
        isSettled(client.getQueryData(caseQuery(to).queryKey))
      ) {
        await settled();
        to = (await client.fetchQuery({ ...ask, staleTime: 0 })).next;
      }
      // The queue is read anew: by then the decision has to be in it, to be shown and taken back.
      if (!to) await settled();
      if (mustStay()) return;
      if (to) return goTo(to);
      leave();
    } catch (error) {
      toastFailure('The next case could not be found.', error);
    }
  }

  return { id, filter, place, goTo, goOn, leave, queueAddress };
}

function isSettled(kase: ResolutionCase | undefined): boolean {
  return kase !== undefined && kase.status !== 'open';
}
