'use client';

import Link from 'next/link';
import { Button } from '../../ui/button';
import type { QueueAddressState } from './use-queue-address';

/** Why there is no row, and what to do about it. */
export function QueueEmpty({ queue: { filter, narrowed, clear } }: { queue: QueueAddressState }) {
  const status = filter.status ?? 'open';
  if (narrowed) {
    return (
      <Empty title={filter.late ? 'Nothing is late.' : 'No case fits these filters.'}>
        <Button onClick={clear}>Clear the filters</Button>
      </Empty>
    );
  }
  if (status === 'decided') return <Empty title="Nothing has been decided yet." />;
  if (status === 'withdrawn') return <Empty title="No case has been withdrawn." />;
  return (
    <Empty title="Nothing waits.">
      <p className="max-w-[46ch] text-ink-2">
        A case comes when a batch brings a record that the engine should not decide alone. What was decided
        stays under{' '}
        <Link href="/review?status=decided" className="underline underline-offset-2 hover:text-ink">
          Decided
        </Link>
        .
      </p>
    </Empty>
  );
}

function Empty({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 px-5 py-16 text-center">
      <p className="font-title text-lg">{title}</p>
      {children}
    </div>
  );
}
