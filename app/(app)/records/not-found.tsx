import Link from 'next/link';
import { PageMessage } from '@/components/shell/page-message';
import { TopBar } from '@/components/shell/top-bar';
import { Button } from '@/components/ui/button';

export default function RecordNotFound() {
  return (
    <>
      <TopBar crumbs={[{ label: 'Records', href: '/records' }, { label: 'Not found' }]} />
      <PageMessage title="No golden record has this id.">
        <p className="max-w-[52ch] text-ink-2">
          Ids of merged golden records keep leading to their survivor, so this one was never given out by this
          ledger. Check that it was copied whole.
        </p>
        <Button asChild>
          <Link href="/records">Search golden records</Link>
        </Button>
      </PageMessage>
    </>
  );
}
