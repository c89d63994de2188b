'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Chip } from '../../ui/chip';
import { countsQuery } from '../queries';
import { figure } from '../words';

/** How much waits, is late, and is done; each number leads to its cases. */
export function QueueCounts() {
  const { data } = useQuery(countsQuery());
  if (!data) return null;
  return (
    <ul aria-label="Counts" className="num flex flex-wrap gap-2 max-md:w-full">
      <li>
        <Chip tone="good" asChild>
          <Link href="/review?status=decided&mine=true">Mine today {figure(data.mine)}</Link>
        </Chip>
      </li>
      <li>
        <Chip asChild>
          <Link href="/review">Open {figure(data.open)}</Link>
        </Chip>
      </li>
      <li>
        <Chip tone={data.late > 0 ? 'bad' : 'neutral'} asChild>
          <Link href="/review?late=true">Late {figure(data.late)}</Link>
        </Chip>
      </li>
    </ul>
  );
}
