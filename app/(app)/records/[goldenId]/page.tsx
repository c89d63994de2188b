import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { RecordHeader } from '@/components/records/record/record-header';
import { RecordNotices } from '@/components/records/record/record-notices';
import { SourceTable } from '@/components/records/record/source-table';
import { Trail } from '@/components/records/record/trail';
import { ValueTable } from '@/components/records/record/value-table';
import { TopBar } from '@/components/shell/top-bar';
import { Panel, PanelTitle } from '@/components/ui/panel';
import { requireUser } from '@/lib/auth/current-actor';
import { LedgerError } from '@/lib/ledger/errors';
import { getGoldenRecord, getGoldenRecordInput } from '@/lib/ledger/get-golden-record';

interface Props {
  params: Promise<{ goldenId: string }>;
}

/** Once for the page and its title. */
const load = cache(async (goldenId: string) => {
  const { context } = await requireUser('read');
  const input = getGoldenRecordInput.safeParse({ goldenId });
  if (!input.success) notFound();
  try {
    return await getGoldenRecord(context, input.data);
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'not_found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // What fails here fails in the page as well, which shows it.
  const record = await load((await params).goldenId).catch(() => null);
  return { title: record?.name ?? 'Golden record' };
}

export default async function RecordPage({ params }: Props) {
  const record = await load((await params).goldenId);
  return (
    <>
      <TopBar
        crumbs={[
          { label: 'Records', href: '/records' },
          { label: <span className="mono">…{record.goldenId.slice(-8)}</span> },
        ]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-5 py-[18px] max-md:px-4">
        <RecordHeader record={record} />
        <div className="grid grid-cols-[minmax(0,1fr)_340px] gap-4 max-lg:grid-cols-[minmax(0,1fr)]">
          <div className="grid min-w-0 content-start gap-4">
            <RecordNotices record={record} />
            <Panel aria-label="Values">
              <ValueTable values={record.values} sourceCount={record.sourceCount} />
            </Panel>
            <Panel aria-label="Source records" className="overflow-hidden">
              <SourceTable goldenId={record.goldenId} first={record.sources} />
            </Panel>
          </div>
          <Panel aria-labelledby="trail" className="self-start">
            <PanelTitle id="trail" className="px-3.5 pt-3">
              How it came to be
            </PanelTitle>
            <Trail goldenId={record.goldenId} first={record.trail} />
          </Panel>
        </div>
      </div>
    </>
  );
}
