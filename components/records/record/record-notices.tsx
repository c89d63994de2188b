import Link from 'next/link';
import type { GoldenRecordView } from '@/lib/ledger/golden-record';
import { Time } from '../../time';
import { Panel, PanelBody, PanelTitle } from '../../ui/panel';
import { confidenceInWords, counted } from '../words';
import { warningInWords } from './trail-words';

/** What somebody should know before reading on: another id, open cases, warnings. */
export function RecordNotices({ record }: { record: GoldenRecordView }) {
  const { redirectedFrom, openCases, warnings } = record;
  return (
    <>
      {redirectedFrom ? (
        <Panel aria-label="Merged golden record">
          <PanelBody>
            The golden record <span className="mono">…{redirectedFrom.goldenId.slice(-8)}</span>,{' '}
            {redirectedFrom.name}, was merged into this one
            {redirectedFrom.by ? ` by ${redirectedFrom.by}` : ''},{' '}
            <Time value={redirectedFrom.at} form="clock" />.{' '}
            <span className="text-ink-2">The old id keeps leading here.</span>
          </PanelBody>
        </Panel>
      ) : null}
      {openCases.length > 0 ? (
        <Panel aria-labelledby="open-cases">
          <PanelBody>
            <PanelTitle id="open-cases">{counted(openCases.length, 'open case')}</PanelTitle>
            <ul className="mt-1.5 grid gap-1">
              {openCases.map(({ resolutionId, name, reason, confidence }) => (
                <li key={resolutionId} className="num">
                  <Link
                    href={`/review/${resolutionId}`}
                    className="font-strong underline decoration-line-strong underline-offset-2 hover:decoration-ink"
                  >
                    {name}
                  </Link>{' '}
                  <span className="text-ink-2">
                    {reason}, confidence {confidenceInWords(confidence)}
                  </span>
                </li>
              ))}
            </ul>
          </PanelBody>
        </Panel>
      ) : null}
      {warnings.length > 0 ? (
        <Panel aria-labelledby="warnings">
          <PanelBody>
            <PanelTitle id="warnings">To know</PanelTitle>
            <ul className="mt-1.5 grid gap-1">
              {warnings.map(({ code, sources }) => (
                <li key={code}>{warningInWords(code, sources)}</li>
              ))}
            </ul>
          </PanelBody>
        </Panel>
      ) : null}
    </>
  );
}
