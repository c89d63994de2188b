import { TopBar } from '@/components/shell/top-bar';
import { Panel, PanelBody } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';

const lines = ['a', 'b', 'c', 'd', 'e', 'f'];

export default function LoadingRecord() {
  return (
    <>
      <TopBar crumbs={[{ label: 'Records', href: '/records' }, { label: '…' }]} />
      <div
        role="status"
        aria-label="The golden record is loading"
        className="grid gap-4 px-5 py-[18px] max-md:px-4"
      >
        <div className="grid gap-3">
          <Skeleton className="h-6 w-72 max-w-full" />
          <Skeleton className="h-5 w-56" />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)_340px] gap-4 max-lg:grid-cols-[minmax(0,1fr)]">
          <Panel>
            {lines.map((line) => (
              <div
                key={line}
                className="flex items-center gap-8 border-line border-b px-3 py-[10px] last:border-b-0"
              >
                <Skeleton className="w-20" />
                <Skeleton className="w-64 max-w-[50%]" />
              </div>
            ))}
          </Panel>
          <Panel className="self-start">
            <PanelBody className="grid gap-4">
              {lines.slice(2).map((line) => (
                <div key={line} className="grid gap-2">
                  <Skeleton className="w-3/4" />
                  <Skeleton className="w-1/2" />
                </div>
              ))}
            </PanelBody>
          </Panel>
        </div>
      </div>
    </>
  );
}
