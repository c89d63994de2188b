import Link from 'next/link';
import { TopBar } from '@/components/shell/top-bar';
import { Button } from '@/components/ui/button';

export default function CaseNotFound() {
  return (
    <>
      <TopBar crumbs={[{ label: 'Review', href: '/review' }, { label: 'Case' }]} />
      <div className="grid justify-items-center gap-3 px-5 py-24 text-center">
        <h1 className="font-title text-lg">There is no such case.</h1>
        <p className="max-w-[52ch] text-ink-2">The link may be cut short, or belong to another ledger.</p>
        <Button asChild>
          <Link href="/review">To the queue</Link>
        </Button>
      </div>
    </>
  );
}
