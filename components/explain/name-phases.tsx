import { Check } from 'lucide-react';
import type { NamePhase, NamesSideBySide } from '@/lib/ledger/explain-names';
import { cn } from '../ui/class-names';

const FUZZY = 7;

/** What the seven phases make of two names, side by side, with the phase that matched. */
export function NamePhases({ names, candidate }: { names: NamesSideBySide; candidate: string }) {
  return (
    <>
      <p className="mt-0.5 text-ink-2 text-xs">{matchInWords(names)}</p>
      <table className="mt-1.5 w-full table-fixed border-collapse text-left text-xs">
        <caption className="sr-only">
          The name phases of {names.record} and {names.other}
        </caption>
        <thead className="text-ink-3">
          <tr className="border-line-strong border-b [&>th]:py-1 [&>th]:pr-2 [&>th]:align-bottom [&>th]:font-medium">
            <th scope="col" className="w-[30%]">
              Phase
            </th>
            <th scope="col">This record</th>
            <th scope="col" className="truncate" title={candidate}>
              Candidate
            </th>
          </tr>
        </thead>
        <tbody>
          {names.phases.map((row, index) => (
            <PhaseRow
              key={row.phase}
              row={row}
              before={names.phases[index - 1]}
              matched={row.phase === names.matched}
              similarity={names.similarity}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function PhaseRow({
  row,
  before,
  matched,
  similarity,
}: {
  row: NamePhase;
  before: NamePhase | undefined;
  matched: boolean;
  similarity: number;
}) {
  const outputs =
    row.phase === FUZZY ? (
      <Both>{row.equal ? 'equal' : `${similarity} of 100 alike (WRatio)`}</Both>
    ) : !matched && row.record === before?.record && row.other === before.other ? (
      <Both>{row.equal ? 'both as before, equal' : 'both as before'}</Both>
    ) : (
      <>
        <Output text={row.record} before={before?.record} equal={row.equal} />
        <Output text={row.other} before={before?.other} equal={row.equal} />
      </>
    );
  return (
    <tr
      aria-current={matched || undefined}
      data-phase={row.phase}
      className={cn(
        'border-line border-b align-top last:border-b-0 [&>*]:py-1 [&>*]:pr-2',
        matched && 'bg-same-soft shadow-[inset_2px_0_0_var(--same)] [&>*:first-child]:pl-2',
      )}
    >
      <th scope="row" className="font-normal text-ink-2">
        <span className="num font-strong text-ink">{row.phase}</span> {row.means}
        {matched ? (
          <span className="flex items-center gap-1 font-strong text-same">
            <Check aria-hidden className="size-3 shrink-0" />
            {row.phase === FUZZY ? 'alike' : 'matched'}
          </span>
        ) : null}
      </th>
      {outputs}
    </tr>
  );
}

/** What is to be said of both outputs at once. */
function Both({ children }: { children: string }) {
  return (
    <td colSpan={2} className="num text-ink-3">
      {children}
    </td>
  );
}

/** A phase's output; what it left as it was recedes. */
function Output({ text, before, equal }: { text: string; before: string | undefined; equal: boolean }) {
  return (
    <td
      className={cn(
        'font-mono text-2xs [font-feature-settings:normal] [overflow-wrap:anywhere]',
        text === before && 'text-ink-3',
      )}
    >
      {text === '' ? <span className="font-sans italic">nothing left</span> : text}
      {equal ? <span className="sr-only"> (equal)</span> : null}
    </td>
  );
}

function matchInWords({ matched, phases, shared, similarity }: NamesSideBySide): string {
  const equal = phases.find(({ equal }) => equal)?.phase;
  const names = equal ? `the names are equal from phase ${equal} on` : 'the names never become equal';
  if (matched === 0) return `Matched at phase 0, by tax id; ${names}.`;
  if (shared) return `Not the names themselves: both are known as “${shared}”.`;
  if (matched === FUZZY) return `Matched at phase 7: alike, ${similarity} of 100, but not equal.`;
  if (matched !== null) return `Matched at phase ${matched}, and equal from there on.`;
  return `No phase matched: ${names}, ${similarity} of 100 alike.`;
}
