import { Skeleton } from '../../ui/skeleton';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** The queue's table before its rows are there: the same height a row, so that nothing jumps. */
export function QueueSkeleton() {
  return (
    <div role="status" aria-label="The queue is loading">
      <div className="h-[33px] border-line-strong border-b" />
      {rows.map((row) => (
        <div
          key={row}
          className="grid h-[40px] grid-cols-[26%_22%_22%_10%_1fr] items-center gap-6 border-line border-b px-3 last:border-b-0 max-md:h-[104px] max-md:grid-cols-[1fr_80px]"
        >
          <Skeleton className="w-3/4" />
          <Skeleton className="w-2/3" />
          <Skeleton className="w-3/4 max-md:hidden" />
          <Skeleton className="w-16 max-md:hidden" />
          <Skeleton className="w-24 max-md:hidden" />
        </div>
      ))}
    </div>
  );
}
