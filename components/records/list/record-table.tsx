'use client';

import Link from 'next/link';
import type { RefObject } from 'react';
import type { RecordHit } from '@/lib/ledger/search-records';
import { Time } from '../../time';
import { Chip } from '../../ui/chip';
import { Cell, HeaderCell, Missing, Row, Table, TableBody, TableHead } from '../../ui/table';
import { counted, figure, matchedByInWords, placeInWords } from '../words';

export function RecordTable({
  hits,
  bodyRef,
}: {
  hits: readonly RecordHit[];
  bodyRef: RefObject<HTMLTableSectionElement | null>;
}) {
  return (
    <Table className="md:table-fixed">
      <TableHead className="max-md:sr-only">
        <tr>
          <HeaderCell>Golden record</HeaderCell>
          <HeaderCell className="w-[24%]">Place</HeaderCell>
          <HeaderCell className="w-[16%]">Tax id</HeaderCell>
          <HeaderCell className="w-[84px] text-right">Sources</HeaderCell>
          <HeaderCell className="w-[124px] text-right">Changed</HeaderCell>
        </tr>
      </TableHead>
      <TableBody ref={bodyRef}>
        {hits.map((hit) => (
          <RecordRow key={hit.goldenId} hit={hit} />
        ))}
      </TableBody>
    </Table>
  );
}

function RecordRow({ hit }: { hit: RecordHit }) {
  const matchedBy = hit.matchedBy && matchedByInWords(hit.matchedBy);
  const place = placeInWords(hit);
  return (
    <Row className="relative focus-within:bg-hover focus-within:shadow-[inset_2px_0_0_var(--ink)] max-md:grid max-md:px-3 max-md:py-2.5">
      <Cell className="max-md:p-0 max-md:whitespace-normal">
        <span className="flex min-w-0 items-center gap-2 max-md:flex-wrap">
          <Link
            href={`/records/${hit.goldenId}`}
            prefetch={false}
            data-row-link
            className="truncate font-strong outline-none after:absolute after:inset-0 max-md:whitespace-normal"
          >
            {hit.name}
          </Link>
          {hit.status === 'active' ? null : <Chip className="-my-1">{hit.status}</Chip>}
          {hit.inReview ? <Chip className="-my-1">in review</Chip> : null}
          {matchedBy ? (
            <Chip className="-my-1 min-w-0">
              <span className="truncate">{matchedBy}</span>
            </Chip>
          ) : null}
        </span>
      </Cell>
      <Cell className="truncate text-ink-2 max-md:p-0 max-md:pt-0.5">{place ?? <Missing />}</Cell>
      <Cell className="truncate max-md:hidden">
        {hit.taxId ? <span className="mono">{hit.taxId}</span> : <Missing />}
      </Cell>
      <Cell className="text-right max-md:hidden">
        {hit.sources === 1000 ? '1,000+' : figure(hit.sources)}
      </Cell>
      <Cell className="text-right text-ink-2 max-md:p-0 max-md:pt-0.5 max-md:text-left max-md:text-ink-3 max-md:text-sm">
        <span className="md:hidden">
          {counted(hit.sources, 'source')}
          {hit.taxId ? (
            <>
              {' · '}
              <span className="mono">{hit.taxId}</span>
            </>
          ) : null}
          {' · '}
        </span>
        <Time value={hit.updatedAt} focusable={false} />
      </Cell>
    </Row>
  );
}
