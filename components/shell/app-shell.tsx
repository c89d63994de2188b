'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { SearchPalette } from './search-palette';
import { ShellContextProvider, type ShellUser } from './shell-context';
import { SideNav } from './side-nav';

/** Side bar and page. Each page renders `<TopBar>` first and its content after it. */
export function AppShell({ user, children }: { user: ShellUser; children: ReactNode }) {
  const [searching, setSearching] = useState(false);
  useShortcuts({ 'mod+k': () => setSearching((open) => !open) });
  const shell = useMemo(() => ({ user, openSearch: () => setSearching(true) }), [user]);
  return (
    <ShellContextProvider value={shell}>
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-ink px-3 py-2 text-paper focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the content
      </a>
      <div className="grid min-h-dvh md:grid-cols-[196px_minmax(0,1fr)]">
        <SideNav />
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-col outline-none">
          {children}
        </main>
      </div>
      <SearchPalette open={searching} onOpenChange={setSearching} />
    </ShellContextProvider>
  );
}
