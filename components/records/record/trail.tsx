'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import type { AuditEntryRow, Paged, ValueChange } from '@/lib/ledger/golden-record';
import { Time } from '../../time';
import { trailQuery } from '../queries';
import { confidenceInWords } from '../words';
import { ShowMore } from './show-more';
import { entryInWords, fieldInWords } from './trail-words';

const CHANGES_SHOWN = 3;

/** How the golden record came to be: its lineage as sentences, latest first. */
export function Trail({ goldenId, first }: { goldenId: string; first: Paged<AuditEntryRow> }) {
  const query = useInfiniteQuery(trailQuery(goldenId, first));
  const entries = query.data.pages.flatMap((page) => page.rows);
  return (
    <>
      <ol className="mx-3.5 mt-2.5 mb-3 grid gap-3 border-line-strong border-l pl-3.5">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div className="break-words font-strong">{entryInWords(entry)}</div>
            <div className="num text-ink-3">
              <Facts entry={entry} goldenId={goldenId} />
            </div>
            {entry.reason ? <div className="text-ink-2">{reasonOf(entry)}</div> : null}
            <Changes changes={entry.changes} />
          </li>
        ))}
      </ol>
      <ShowMore query={query}>Show earlier entries</ShowMore>
    </>
  );
}

/** When, by whom and with what, between dots. */
function Facts({ entry, goldenId }: { entry: AuditEntryRow; goldenId: string }) {
  const facts: ReactNode[] = [<Time key="at" value={entry.at} form="clock" />];
  if (entry.version !== null && entry.goldenId === goldenId) facts.push(`version ${entry.version}`);
  if (entry.confidence !== null && ['matched', 'review'].includes(entry.action)) {
    facts.push(`confidence ${confidenceInWords(entry.confidence)}`);
  }
  if (entry.byKind !== 'user') facts.push(`by ${entry.by}`);
  if (entry.goldenId !== goldenId) facts.push(`as …${entry.goldenId.slice(-8)}`);
  if (entry.resolutionId) {
    facts.push(
      <Link
        key="case"
        href={`/review/${entry.resolutionId}`}
        className="underline decoration-line-strong underline-offset-2 hover:text-ink"
      >
        the case
      </Link>,
    );
  }
  return facts.map((fact, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other identity than their place
    <Fragment key={index}>
      {index > 0 ? ' · ' : null}
      <span className="whitespace-nowrap">{fact}</span>
    </Fragment>
  ));
}

/** A person's comment in quotes, the engine's reason as it is. */
function reasonOf({ reason, action, verdict }: AuditEntryRow): string {
  return verdict || action === 'undone' ? `“${reason}”` : (reason ?? '');
}

function Changes({ changes }: { changes: readonly ValueChange[] }) {
  if (changes.length === 0) return null;
  const more = changes.length - CHANGES_SHOWN;
  return (
    <ul className="text-ink-3">
      {changes.slice(0, CHANGES_SHOWN).map(({ field, from, to }) => (
        <li key={field} className="break-words">
          {fieldInWords(field)}: {from ?? <i>none</i>} <span aria-hidden>→</span>
          <span className="sr-only">became</span> <span className="text-ink-2">{to ?? <i>none</i>}</span>
        </li>
      ))}
      {more > 0 ? <li>and {more} more</li> : null}
    </ul>
  );
}
