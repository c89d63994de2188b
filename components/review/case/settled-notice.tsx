import Link from 'next/link';
import type { ResolutionCase } from '@/lib/ledger/resolution-case';
import { Time } from '../../time';
import { VerdictChip } from '../verdict-chip';

/** What became of a case that is no longer open: who decided what and when, or why it was withdrawn. */
export function SettledNotice({ kase }: { kase: ResolutionCase }) {
  const { decision, withdrawal } = kase;
  if (decision) {
    return (
      <div role="note" className="rounded-lg border border-line-strong bg-sunken px-3.5 py-2.5">
        <p>
          <span className="mr-2 inline-flex align-middle">
            <VerdictChip verdict={decision.verdict} />
          </span>
          <span className="font-strong">{decision.mine ? 'You' : decision.by}</span> said{' '}
          <em>{decision.verdict}</em>
          {decision.golden ? (
            <>
              {' as '}
              <Link
                href={`/records/${decision.golden.goldenId}`}
                className="font-strong text-gold hover:underline"
              >
                {decision.golden.name}
              </Link>
            </>
          ) : null}{' '}
          <Time value={decision.at} form="clock" className="text-ink-2" />
        </p>
        {decision.comment ? <p className="mt-1 text-ink-2">“{decision.comment}”</p> : null}
      </div>
    );
  }
  if (kase.status !== 'withdrawn') return null;
  return (
    <div role="note" className="rounded-lg border border-line-strong bg-sunken px-3.5 py-2.5">
      <p>
        <span className="font-strong">Withdrawn</span>
        {withdrawal?.at ? (
          <>
            {' '}
            <Time value={withdrawal.at} form="clock" className="text-ink-2" />
          </>
        ) : null}
        . {sentence(withdrawal?.reason) ?? 'There was nothing left to decide.'}
      </p>
    </div>
  );
}

function sentence(text: string | null | undefined): string | null {
  if (!text) return null;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
