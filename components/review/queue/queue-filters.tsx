'use client';

import { useQuery } from '@tanstack/react-query';
import { type RefObject, useCallback } from 'react';
import { resolutionKinds, resolutionStatuses } from '@/lib/ledger/resolution-words';
import { SearchField } from '../../search-field';
import { Button } from '../../ui/button';
import { Select, SelectContent, SelectItem, SelectTrigger } from '../../ui/select';
import { choicesQuery } from '../queries';
import { figure, kindWords, statusWords } from '../words';
import type { QueueAddressState } from './use-queue-address';

/** Radix knows no empty value. */
const ANY = '*';

/** Bands of confidence as `from-to`; an address may hold any other. */
const bands = { '0.8-': '0.80 and above', '0.5-0.8': '0.50 to 0.80', '-0.5': 'below 0.50' };

export function QueueFilters({
  queue,
  searchRef,
  onEnter,
  onDown,
}: {
  queue: QueueAddressState;
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search field into the rows. */
  onEnter: (text: string | null) => void;
  onDown: () => void;
}) {
  const { address, filter, change, clear, narrowed } = queue;
  const search = useCallback((text: string) => change({ q: text || null }, true), [change]);
  const status = filter.status ?? 'open';
  const { data: choices } = useQuery(choicesQuery(filter.status));
  const band = filter.from === undefined && filter.to === undefined ? ANY : bandOf(filter);
  return (
    <search className="flex items-center gap-2 max-md:flex-wrap" aria-label="Filter the queue">
      <SearchField
        known={address.q?.trim() ?? ''}
        onSearch={search}
        onEnter={onEnter}
        onDown={onDown}
        fieldRef={searchRef}
        label="Name of the record"
        placeholder="Name of the record"
        className="w-56 max-md:w-full"
      />
      <div className="flex items-center gap-2 overflow-x-auto p-0.5 max-md:w-full">
        <Choice
          label="Status"
          value={status}
          choices={resolutionStatuses.map((value) => ({ value, text: statusWords[value] }))}
          onChange={(value) =>
            change({ status: value === 'open' ? null : (value as typeof status), late: null, mine: null })
          }
        />
        <Choice
          label="Why"
          value={filter.reason ?? ANY}
          choices={[{ value: ANY, text: 'Any reason' }, ...options(choices?.reasons, filter.reason)]}
          onChange={(value) => change({ reason: value === ANY ? null : value })}
        />
        <Choice
          label="Source"
          value={filter.source ?? ANY}
          choices={[{ value: ANY, text: 'Any source' }, ...options(choices?.sources, filter.source)]}
          onChange={(value) => change({ source: value === ANY ? null : value })}
        />
        <Choice
          label="Kind"
          value={filter.kind ?? ANY}
          choices={[
            { value: ANY, text: 'Any kind' },
            ...resolutionKinds.map((value) => ({ value, text: kindWords[value] })),
          ]}
          onChange={(value) => change({ kind: value === ANY ? null : (value as typeof filter.kind) })}
        />
        <Choice
          label="Confidence"
          value={band}
          choices={[
            { value: ANY, text: 'Any' },
            ...Object.entries({
              ...(band === ANY ? {} : { [band]: band.replace('-', ' to ') }),
              ...bands,
            }).map(([value, text]) => ({ value, text })),
          ]}
          onChange={(value) => {
            const [from, to] = value === ANY ? [] : value.split('-');
            change({ from: from ? Number(from) : null, to: to ? Number(to) : null });
          }}
        />
        {narrowed ? (
          <Button variant="quiet" size="sm" onClick={clear}>
            Clear
          </Button>
        ) : null}
      </div>
    </search>
  );
}

function bandOf({ from, to }: { from?: number; to?: number }): string {
  return `${from ?? ''}-${to ?? ''}`;
}

/** Choices with their counts; what the address holds is among them even when no case has it any more. */
function options(found: { value: string; count: number }[] | undefined, chosen: string | undefined) {
  const known = (found ?? []).map(({ value, count }) => ({ value, text: value, count }));
  if (chosen && !known.some(({ value }) => value === chosen)) {
    return [{ value: chosen, text: chosen, count: undefined }, ...known];
  }
  return known;
}

function Choice({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: string;
  choices: readonly { value: string; text: string; count?: number }[];
  onChange: (value: string) => void;
}) {
  return (
    <Select value={value} onValueChange={onChange}>
      <SelectTrigger label={label} className="shrink-0" />
      <SelectContent>
        {choices.map(({ value, text, count }) => (
          <SelectItem key={value} value={value}>
            {text}
            {count === undefined ? null : <span className="num ml-2 text-ink-3">{figure(count)}</span>}
          </SelectItem>
        ))}
      </SelectContent>
    </Select>
  );
}
