'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import type { Paged, SourceRecordRow } from '@/lib/ledger/golden-record';
import { Time } from '../../time';
import { Chip } from '../../ui/chip';
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '../../ui/table';
import { sourcesQuery } from '../queries';
import { ShowMore } from './show-more';
import { joinedBy } from './trail-words';

/** The source records behind a golden record, founder first. */
export function SourceTable({ goldenId, first }: { goldenId: string; first: Paged<SourceRecordRow> }) {
  const query = useInfiniteQuery(sourcesQuery(goldenId, first));
  const rows = query.data.pages.flatMap((page) => page.rows);
  return (
    <>
      <Table>
        <caption className="sr-only">Source records</caption>
        <TableHead className="max-md:sr-only">
          <tr>
            <HeaderCell>Source record</HeaderCell>
            <HeaderCell>Name as sent</HeaderCell>
            <HeaderCell>Joined by</HeaderCell>
            <HeaderCell className="text-right">Last seen</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <SourceRow key={row.sourceRecordId} row={row} />
          ))}
        </TableBody>
      </Table>
      <ShowMore query={query}>Show more source records</ShowMore>
    </>
  );
}

function SourceRow({ row }: { row: SourceRecordRow }) {
  return (
    <Row className="max-md:grid max-md:gap-0.5 max-md:px-3 max-md:py-2.5">
      <Cell className="max-md:order-2 max-md:p-0 max-md:whitespace-normal">
        <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
          <Chip className="-my-1">{row.sourceSystem}</Chip>
          <span className="mono break-all">{row.sourcePrimaryKey}</span>
          {row.deletedAt ? <Chip className="-my-1">deleted</Chip> : null}
        </span>
      </Cell>
      <Cell className="break-words whitespace-normal max-md:order-1 max-md:p-0">{row.name}</Cell>
      <Cell className="text-ink-2 max-md:order-3 max-md:p-0">
        {joinedBy(row)}
        <span className="text-ink-3 md:hidden">
          , seen <Time value={row.lastSeenAt} focusable={false} />
        </span>
      </Cell>
      <Cell className="text-right max-md:hidden">
        <Time value={row.lastSeenAt} focusable={false} />
      </Cell>
    </Row>
  );
}
