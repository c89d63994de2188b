'use client';

import { Button } from '../ui/button';
import { PageMessage } from './page-message';

/** What nobody foresaw; the cause is in the server's log under the digest. */
export function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <PageMessage role="alert" title="This page could not be shown.">
      <p className="max-w-[52ch] text-ink-2">
        Nothing was changed. Try again; if it stays so, tell an admin
        {digest ? (
          <>
            {' '}
            the number <span className="mono">{digest}</span>
          </>
        ) : null}
        .
      </p>
      <Button onClick={retry}>Try again</Button>
    </PageMessage>
  );
}
