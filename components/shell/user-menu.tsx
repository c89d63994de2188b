'use client';

import { ChevronsUpDown, LogOut } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { useState } from 'react';
import { readCookie, writeCookie } from '../cookies';
import { setSingleKeys, singleKeysEnabled } from '../shortcuts/single-keys';
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '../ui/dropdown-menu';
import { useShell } from './shell-context';
import { parseTheme, THEME_COOKIE, type Theme } from './theme';

const themeNames: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** Who is signed in; theme, keys and the way out. */
export function UserMenu() {
  const { user } = useShell();
  const [theme, setTheme] = useState<Theme>('system');
  const [singleKeys, setKeys] = useState(true);

  function readPreferences(open: boolean) {
    if (!open) return;
    setTheme(parseTheme(readCookie(THEME_COOKIE)));
    setKeys(singleKeysEnabled());
  }

  function chooseTheme(value: string) {
    const chosen = parseTheme(value);
    setTheme(chosen);
    writeCookie(THEME_COOKIE, chosen);
    document.documentElement.dataset.theme = chosen;
  }

  async function leave() {
    await signOut({ redirect: false });
    // A full load: nothing of this person's pages stays in memory.
    window.location.assign('/sign-in?left=1');
  }

  return (
    <DropdownMenu modal={false} onOpenChange={readPreferences}>
      <DropdownMenuTrigger className="flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-hover">
        <span className="min-w-0 flex-1">
          <span className="block truncate font-strong">{user.name}</span>
          <span className="block truncate text-ink-3 text-sm">{user.role}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-3.5 text-ink-3" />
        <span className="sr-only">Account and appearance</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" side="top">
        <DropdownMenuLabel className="max-w-60 truncate">{user.email}</DropdownMenuLabel>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Appearance</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={chooseTheme}>
          {(Object.keys(themeNames) as Theme[]).map((name) => (
            <DropdownMenuRadioItem key={name} value={name}>
              {themeNames[name]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuCheckboxItem
          checked={singleKeys}
          onCheckedChange={(checked) => {
            setKeys(checked === true);
            setSingleKeys(checked === true);
          }}
        >
          Single-letter keys
        </DropdownMenuCheckboxItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void leave()}>
          <LogOut aria-hidden className="size-3.5" />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
