import { Skeleton } from '../../ui/skeleton';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** The table before its rows are there: the same height a row, so that nothing jumps. */
export function RecordSkeleton() {
  return (
    <div role="status" aria-label="Golden records are loading">
      <div className="h-[33px] border-line-strong border-b max-md:hidden" />
      {rows.map((row) => (
        <div
          key={row}
          className="grid h-[38px] grid-cols-[1fr_24%_16%_60px_100px] items-center gap-6 border-line border-b px-3 last:border-b-0 max-md:h-[76px] max-md:grid-cols-[1fr]"
        >
          <Skeleton className="w-2/3" />
          <Skeleton className="w-3/4 max-md:hidden" />
          <Skeleton className="w-2/3 max-md:hidden" />
          <Skeleton className="w-6 justify-self-end max-md:hidden" />
          <Skeleton className="w-16 justify-self-end max-md:hidden" />
        </div>
      ))}
    </div>
  );
}
