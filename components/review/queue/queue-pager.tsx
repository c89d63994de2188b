'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ResolutionPage } from '@/lib/ledger/list-resolutions';
import { Button } from '../../ui/button';
import { figure } from '../words';

/** Where the page stands among all that the filter keeps, and the way to its neighbours. */
export function QueuePager({
  page,
  onTurn,
}: {
  page: ResolutionPage;
  onTurn: (place: { after?: string; before?: string }) => void;
}) {
  if (page.rows.length === 0) return null;
  const first = page.skipped + 1;
  const last = page.skipped + page.rows.length;
  return (
    <nav aria-label="Pages of the queue" className="num flex items-center gap-2 text-ink-2">
      <span role="status">
        {figure(first)}–{figure(last)} of {figure(Math.max(page.total, last))}
      </span>
      {page.previous || page.next ? (
        <>
          <Button
            variant="secondary"
            size="icon"
            aria-label="Previous page"
            disabled={!page.previous}
            onClick={() => page.previous && onTurn({ before: page.previous })}
          >
            <ChevronLeft aria-hidden />
          </Button>
          <Button
            variant="secondary"
            size="icon"
            aria-label="Next page"
            disabled={!page.next}
            onClick={() => page.next && onTurn({ after: page.next })}
          >
            <ChevronRight aria-hidden />
          </Button>
        </>
      ) : null}
    </nav>
  );
}
