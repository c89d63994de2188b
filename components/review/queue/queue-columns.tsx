'use client';

import { createColumnHelper, metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import Link from 'next/link';
import type { ResolutionRow } from '@/lib/ledger/list-resolutions';
import { Due, Time } from '../../time';
import { Chip } from '../../ui/chip';
import { Missing } from '../../ui/table';
import { ConfidenceMeter } from '../confidence-meter';
import { VerdictChip } from '../verdict-chip';
import { useQueueContext } from './queue-context';

interface ColumnMeta {
  /** Classes of header and cells. */
  className?: string;
}

export const queueFeatures = tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnMeta>() });

const column = createColumnHelper<typeof queueFeatures, ResolutionRow>();
const wide = 'max-md:hidden';
const toTheRight = `text-right ${wide}`;

const record = column.accessor('name', {
  header: 'Record',
  enableSorting: false,
  cell: ({ row }) => <RecordCell row={row.original} />,
  meta: { className: 'max-md:w-full max-w-0 w-[27%] whitespace-normal' },
});
const mostLike = column.display({
  id: 'mostLike',
  header: 'Most like',
  cell: ({ row: { original } }) => (
    <span className="block truncate">
      {original.candidate?.name ?? <Missing>nothing any more</Missing>}
      {original.candidateCount > 1 ? (
        <span className="text-ink-3"> +{original.candidateCount - 1}</span>
      ) : null}
    </span>
  ),
  meta: { className: `max-w-0 w-[22%] ${wide}` },
});
const why = column.display({
  id: 'why',
  header: 'Why it is here',
  cell: ({ row: { original } }) => (
    <span className="block truncate text-ink-2" title={original.reasons.join('\n')}>
      {original.reasons[0] ?? 'No reason was given'}
    </span>
  ),
  meta: { className: `max-w-0 w-[24%] ${wide}` },
});
const source = column.accessor('sourceSystem', {
  header: 'Source',
  enableSorting: false,
  cell: ({ getValue }) => <Chip className="max-w-36">{<span className="truncate">{getValue()}</span>}</Chip>,
  meta: { className: wide },
});
const confidence = column.accessor('confidence', {
  header: 'Confidence',
  sortDescFirst: true,
  cell: ({ getValue }) => <Confidence value={getValue()} />,
  meta: { className: wide },
});
const age = column.accessor('createdAt', {
  id: 'age',
  header: 'Since',
  cell: ({ getValue }) => <Time value={getValue()} focusable={false} className="text-ink-2" />,
  meta: { className: `${toTheRight} max-[1439px]:hidden` },
});
const due = column.accessor('dueAt', {
  id: 'due',
  header: 'Due',
  cell: ({ row }) => <DueCell dueAt={row.original.dueAt} />,
  meta: { className: 'text-right align-top md:align-middle' },
});
const verdict = column.accessor('verdict', {
  header: 'Verdict',
  enableSorting: false,
  cell: ({ getValue }) => <VerdictChip verdict={getValue()} />,
  meta: { className: 'text-right md:text-left align-top md:align-middle' },
});
const decided = column.accessor('decidedAt', {
  header: 'Decided',
  enableSorting: false,
  cell: ({ row: { original } }) => (
    <>
      <span className="text-ink-2">{original.decidedBy}</span>{' '}
      {original.decidedAt ? <Time value={original.decidedAt} focusable={false} /> : null}
    </>
  ),
  meta: { className: toTheRight },
});
const withdrawn = column.accessor('decidedAt', {
  id: 'withdrawn',
  header: 'Withdrawn',
  enableSorting: false,
  cell: ({ getValue }) => (getValue() ? <Time value={getValue()!} focusable={false} /> : null),
  meta: { className: 'text-right align-top md:align-middle' },
});

const facts = [record, mostLike, why, source];

/** The columns by what the queue shows. */
export const queueColumns = {
  open: column.columns([...facts, confidence, age, due]),
  decided: column.columns([...facts, verdict, decided]),
  withdrawn: column.columns([...facts, withdrawn]),
};

/** The record's name is the row's link; on narrow screens the other facts stand below it. */
function RecordCell({ row }: { row: ResolutionRow }) {
  const { caseAddress } = useQueueContext();
  return (
    <>
      <Link
        href={caseAddress(row.resolutionId)}
        data-row-link
        className="block truncate font-strong outline-none after:absolute after:inset-0 focus-visible:after:rounded-sm focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
      >
        {row.name}
      </Link>
      <div className="md:hidden">
        <div className="truncate">{row.candidate?.name ?? <Missing>nothing any more</Missing>}</div>
        <div className="text-ink-2">{row.reasons[0]}</div>
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <Chip>{row.sourceSystem}</Chip>
          <Confidence value={row.confidence} />
        </div>
      </div>
    </>
  );
}

function Confidence({ value }: { value: number }) {
  const { autoThreshold } = useQueueContext();
  return <ConfidenceMeter value={value} threshold={autoThreshold} />;
}

function DueCell({ dueAt }: { dueAt: string | null }) {
  return dueAt ? <Due value={dueAt} /> : <Missing>no time set</Missing>;
}
