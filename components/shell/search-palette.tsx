'use client';

import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { searchNote, searchText } from '@/lib/ledger/search/search-text';
import type { RecordHit } from '@/lib/ledger/search-records';
import { searchQuery } from '../records/queries';
import { matchedByInWords, placeInWords } from '../records/words';
import { Chip } from '../ui/chip';
import { Dialog, DialogContent, DialogTitle } from '../ui/dialog';
import { navigation } from './navigation';

const MOST_HITS = 8;
/** The line that leads to all results. */
const ALL = 'all';

/** Pages and golden records from anywhere, by keyboard: type, arrow keys, Enter. */
export function SearchPalette({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const router = useRouter();
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState('');
  const asked = useDeferredValue(searchText(query));
  const note = searchNote(query);
  const { data, isError, isFetching } = useQuery({
    ...searchQuery({ q: asked, limit: MOST_HITS }),
    enabled: open && asked !== '',
  });
  const hits = asked === '' ? [] : (data?.hits ?? []);
  const pages = navigation.flat().filter(({ label }) => label.toLowerCase().startsWith(asked.toLowerCase()));

  // The first line is chosen until another one is: Enter always does something.
  const choices = [
    ...hits.map(({ goldenId }) => goldenId),
    ...(hits.length > 0 ? [ALL] : []),
    ...pages.map(({ href }) => href),
  ];
  const chosen = choices.includes(wanted) ? wanted : (choices[0] ?? '');

  function go(href: string) {
    onOpenChange(false);
    setQuery('');
    router.push(href);
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent aria-describedby={undefined} className="overflow-hidden p-0">
        <DialogTitle className="sr-only">Search records, pages</DialogTitle>
        <Command shouldFilter={false} label="Search records, pages" value={chosen} onValueChange={setWanted}>
          <Command.Input
            value={query}
            onValueChange={(text) => {
              setQuery(text);
              setWanted('');
            }}
            placeholder="A name, id, tax id, source key, e-mail or phone"
            className="w-full border-line border-b bg-transparent px-4 py-3 text-lg outline-none placeholder:text-ink-3"
          />
          {note ? (
            <p role="status" className="px-4 pt-3 text-ink-2">
              {note}
            </p>
          ) : null}
          {asked !== '' && hits.length === 0 && pages.length === 0 ? (
            <p role="status" className="px-4 py-3 text-ink-2">
              {isError
                ? 'The search failed. Try again.'
                : isFetching
                  ? 'Searching…'
                  : `Nothing is like “${asked}”.`}
            </p>
          ) : null}
          <Command.List className="max-h-[52vh] overflow-y-auto p-1.5">
            {hits.length > 0 ? (
              <Group heading="Golden records">
                {hits.map((hit) => (
                  <Item
                    key={hit.goldenId}
                    value={hit.goldenId}
                    onSelect={() => go(`/records/${hit.goldenId}`)}
                  >
                    <span className="min-w-0 flex-1 truncate">
                      <span className="font-strong">{hit.name}</span>
                      <span className="text-ink-3"> {placeInWords(hit)}</span>
                    </span>
                    {matchedBy(hit)}
                  </Item>
                ))}
                <Item value={ALL} onSelect={() => go(`/records?q=${encodeURIComponent(asked)}`)}>
                  All records like “{asked}”
                </Item>
              </Group>
            ) : null}
            {pages.length > 0 ? (
              <Group heading="Pages">
                {pages.map(({ label, href }) => (
                  <Item key={href} value={href} onSelect={() => go(href)}>
                    {label}
                  </Item>
                ))}
              </Group>
            ) : null}
          </Command.List>
        </Command>
      </DialogContent>
    </Dialog>
  );
}

function matchedBy(hit: RecordHit): ReactNode {
  const words = hit.matchedBy && matchedByInWords(hit.matchedBy);
  return words ? <Chip>{words}</Chip> : null;
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-sm"
    >
      {children}
    </Command.Group>
  );
}

function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-8 cursor-default items-center gap-3 rounded-md px-2.5 py-1.5 pointer-coarse:min-h-11 data-[selected=true]:bg-hover"
    >
      {children}
    </Command.Item>
  );
}
