'use client';

import { createContext, type ReactNode, useContext } from 'react';

export interface ShellUser {
  name: string;
  email: string;
  role: 'viewer' | 'steward' | 'admin';
}

interface Shell {
  user: ShellUser;
  openSearch: () => void;
}

const ShellContext = createContext<Shell | null>(null);

export function ShellContextProvider({ value, children }: { value: Shell; children: ReactNode }) {
  return <ShellContext value={value}>{children}</ShellContext>;
}

/** Who is signed in, and what every page of the shell can ask for. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('useShell needs the shell of app/(app)/layout.tsx around it.');
  return shell;
}
