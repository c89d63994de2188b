'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { searchNote } from '@/lib/ledger/search/search-text';
import { enterRows, moveRowFocus } from '../../shortcuts/move-row-focus';
import { useEnterResults } from '../../shortcuts/use-enter-results';
import { useShortcuts } from '../../shortcuts/use-shortcuts';
import { toastFailure } from '../../toast-failure';
import { Button } from '../../ui/button';
import { cn } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { Panel } from '../../ui/panel';
import { toast } from '../../ui/toaster';
import { KeysHelp } from '../keys-help';
import { nextQuery, pageQuery } from '../queries';
import { statusWords } from '../words';
import { LastVerdictLine } from './last-verdict';
import { QueueContext } from './queue-context';
import { QueueCounts } from './queue-counts';
import { QueueEmpty } from './queue-empty';
import { QueueFilters } from './queue-filters';
import { QueuePager } from './queue-pager';
import { QueueSkeleton } from './queue-skeleton';
import { QueueTable } from './queue-table';
import { useLastVerdict } from './use-last-verdict';
import { useQueueAddress } from './use-queue-address';

const keys = [
  {
    title: 'Queue',
    keys: [
      [['Enter'], 'Open the case, or start with the best one'],
      [['j'], 'Down'],
      [['k'], 'Up'],
      [['/'], 'Filter by name'],
      [['z'], 'Undo the last decision'],
      [['?'], 'All keys'],
    ],
  },
  {
    title: 'A case',
    keys: [
      [['s'], 'Same'],
      [['d'], 'Different'],
      [['u'], 'Unsure'],
      [['n'], 'Next case'],
      [['z'], 'Undo the last decision'],
    ],
  },
] as const;

/** The queue: what waits, in the order in which it should be decided. */
export function ReviewQueue() {
  const queue = useQueueAddress();
  const { address, filter, input, caseAddress } = queue;
  const { data: page, isError, error, isPlaceholderData, refetch } = useQuery(pageQuery(input));
  const client = useQueryClient();
  const router = useRouter();
  const searchRef = useRef<HTMLInputElement>(null);
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const [helping, setHelping] = useState(false);
  const status = filter.status ?? 'open';

  const startable = status === 'open' && page?.rows.length !== 0;

  async function start() {
    try {
      const { next } = await client.fetchQuery(nextQuery(filter));
      if (next) router.push(caseAddress(next));
      else toast('Nothing waits here.');
    } catch (failure) {
      toastFailure('The next case could not be found.', failure);
    }
  }

  const text = address.q?.trim() ?? '';
  const onEnter = useEnterResults(page && !isPlaceholderData ? text : null, () => enterRows(bodyRef.current));
  const move = (step: 1 | -1) => void moveRowFocus(bodyRef.current, step);
  const verdict = useLastVerdict((resolutionId) =>
    status === 'open' ? caseAddress(resolutionId) : `/review/${resolutionId}`,
  );
  const note = searchNote(address.q);

  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      if (startable) void start();
    },
    '/': () => searchRef.current?.select(),
    '?': () => setHelping(true),
    z: (event) => {
      if (!event.repeat) verdict.onUndo();
    },
  });

  const context = useMemo(
    () => ({ autoThreshold: page?.autoThreshold ?? 1, caseAddress }),
    [page?.autoThreshold, caseAddress],
  );
  return (
    <QueueContext value={context}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-5 py-4 max-md:px-4">
        <h1 className="sr-only">Review queue</h1>
        <div className="flex flex-wrap items-center gap-2.5">
          {startable ? (
            <Button variant="primary" keyHint="Enter" onClick={() => void start()} className="max-md:w-full">
              Start with the best case
            </Button>
          ) : (
            <p className="flex min-h-[39px] items-center font-title text-lg">{statusWords[status]} cases</p>
          )}
          <span className="flex-1 max-md:hidden" />
          <LastVerdictLine {...verdict} />
          <QueueCounts />
        </div>
        <QueueFilters queue={queue} searchRef={searchRef} onEnter={onEnter} onDown={() => move(1)} />
        {note ? (
          <p role="status" className="text-ink-2">
            {note}
          </p>
        ) : null}
        <Panel aria-label="Cases" aria-busy={isPlaceholderData} className="overflow-hidden">
          {isError && !page ? (
            <div role="alert" className="grid justify-items-center gap-3 px-5 py-16 text-center">
              <p className="font-title text-lg">The queue could not be read.</p>
              <p className="text-ink-2">{error.message}</p>
              <Button onClick={() => void refetch()}>Try again</Button>
            </div>
          ) : !page ? (
            <QueueSkeleton />
          ) : page.rows.length === 0 ? (
            <QueueEmpty queue={queue} />
          ) : (
            <div className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
              <QueueTable
                rows={page.rows}
                status={status}
                sort={filter.sort ?? 'queue'}
                onSort={(sort) => void queue.change({ sort: sort === 'queue' ? null : sort })}
                bodyRef={bodyRef}
              />
            </div>
          )}
        </Panel>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="flex gap-3.5 text-ink-3 max-md:hidden">
            <span>
              <Kbd>J</Kbd> <Kbd>K</Kbd> move
            </span>
            <span>
              <Kbd>↵</Kbd> open
            </span>
            <span>
              <Kbd>/</Kbd> filter
            </span>
            <button type="button" onClick={() => setHelping(true)} className="rounded-sm hover:text-ink">
              <Kbd>?</Kbd> all keys
            </button>
          </p>
          {page ? <QueuePager page={page} onTurn={(place) => void queue.turnTo(place)} /> : null}
        </div>
      </div>
      <KeysHelp open={helping} onOpenChange={setHelping} groups={keys} />
    </QueueContext>
  );
}
