'use client';

import { PageError } from '@/components/shell/page-error';
import { TopBar } from '@/components/shell/top-bar';

export default function SignedInError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <TopBar crumbs={[{ label: 'Something broke' }]} />
      <PageError error={error} retry={retry} />
    </>
  );
}
