import { RecordSkeleton } from '@/components/records/list/record-skeleton';
import { TopBar } from '@/components/shell/top-bar';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingRecords() {
  return (
    <>
      <TopBar crumbs={[{ label: 'Records' }]} />
      <div className="grid gap-3 px-5 py-4 max-md:px-4">
        <Skeleton className="h-[38px] w-full" />
        <Skeleton className="w-64" />
        <Panel>
          <RecordSkeleton />
        </Panel>
      </div>
    </>
  );
}
