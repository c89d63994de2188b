'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useRef } from 'react';
import { searchNote } from '@/lib/ledger/search/search-text';
import type { RecordSearch } from '@/lib/ledger/search-records';
import { SearchField } from '../../search-field';
import { enterRows, moveRowFocus } from '../../shortcuts/move-row-focus';
import { useEnterResults } from '../../shortcuts/use-enter-results';
import { useShortcuts } from '../../shortcuts/use-shortcuts';
import { Button } from '../../ui/button';
import { cn } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { Panel } from '../../ui/panel';
import { searchQuery } from '../queries';
import { totalInWords } from '../words';
import { RecordFilters } from './record-filters';
import { RecordSkeleton } from './record-skeleton';
import { RecordTable } from './record-table';
import { type RecordSearchState, useRecordSearch } from './use-record-search';

/** Search over the whole ledger; without a query, what changed last. */
export function RecordBrowser({ countries }: { countries: readonly string[] }) {
  const records = useRecordSearch();
  const { address, search, change } = records;
  const { data: page, isError, error, isPlaceholderData, refetch } = useQuery(searchQuery(search));
  const fieldRef = useRef<HTMLInputElement>(null);
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const text = address.q?.trim() ?? '';
  const onEnter = useEnterResults(page && !isPlaceholderData ? text : null, () => enterRows(bodyRef.current));
  const onSearch = useCallback((text: string) => change({ q: text || null }, true), [change]);
  const note = searchNote(address.q);

  useShortcuts({
    '/': () => fieldRef.current?.select(),
    j: () => void moveRowFocus(bodyRef.current, 1),
    k: () => void moveRowFocus(bodyRef.current, -1),
    ArrowDown: () => void moveRowFocus(bodyRef.current, 1),
    ArrowUp: () => void moveRowFocus(bodyRef.current, -1),
    Enter: () => void moveRowFocus(bodyRef.current, 1),
  });

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-5 py-4 max-md:px-4">
      <h1 className="sr-only">Golden records</h1>
      <search className="flex gap-2 max-md:flex-wrap">
        <SearchField
          known={text}
          onSearch={onSearch}
          onEnter={onEnter}
          onDown={() => void moveRowFocus(bodyRef.current, 1)}
          fieldRef={fieldRef}
          label="Search golden records"
          placeholder="Name, golden id, tax id, source key, e-mail, phone or domain"
          className="flex-1"
          inputClassName="h-[38px]"
        />
        <RecordFilters records={records} countries={countries} />
      </search>
      <p role="status" className="num text-ink-2">
        {note ? `${note} ` : ''}
        {page ? (page.hits.length > 0 ? summary(page, search) : '\u00a0') : isError ? '\u00a0' : 'Searching…'}
      </p>
      <Panel aria-label="Results" aria-busy={isPlaceholderData} className="overflow-hidden">
        {isError ? (
          <Notice role="alert" title="The search failed.">
            <p className="text-ink-2">{error.message}</p>
            <Button onClick={() => void refetch()}>Try again</Button>
          </Notice>
        ) : !page ? (
          <RecordSkeleton />
        ) : page.hits.length === 0 ? (
          <Nothing records={records} gaveUp={page.total.kind === 'at_least'} />
        ) : (
          <div className={cn('transition-opacity', isPlaceholderData && 'opacity-60')}>
            <RecordTable hits={page.hits} bodyRef={bodyRef} />
          </div>
        )}
      </Panel>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="flex gap-3.5 text-ink-3 max-md:hidden">
          <span>
            <Kbd>/</Kbd> search
          </span>
          <span>
            <Kbd>J</Kbd> <Kbd>K</Kbd> move
          </span>
          <span>
            <Kbd>↵</Kbd> open
          </span>
        </p>
        {page && (search.after || page.next) ? (
          <nav aria-label="Pages of results" className="flex gap-2">
            <Button disabled={!search.after} onClick={() => change({ after: null })}>
              First page
            </Button>
            <Button disabled={!page.next} onClick={() => change({ after: page.next })}>
              Next page
            </Button>
          </nav>
        ) : null}
      </div>
    </div>
  );
}

function summary(page: RecordSearch, search: RecordSearchState['search']): string {
  const total = totalInWords(page.total);
  const sentence = search.q
    ? `${total} like “${search.q}”, most alike first`
    : `${total}, last changed first`;
  const narrow = search.q && page.total.kind === 'at_least' ? '. Another word or a country narrows it' : '';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${narrow}.`;
}

function Nothing({
  records: { search, change },
  gaveUp,
}: {
  records: RecordSearchState;
  /** Whether the search ended before it had looked everywhere. */
  gaveUp: boolean;
}) {
  const filtered = search.status !== undefined || search.country !== undefined;
  if (search.after) {
    return (
      <Notice title="There is no further page.">
        <Button onClick={() => change({ after: null })}>First page</Button>
      </Notice>
    );
  }
  if (search.q) {
    return (
      <Notice title={`Nothing is like “${search.q}”.`}>
        <p className="max-w-[52ch] text-ink-2">
          {gaveUp
            ? 'Not every name could be looked through in the time that a search has. Another word of the name helps.'
            : 'Names are found in spite of a typo and in any word order; ids, keys and numbers only when they are whole.'}
        </p>
        {filtered ? (
          <Button onClick={() => change({ status: null, country: null })}>
            Search all countries, active ones
          </Button>
        ) : (
          <Button onClick={() => change({ q: null })}>Clear the search</Button>
        )}
      </Notice>
    );
  }
  if (filtered) {
    return (
      <Notice title="No golden record fits these filters.">
        <Button onClick={() => change({ status: null, country: null })}>Clear the filters</Button>
      </Notice>
    );
  }
  return (
    <Notice title="The ledger is empty.">
      <p className="max-w-[56ch] text-ink-2">
        Golden records come with the first batch that a pipeline posts to{' '}
        <code className="mono">/api/match</code>, or with{' '}
        <code className="mono whitespace-nowrap">npx touchstone import</code>.
      </p>
    </Notice>
  );
}

function Notice({ title, role, children }: { title: string; role?: 'alert'; children: ReactNode }) {
  return (
    <div role={role} className="grid justify-items-center gap-3 px-5 py-16 text-center">
      <p className="font-title text-lg">{title}</p>
      {children}
    </div>
  );
}
