import { QueueSkeleton } from '@/components/review/queue/queue-skeleton';
import { TopBar } from '@/components/shell/top-bar';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';

export default function LoadingReview() {
  return (
    <>
      <TopBar crumbs={[{ label: 'Review' }]} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-5 py-4 max-md:px-4">
        <Skeleton className="h-[33px] w-52" />
        <Skeleton className="h-[33px] w-full max-w-2xl" />
        <Panel>
          <QueueSkeleton />
        </Panel>
      </div>
    </>
  );
}
