'use client';

import { Search } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { keyLabel } from '../shortcuts/keys';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { useShell } from './shell-context';

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Looks like a field and opens the search; an icon on narrow screens. */
export function SearchTrigger() {
  const { openSearch } = useShell();
  const apple = useSyncExternalStore(never, isApple, () => false);
  return (
    <>
      <button
        type="button"
        onClick={openSearch}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex w-[300px] min-w-0 items-center justify-between rounded-md border border-line bg-panel px-2.5 py-[5px] text-ink-3 hover:border-line-strong max-lg:w-[220px] max-md:hidden"
      >
        Search records, pages
        <Kbd aria-hidden>{keyLabel('mod+k', apple)}</Kbd>
      </button>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Search records, pages"
        onClick={openSearch}
        className="-mr-2 md:hidden"
      >
        <Search aria-hidden />
      </Button>
    </>
  );
}
