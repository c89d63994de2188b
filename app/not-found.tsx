import type { Metadata } from 'next';
import Link from 'next/link';
import { Stone } from '@/components/shell/brand';
import { PageMessage } from '@/components/shell/page-message';
import { Button } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center">
      <Stone className="size-9" />
      <PageMessage title="There is no such page." className="pt-5">
        <p className="max-w-[46ch] text-ink-2">
          The address may be mistyped, or lead to a page that another version had.
        </p>
        <Button asChild>
          <Link href="/">To the review queue</Link>
        </Button>
      </PageMessage>
    </main>
  );
}
