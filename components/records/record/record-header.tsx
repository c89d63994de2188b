import type { GoldenRecordView } from '@/lib/ledger/golden-record';
import { Chip } from '../../ui/chip';
import { counted } from '../words';
import { CopyId } from './copy-id';

export function RecordHeader({ record }: { record: GoldenRecordView }) {
  const { name, status, sourceCount, quality, version, goldenId } = record;
  return (
    <div className="flex items-start gap-x-6 gap-y-2 max-md:flex-col">
      <div className="min-w-0 flex-1">
        <h1 className="break-words font-title text-xl leading-[1.3] tracking-[-0.012em]">{name}</h1>
        <div className="num mt-2 flex flex-wrap gap-1.5">
          {status === 'active' ? <Chip tone="gold">golden</Chip> : <Chip>{status}</Chip>}
          <Chip>{counted(sourceCount, 'source')}</Chip>
          {quality === null ? null : (
            <Chip title="Over the fields with a value: how many of their sources agree on it, of 100">
              quality {Math.round(quality * 100)}
            </Chip>
          )}
          <Chip>version {version}</Chip>
        </div>
      </div>
      <CopyId id={goldenId} />
    </div>
  );
}
