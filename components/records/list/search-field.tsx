'use client';

import { Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { cn } from '../../ui/class-names';
import { inputStyle } from '../../ui/input';
import { Kbd } from '../../ui/kbd';
import type { RecordSearchState } from './use-record-search';

const TYPING_MS = 200;

/** The one search box. Searches while one types; Enter goes to the first result, Escape empties it. */
export function SearchField({
  records: { search, change },
  fieldRef,
  onDown,
}: {
  records: RecordSearchState;
  fieldRef: RefObject<HTMLInputElement | null>;
  /** Arrow down or Enter: into the results. */
  onDown: () => void;
}) {
  const known = search.q ?? '';
  const [text, setText] = useState(known);
  const [seen, setSeen] = useState(known);
  if (known !== seen) {
    // The address changed by itself: back button, *Clear*.
    setSeen(known);
    if (known !== text.trim()) setText(known);
  }
  useEffect(() => {
    if (text.trim() === known) return;
    const timer = setTimeout(() => change({ q: text.trim() || null }, true), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, known, change]);

  return (
    <div className="relative min-w-0 flex-1">
      <Search aria-hidden className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3" />
      <input
        ref={fieldRef}
        type="search"
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            if (text) setText('');
            else event.currentTarget.blur();
          } else if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) {
            event.preventDefault();
            if (text.trim() !== known) change({ q: text.trim() || null }, true);
            onDown();
          }
        }}
        aria-label="Search golden records"
        aria-keyshortcuts="/"
        placeholder="Name, golden id, tax id, source key, e-mail, phone or domain"
        className={cn(inputStyle, 'h-[38px] px-9 text-ellipsis [&::-webkit-search-cancel-button]:hidden')}
      />
      <Kbd aria-hidden className="absolute top-1/2 right-2.5 -translate-y-1/2 pointer-coarse:hidden">
        /
      </Kbd>
    </div>
  );
}
