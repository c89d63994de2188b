'use client';

import { type SortingState, useTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import type { ResolutionRow } from '@/lib/ledger/list-resolutions';
import type { ResolutionFilter } from '@/lib/ledger/resolution-filter';
import { cn } from '../../ui/class-names';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '../../ui/table';
import { queueColumns, queueFeatures } from './queue-columns';

type Sort = NonNullable<ResolutionFilter['sort']>;

const sortings: Record<Sort, SortingState> = {
  queue: [{ id: 'due', desc: false }],
  likeliest: [{ id: 'confidence', desc: true }],
  unlikeliest: [{ id: 'confidence', desc: false }],
  oldest: [{ id: 'age', desc: false }],
  newest: [{ id: 'age', desc: true }],
};

function sortOf(sorting: SortingState): Sort {
  const [first] = sorting;
  const found = Object.entries(sortings).find(
    ([, [own]]) => own?.id === first?.id && own?.desc === first?.desc,
  );
  return (found?.[0] as Sort | undefined) ?? 'queue';
}

export interface QueueTableProps {
  rows: ResolutionRow[];
  status: NonNullable<ResolutionFilter['status']>;
  sort: Sort;
  onSort: (sort: Sort) => void;
  bodyRef: RefObject<HTMLTableSectionElement | null>;
}

/** One page of cases. The server filters, sorts and pages; the table shows. */
export function QueueTable({ rows, status, sort, onSort, bodyRef }: QueueTableProps) {
  const sorting = useMemo(() => (status === 'open' ? sortings[sort] : []), [status, sort]);
  const table = useTable({
    features: queueFeatures,
    columns: queueColumns[status],
    data: rows,
    getRowId: (row) => row.resolutionId,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting },
    onSortingChange: (change) => onSort(sortOf(typeof change === 'function' ? change(sorting) : change)),
  });
  return (
    <Table>
      <TableHead className="max-md:sr-only">
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => {
              const sorted = header.column.getIsSorted();
              const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
              return (
                <HeaderCell
                  key={header.id}
                  aria-sort={sorted ? (sorted === 'desc' ? 'descending' : 'ascending') : undefined}
                  className={header.column.columnDef.meta?.className}
                >
                  {header.column.getCanSort() && status === 'open' ? (
                    <button
                      type="button"
                      onClick={header.column.getToggleSortingHandler()}
                      className={cn(
                        '-mx-1 inline-flex items-center gap-1 rounded-sm px-1 hover:text-ink',
                        sorted && 'text-ink',
                      )}
                    >
                      <table.FlexRender header={header} />
                      <Arrow aria-hidden className={cn('size-3', !sorted && 'invisible')} />
                    </button>
                  ) : (
                    <table.FlexRender header={header} />
                  )}
                </HeaderCell>
              );
            })}
          </tr>
        ))}
      </TableHead>
      <TableBody ref={bodyRef}>
        {table.getRowModel().rows.map((row) => (
          <Row
            key={row.id}
            className="relative focus-within:bg-hover focus-within:shadow-[inset_2px_0_0_var(--ink)]"
          >
            {row.getAllCells().map((cell) => (
              <Cell key={cell.id} className={cell.column.columnDef.meta?.className}>
                <table.FlexRender cell={cell} />
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
