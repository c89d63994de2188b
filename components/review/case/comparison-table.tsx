'use client';

import Link from 'next/link';
import { type ReactNode, type RefObject, useMemo } from 'react';
import type { CaseCandidate, CaseRecord, ResolutionCase } from '@/lib/ledger/resolution-case';
import { DiffText } from '../../diff-text';
import { Time } from '../../time';
import { Chip } from '../../ui/chip';
import { cn } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { Missing } from '../../ui/table';
import { counted, shortId } from '../words';
import { type FieldRow, fieldRows } from './fields';

export interface ComparisonTableProps {
  kase: ResolutionCase;
  /** The candidate that *same* would mean. */
  chosen: number;
  onChoose: (index: number) => void;
  onlyDifferences: boolean;
  showSources: boolean;
  /** Beside the table's head: what is shown. */
  options: ReactNode;
  scrollRef: RefObject<HTMLDivElement | null>;
}

const label = 'sticky left-0 z-20 bg-panel max-md:static';
const own = 'bg-panel md:sticky md:left-(--label) md:z-20 md:shadow-[1px_0_0_var(--line)]';
const gold = 'border-x border-x-gold-line bg-gold-soft/45 max-md:border-x-0';
/** A long address of mail or web must not widen its column. */
const cell = '[overflow-wrap:anywhere]';
/** The typeface of codes, put on the value rather than its cell, so that words in the cell keep theirs. */
const typeface = (row: FieldRow) => cn(row.mono && 'mono');

/**
 * The record beside its candidates, field by field. On narrow screens the candidates stand one below the other
 * in the head, and each field has two values: the record's, and below it that of the chosen candidate.
 */
export function ComparisonTable({
  kase,
  chosen,
  onChoose,
  onlyDifferences,
  showSources,
  options,
  scrollRef,
}: ComparisonTableProps) {
  const all = useMemo(() => fieldRows(kase), [kase]);
  const rows = onlyDifferences ? all.filter(({ allEqual }) => !allEqual) : all;
  return (
    <div
      ref={scrollRef}
      className="relative isolate overflow-x-auto rounded-lg border border-line bg-panel [--label:92px] md:scroll-pl-[330px] md:[--label:128px]"
    >
      <table className="w-full border-separate border-spacing-0 text-left max-md:block">
        <caption className="sr-only">
          {kase.record.values.name} beside {counted(kase.candidates.length, 'candidate')}
        </caption>
        <thead className="max-md:block">
          <tr className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] [&>th]:border-b [&>th]:border-b-line-strong [&>th]:align-top [&>th]:font-normal">
            <td className={cn(label, 'border-b border-b-line-strong align-bottom max-md:order-1')}>
              <div className="px-3 py-2 md:w-(--label)">{options}</div>
            </td>
            <RecordHead record={kase.record} />
            {kase.candidates.map((candidate, index) => (
              <CandidateHead
                key={candidate.goldenId}
                candidate={candidate}
                index={index}
                chosen={index === chosen}
                onChoose={() => onChoose(index)}
              />
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block [&>tr:last-child>*]:border-b-0 max-md:[&>tr:last-child]:border-b-0">
          {rows.map((row) => (
            <ValueRow key={row.key} row={row} chosen={chosen} showSources={showSources} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? (
        <p className="sticky left-0 px-3 py-4 text-ink-2">
          The record and its candidates agree in every field.
        </p>
      ) : null}
    </div>
  );
}

function RecordHead({ record }: { record: CaseRecord }) {
  return (
    <th scope="col" className={cn(own, 'p-3')}>
      <Chip className="max-w-full">
        <span className="truncate">{record.sourceSystem}</span>
      </Chip>
      <div className="mt-1.5 font-strong">This record</div>
      <div className="text-ink-3">
        <span className="mono break-all">{record.sourcePrimaryKey}</span>
        <br />
        {record.deletedAt ? (
          <span className="text-diff">deleted in its source</span>
        ) : (
          <Time value={record.updatedAt} />
        )}
      </div>
    </th>
  );
}

function CandidateHead({
  candidate,
  index,
  chosen,
  onChoose,
}: {
  candidate: CaseCandidate;
  index: number;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <th
      scope="col"
      data-candidate={index}
      className={cn(
        'relative border-t-2 p-3 pt-2.5 max-md:order-2 max-md:col-span-2 max-md:py-2.5 md:min-w-[188px]',
        chosen ? cn(gold, 'border-t-gold') : 'border-t-transparent hover:bg-hover',
      )}
    >
      <div className="flex items-center gap-1.5 max-md:float-right">
        {candidate.active ? <Chip tone="gold">golden</Chip> : <Chip>retired</Chip>}
        <Kbd aria-hidden className="pointer-coarse:hidden">
          {index + 1}
        </Kbd>
      </div>
      <button
        type="button"
        onClick={onChoose}
        aria-pressed={chosen}
        aria-keyshortcuts={String(index + 1)}
        className="block text-left font-strong after:absolute after:inset-0 md:mt-1.5"
      >
        {candidate.values.name}
      </button>
      <div className="text-ink-3">
        <Link
          href={`/records/${candidate.goldenId}`}
          className="mono relative z-10 rounded-xs hover:text-ink hover:underline"
          aria-label={`Golden record ${candidate.values.name}`}
        >
          {shortId(candidate.goldenId)}
        </Link>
        <br className="max-md:hidden" />
        <span className="num max-md:ml-2.5">
          {counted(candidate.sources, 'source')},{' '}
          <b className={cn('font-semibold', chosen ? 'text-gold' : 'text-ink-2')}>
            {candidate.confidence.toFixed(2)}
          </b>
        </span>
        {candidate.holdsRecord ? <div className="text-ink-2">holds this record now</div> : null}
        {candidate.mergedFrom ? (
          <div className="text-ink-2">
            survivor of <span className="mono">{shortId(candidate.mergedFrom)}</span>, merged since
          </div>
        ) : null}
      </div>
    </th>
  );
}

function ValueRow({ row, chosen, showSources }: { row: FieldRow; chosen: number; showSources: boolean }) {
  const beside = row.candidates[chosen];
  const recordMarks = beside?.agreement === 'different' ? beside.value : null;
  return (
    <tr className="border-line max-md:grid max-md:grid-cols-[var(--label)_minmax(0,1fr)] max-md:border-b md:[&>*]:border-line md:[&>*]:border-b [&>*]:align-top [&>td]:px-3 [&>td]:py-[7px] max-md:[&>td]:py-1">
      <th scope="row" className={cn(label, 'font-normal text-ink-3 max-md:row-span-2')}>
        <div className="w-(--label) hyphens-auto px-3 py-[7px] [overflow-wrap:anywhere] max-md:py-1 max-md:pr-1 max-md:text-sm max-md:leading-[1.57]">
          {row.label}
        </div>
      </th>
      <td className={cn(own, cell)}>
        {row.record === null ? (
          <Missing />
        ) : recordMarks === null ? (
          <span className={typeface(row)}>{row.record}</span>
        ) : (
          <DiffText value={row.record} other={recordMarks} className={cn('text-ink', typeface(row))} />
        )}
      </td>
      {row.candidates.map(({ value, agreement, provenance }, index) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: candidates keep their order for as long as a case is shown
          key={index}
          className={cn(cell, index === chosen ? gold : 'max-md:hidden')}
        >
          {value === null ? (
            <Missing>none</Missing>
          ) : agreement === 'equal' ? (
            <span className={cn('text-ink-3', typeface(row))}>
              {value}
              <span className="sr-only"> (equal)</span>
            </span>
          ) : (
            <DiffText value={value} other={row.record} className={typeface(row)} />
          )}
          {showSources && provenance ? <div className="text-ink-3 text-sm">{provenance}</div> : null}
        </td>
      ))}
    </tr>
  );
}
