'use client';

import type { RefObject } from 'react';
import type { ResolutionCase } from '@/lib/ledger/resolution-case';
import { Due, Time } from '../../time';
import { useClock } from '../../time/clock';
import { Chip } from '../../ui/chip';
import { kindWords, priorityWords } from '../words';

/** The record's name, why it is here in words, and by when. */
export function CaseHeader({
  kase,
  headingRef,
}: {
  kase: ResolutionCase;
  headingRef: RefObject<HTMLHeadingElement | null>;
}) {
  const [summary, ...further] = kase.reasons;
  // What a comparison says stands beside its weight; vetoes are worth saying twice.
  const compared = new Set(kase.candidates[0]?.comparisons.map(({ detail }) => detail));
  const vetoes = kase.candidates[0]?.vetoes ?? [];
  const details = further.filter((reason) => vetoes.includes(reason) || !compared.has(reason));
  return (
    <div className="flex items-start gap-4 max-md:flex-col max-md:gap-2">
      <div className="min-w-0 flex-1">
        <h1
          ref={headingRef}
          tabIndex={-1}
          className="break-words font-title text-xl leading-tight outline-none"
        >
          {kase.record.values.name}
        </h1>
        <div className="mt-2 flex flex-wrap items-center gap-1.5">
          {kase.kind === 'conflict' ? <Chip tone="bad">{kindWords.conflict}</Chip> : null}
          {summary ? <Chip className="whitespace-normal py-[2.5px] leading-snug">{summary}</Chip> : null}
          {kase.record.values.taxId ? null : <Chip>No tax id on this record</Chip>}
        </div>
        {details.length > 0 ? (
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-0.5 text-ink-2">
            {details.map((detail) => (
              <li
                key={detail}
                className="relative pl-3 before:absolute before:left-0 before:text-ink-3 before:content-['·']"
              >
                {detail}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="num shrink-0 text-right text-ink-2 max-md:flex max-md:gap-2 max-md:text-left">
        {kase.dueAt && kase.status === 'open' ? (
          <div>
            <DueInWords dueAt={kase.dueAt} />
            {kase.priority === 2 ? null : `, ${priorityWords[kase.priority] ?? ''} priority`}
          </div>
        ) : null}
        <div className="text-ink-3">
          {kase.status === 'open' ? 'waits since' : 'opened'} <Time value={kase.createdAt} form="clock" />
        </div>
      </div>
    </div>
  );
}

function DueInWords({ dueAt }: { dueAt: string }) {
  const { now } = useClock();
  return (
    <>
      {Date.parse(dueAt) < now.getTime() ? null : 'due in '}
      <Due value={dueAt} />
    </>
  );
}
