'use client';

import { useState } from 'react';
import type { CaseCandidate, ResolutionCase } from '@/lib/ledger/resolution-case';
import { NamePhases } from '../../explain/name-phases';
import { SilentList } from '../../explain/silent-list';
import { ThresholdList } from '../../explain/threshold-list';
import { VetoList } from '../../explain/veto-list';
import { shortfall, waterfall } from '../../explain/waterfall';
import { WaterfallDrawing } from '../../explain/waterfall-drawing';
import { WaterfallTable } from '../../explain/waterfall-table';
import { Button } from '../../ui/button';
import { Panel, PanelBody, PanelTitle } from '../../ui/panel';

/**
 * Why the engine gave a candidate its confidence: every comparison's match weight from prior to final, how far
 * that is from the thresholds, what forbids a match, and both names through the phases.
 */
export function EvidencePanel({
  candidate,
  model,
}: {
  candidate: CaseCandidate;
  model: ResolutionCase['model'];
}) {
  const [asTable, setAsTable] = useState(false);
  const drawing = waterfall(candidate, model);
  return (
    <>
      <Panel aria-labelledby="evidence-title">
        <PanelBody>
          <div className="flex items-center justify-between gap-2">
            <PanelTitle id="evidence-title">
              Why <span className="num">{candidate.confidence.toFixed(2)}</span>
            </PanelTitle>
            <Button
              variant="quiet"
              size="sm"
              aria-pressed={asTable}
              onClick={() => setAsTable((shown) => !shown)}
              className="-my-1.5 -mr-2 font-normal text-ink-3 aria-pressed:bg-sunken aria-pressed:text-ink"
            >
              As a table
            </Button>
          </div>
          <p className="text-ink-2">{shortfall(drawing, candidate.vetoes)}</p>
          <VetoList vetoes={candidate.vetoes} />
          {asTable ? null : <WaterfallDrawing drawing={drawing} />}
          <div className={asTable ? undefined : 'sr-only'}>
            <WaterfallTable drawing={drawing} name={candidate.values.name} />
          </div>
          <ThresholdList drawing={drawing} />
          <SilentList silent={drawing.silent} />
          {model.version ? (
            <p className="mt-1 text-ink-3 text-xs">
              Weighed by model <span className="mono">{model.version}</span>
            </p>
          ) : null}
        </PanelBody>
      </Panel>
      <Panel aria-labelledby="phases-title" className="order-last md:max-xl:col-span-2">
        <PanelBody>
          <PanelTitle id="phases-title">The names, phase by phase</PanelTitle>
          <NamePhases names={candidate.names} candidate={candidate.values.name} />
        </PanelBody>
      </Panel>
    </>
  );
}
