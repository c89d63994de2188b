'use client';

import type { ReactNode } from 'react';
import { Button } from '../../ui/button';

/** Fetches the next page of a list; says so when that fails. Nothing once everything is shown. */
export function ShowMore({
  query,
  children,
}: {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: Error | null;
    fetchNextPage: () => unknown;
  };
  children: ReactNode;
}) {
  if (!query.hasNextPage) return null;
  return (
    <div className="border-line border-t p-1.5">
      <Button
        variant="quiet"
        size="sm"
        className="w-full"
        disabled={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {query.isFetchingNextPage ? 'Reading…' : children}
      </Button>
      {query.isFetchNextPageError ? (
        <p role="alert" className="px-2 py-1 text-center text-diff text-sm">
          {query.error?.message}
        </p>
      ) : null}
    </div>
  );
}
