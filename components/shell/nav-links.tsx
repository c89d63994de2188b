'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '../ui/class-names';
import { isAt, navigation } from './navigation';
import { useOpenCases } from './open-cases';

export const COUNT_LIMIT = 9_999;

/** The destinations with their counts; the same in the side bar and in the drawer. */
export function NavLinks({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname();
  const openCases = useOpenCases();
  return (
    <div className="flex flex-col gap-3.5">
      {navigation.map((group) => (
        <ul key={group[0]?.href} className="flex flex-col gap-0.5">
          {group.map(({ label, href, count }) => (
            <li key={href}>
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={isAt(pathname, href) ? 'page' : undefined}
                className={cn(
                  'flex min-h-8 items-center justify-between rounded-md px-2 text-ink-2 hover:bg-hover hover:text-ink',
                  'pointer-coarse:min-h-11 aria-[current=page]:bg-panel aria-[current=page]:font-strong',
                  'aria-[current=page]:text-ink aria-[current=page]:shadow-[0_0_0_1px_var(--line)]',
                )}
              >
                {label}
                {count === 'openCases' && openCases !== undefined ? <Count value={openCases} /> : null}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}

function Count({ value }: { value: number }) {
  return (
    <span className="num">
      <span aria-hidden>{value > COUNT_LIMIT ? '9,999+' : value.toLocaleString('en')}</span>
      <span className="sr-only">{`, ${value.toLocaleString('en')} open`}</span>
    </span>
  );
}
