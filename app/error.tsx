'use client';

import { PageError } from '@/components/shell/page-error';

export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <PageError error={error} retry={retry} />
    </main>
  );
}
