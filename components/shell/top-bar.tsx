import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { MobileNav } from './mobile-nav';
import { SearchTrigger } from './search-trigger';

export interface Crumb {
  label: ReactNode;
  /** Where it leads; the last crumb, the page itself, has none. */
  href?: string;
}

export interface TopBarProps {
  /** From the section to this page. */
  crumbs: readonly Crumb[];
  /** Small facts after the crumbs, such as chips. */
  children?: ReactNode;
}

/** The head of every page: where one is, and the way to everywhere else. Each page renders its own. */
export function TopBar({ crumbs, children }: TopBarProps) {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-3.5 border-line border-b bg-paper px-5 max-md:gap-2 max-md:px-4 print:hidden">
      <MobileNav />
      <nav aria-label="Breadcrumb" className="min-w-0">
        <ol className="num flex items-center gap-3.5 max-md:gap-2">
          {crumbs.map((crumb, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: crumbs have no other identity than their place
            <Fragment key={index}>
              {index > 0 ? (
                <li aria-hidden className="text-ink-3">
                  /
                </li>
              ) : null}
              <li className="min-w-0 truncate">
                {crumb.href ? (
                  <Link href={crumb.href} className="rounded-sm text-ink-2 hover:text-ink hover:underline">
                    {crumb.label}
                  </Link>
                ) : (
                  <span aria-current="page" className={crumbs.length === 1 ? 'font-semibold' : undefined}>
                    {crumb.label}
                  </span>
                )}
              </li>
            </Fragment>
          ))}
        </ol>
      </nav>
      {children}
      <span className="flex-1" />
      <SearchTrigger />
    </header>
  );
}
