import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

/** A case before its values are there, in its own proportions. */
export function CaseSkeleton() {
  return (
    <div
      role="status"
      aria-label="The case is loading"
      className="grid grid-cols-[minmax(0,1fr)] gap-4 px-5 py-4 max-md:px-4"
    >
      <Skeleton className="h-6 w-72 max-w-full" />
      <Skeleton className="h-5 w-96 max-w-full" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[minmax(0,1fr)_340px]">
        <Panel>
          <div className="h-[92px] border-line-strong border-b" />
          {rows.map((row) => (
            <div
              key={row}
              className="grid h-[34px] grid-cols-[80px_1fr_1fr] items-center gap-6 border-line border-b px-3 last:border-b-0"
            >
              <Skeleton className="w-16" />
              <Skeleton className="w-2/3" />
              <Skeleton className="w-1/2" />
            </div>
          ))}
        </Panel>
        <Panel className="h-64" />
      </div>
    </div>
  );
}
