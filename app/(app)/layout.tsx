import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { requireUser } from '@/lib/auth/current-actor';

/** Pages for people who are signed in. Each page asks for its own permission as well: a layout is no boundary. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const { user } = await requireUser();
  return <AppShell user={{ name: user.name, email: user.email, role: user.role }}>{children}</AppShell>;
}
