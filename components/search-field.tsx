'use client';

import { Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { cn } from './ui/class-names';
import { Input } from './ui/input';
import { Kbd } from './ui/kbd';

const TYPING_MS = 200;
/** What an address can carry; how much of it is searched for is said beside the results. */
const MOST_CHARACTERS = 1_000;

export interface SearchFieldProps {
  /** What the address says. */
  known: string;
  onSearch: (text: string) => void;
  /** Enter: into the results of this text, once they are there; null when it is edited again before that. */
  onEnter: (text: string | null) => void;
  /** Arrow down: into the results on screen. */
  onDown: () => void;
  fieldRef: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  className?: string;
  inputClassName?: string;
}

/** A search box: searches while one types, Enter and the arrow lead into the results, Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { known, onSearch, onEnter, onDown, fieldRef, label, placeholder } = props;
  const [text, setText] = useState(known);
  const [seen, setSeen] = useState(known);
  if (known !== seen) {
    // The address changed by itself: back button, *Clear*.
    setSeen(known);
    if (known !== text.trim()) setText(known);
  }
  useEffect(() => {
    if (text.trim() === known) return;
    const timer = setTimeout(() => onSearch(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, known, onSearch]);

  function edit(value: string) {
    setText(value);
    onEnter(null);
  }

  return (
    <div className={cn('relative min-w-0', props.className)}>
      <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2.5 size-3.5 text-ink-3" />
      <Input
        ref={fieldRef}
        type="search"
        value={text}
        maxLength={MOST_CHARACTERS}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => edit(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            if (text) edit('');
            else event.currentTarget.blur();
          } else if (event.key === 'Enter') {
            event.preventDefault();
            if (text.trim() !== known) onSearch(text.trim());
            onEnter(text.trim());
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          }
        }}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        className={cn('px-8 text-ellipsis [&::-webkit-search-cancel-button]:hidden', props.inputClassName)}
      />
      <Kbd aria-hidden className="-translate-y-1/2 absolute top-1/2 right-2 pointer-coarse:hidden">
        /
      </Kbd>
    </div>
  );
}
