import { ShieldX } from 'lucide-react';
import type { CaseCandidate, ResolutionCase } from '@/lib/ledger/resolution-case';
import { cn } from '../../ui/class-names';
import { Panel, PanelBody, PanelTitle } from '../../ui/panel';
import { shortfall, signedBits, waterfall } from './weights';

/** Why the engine gave a candidate its confidence: every comparison's match weight, and what forbids a match. */
export function EvidencePanel({
  candidate,
  model,
}: {
  candidate: CaseCandidate;
  model: ResolutionCase['model'];
}) {
  const drawing = waterfall(candidate, model);
  return (
    <Panel aria-labelledby="evidence-title">
      <PanelBody>
        <PanelTitle id="evidence-title">
          Why <span className="num">{candidate.confidence.toFixed(2)}</span>
        </PanelTitle>
        <table className="mt-1.5 w-full border-separate border-spacing-y-[3px] text-xs">
          <caption className="sr-only">
            Match weights in bits for {candidate.values.name}, from before the evidence to the sum
          </caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Evidence</th>
              <th scope="col">Match weight</th>
            </tr>
          </thead>
          <tbody>
            {drawing.bars.map((bar) => (
              <tr key={bar.key} title={bar.detail}>
                <th scope="row" className="w-[46%] py-px pr-2 text-left align-top font-normal text-ink-2">
                  {bar.label}
                  {bar.key === 'prior' ? null : <span className="sr-only">: {bar.detail}</span>}
                </th>
                <td className="num relative py-px pr-11 text-right">
                  <span aria-hidden className="-bottom-[3px] absolute top-0 right-11 left-0">
                    <span
                      className="absolute top-[3px] h-3 rounded-xs bg-(--bar) opacity-80"
                      style={{
                        left: `${bar.from}%`,
                        width: `max(2px, ${bar.to - bar.from}%)`,
                        ['--bar' as string]: bar.bits < 0 ? 'var(--diff)' : 'var(--same)',
                      }}
                    />
                    <span
                      className="absolute inset-y-0 w-0 border-gold border-l border-dashed"
                      style={{ left: `${drawing.threshold}%` }}
                    />
                  </span>
                  <span className="absolute top-px right-0">{signedBits(bar.bits)}</span>
                  {/* Gives the row its height; the figure itself stands at the edge. */}
                  <span aria-hidden className="invisible">
                    0
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot className="font-semibold">
            <tr>
              <th scope="row" className="border-line border-t pt-1.5 text-left">
                Evidence in all
              </th>
              <td className="num border-line border-t pt-1.5 text-right">
                {signedBits(drawing.totalBits)} bits
              </td>
            </tr>
          </tfoot>
        </table>
        <p className="mt-1 text-ink-3">
          {shortfall(drawing, candidate.vetoes)}
          {drawing.silent.length > 0 ? ` No evidence either way: ${listed(drawing.silent)}.` : null}
        </p>
        {candidate.vetoes.length > 0 ? (
          <ul className="mt-2 grid gap-1 text-diff">
            {candidate.vetoes.map((veto) => (
              <li key={veto} className={cn('flex gap-1.5')}>
                <ShieldX aria-hidden className="mt-[2px] size-3.5 shrink-0" />
                <span>
                  <span className="font-strong">Veto: </span>
                  {veto}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </PanelBody>
    </Panel>
  );
}

function listed(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toLowerCase() + word.slice(1)).join(', ');
}
