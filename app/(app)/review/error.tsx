'use client';

import { TopBar } from '@/components/shell/top-bar';
import { Button } from '@/components/ui/button';

/** What nobody foresaw; the cause is in the server's log under the digest. */
export default function ReviewError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <TopBar crumbs={[{ label: 'Review', href: '/review' }]} />
      <div role="alert" className="grid justify-items-center gap-3 px-5 py-24 text-center">
        <h1 className="font-title text-lg">This page could not be shown.</h1>
        <p className="max-w-[52ch] text-ink-2">
          Nothing was changed. Try again; if it stays so, tell an admin
          {error.digest ? (
            <>
              {' '}
              the number <span className="mono">{error.digest}</span>
            </>
          ) : null}
          .
        </p>
        <Button onClick={reset}>Try again</Button>
      </div>
    </>
  );
}
