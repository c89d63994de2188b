import Link from 'next/link';
import { Brand } from './brand';
import { NavLinks } from './nav-links';
import { UserMenu } from './user-menu';

/** The navigation on wide screens; narrow ones have it in the drawer of the top bar. */
export function SideNav() {
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col border-line border-r bg-sunken px-2.5 py-3.5 md:flex print:hidden">
      <Link
        href="/review"
        className="rounded-md px-2 pt-1 pb-3.5"
        aria-label="Touchstone, to the review queue"
      >
        <Brand />
      </Link>
      <nav aria-label="Main" className="flex-1 overflow-y-auto p-px">
        <NavLinks />
      </nav>
      <UserMenu />
    </aside>
  );
}
