'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ResolutionCase } from '@/lib/ledger/resolution-case';
import { useShell } from '../../shell/shell-context';
import { TopBar } from '../../shell/top-bar';
import { useShortcuts } from '../../shortcuts/use-shortcuts';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { KeysHelp } from '../keys-help';
import { caseQuery, countsQuery } from '../queries';
import { figure, type Verdict, verdictWords } from '../words';
import { CaseHeader } from './case-header';
import { caseKeys } from './case-keys';
import { CaseSkeleton } from './case-skeleton';
import { ComparisonTable } from './comparison-table';
import { DecisionBar } from './decision-bar';
import { EvidencePanel } from './evidence-panel';
import { SameOutcomePanel } from './same-outcome';
import { SettledNotice } from './settled-notice';
import { ShownValues } from './shown-values';
import { useCandidateSwipe } from './use-candidate-swipe';
import { useCaseWalk } from './use-case-walk';
import { useDecisions } from './use-decisions';

/** What a steward has begun on one case; forgotten when another case is shown. */
interface Draft {
  id: string;
  chosen: number;
  comment: string | null;
}

/** The desk: one case after the other, by keyboard, without a reload between them. */
export function ReviewDesk({ initialId }: { initialId: string }) {
  const { id, place, goTo, goOn, leave, queueAddress } = useCaseWalk(initialId);
  const { data: kase, error, refetch } = useQuery({ ...caseQuery(id), refetchInterval: 15_000 });
  const { data: counts } = useQuery(countsQuery());
  const { user } = useShell();
  const mayDecide = user.role !== 'viewer';

  const [draft, setDraft] = useState<Draft>({ id, chosen: 0, comment: null });
  const own = draft.id === id ? draft : { id, chosen: 0, comment: null };
  const chosen = Math.min(own.chosen, Math.max(0, (kase?.candidates.length ?? 1) - 1));
  const candidate = kase?.candidates[chosen];
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const [showSources, setShowSources] = useState(false);
  const [helping, setHelping] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  const headingRef = useRef<HTMLHeadingElement>(null);
  const commentRef = useRef<HTMLInputElement>(null);
  const scrollRef = useRef<HTMLDivElement>(null);

  const { decide, undo, settled } = useDecisions({
    shownId: id,
    goTo,
    onReturned: ({ kase, comment }) =>
      setDraft({ id: kase.resolutionId, chosen: 0, comment: comment ?? null }),
    onClosed: () => void goOn(settled),
  });

  const choose = (index: number) => {
    if (kase && index >= 0 && index < kase.candidates.length) setDraft({ ...own, chosen: index });
  };
  useCandidateSwipe(scrollRef, id, chosen, choose);
  useHeadingFocus(id, kase !== undefined, headingRef);
  useTitle(kase);

  function onDecide(verdict: Verdict) {
    if (kase?.status !== 'open' || !mayDecide) return;
    if (verdict === 'same' && !candidate?.active) return;
    const hasReturned = decide({
      kase,
      verdict,
      comment: own.comment?.trim() || undefined,
      ...(verdict === 'same' && { goldenId: candidate?.goldenId, goldenName: candidate?.values.name }),
    });
    setAnnouncement(`${verdictWords[verdict]}: ${kase.record.values.name}.`);
    void goOn(settled, hasReturned);
  }

  function onUndo() {
    if (!mayDecide) return;
    const shownIsDecided = kase?.status === 'decided';
    const target = shownIsDecided
      ? { resolutionId: kase.resolutionId, name: kase.record.values.name }
      : counts?.last;
    if (!target) return setAnnouncement('There is no decision of yours to take back.');
    const begun = undo({ resolutionId: target.resolutionId, name: target.name });
    if (begun) setAnnouncement(`Taking back the decision on ${target.name}.`);
  }

  function comment(text: string | null) {
    setDraft({ ...own, chosen, comment: text });
    if (text === '' && own.comment === null) requestAnimationFrame(() => commentRef.current?.focus());
  }

  const once = (act: () => void) => (event: KeyboardEvent) => {
    if (!event.repeat) act();
  };
  useShortcuts({
    s: once(() => onDecide('same')),
    d: once(() => onDecide('different')),
    u: once(() => onDecide('unsure')),
    n: once(() => void goOn(settled)),
    z: once(onUndo),
    j: () => choose(chosen + 1),
    k: () => choose(chosen - 1),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [String(number), () => choose(number - 1)])),
    c: once(() => (own.comment === null ? comment('') : commentRef.current?.focus())),
    f: once(() => setOnlyDifferences((only) => !only)),
    o: once(() => setShowSources((shown) => !shown)),
    '?': once(() => setHelping(true)),
    Escape: once(leave),
  });

  return (
    <>
      <TopBar
        crumbs={[
          { label: 'Review', href: queueAddress },
          { label: place?.position ? `${figure(place.position)} of ${figure(place.total)}` : 'Case' },
        ]}
      >
        {counts && counts.late > 0 ? (
          <Chip tone="bad" className="num max-md:hidden">
            {figure(counts.late)} late
          </Chip>
        ) : null}
      </TopBar>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
      {kase ? (
        <>
          <div className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start gap-4 px-5 py-4 max-md:px-4">
            <CaseHeader kase={kase} headingRef={headingRef} />
            {kase.status === 'open' ? null : <SettledNotice kase={kase} />}
            <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_340px]">
              <ComparisonTable
                kase={kase}
                chosen={chosen}
                onChoose={choose}
                onlyDifferences={onlyDifferences}
                showSources={showSources}
                scrollRef={scrollRef}
                options={
                  <ShownValues
                    onlyDifferences={onlyDifferences}
                    onOnlyDifferences={setOnlyDifferences}
                    showSources={showSources}
                    onShowSources={setShowSources}
                  />
                }
              />
              {candidate ? (
                <aside aria-label="Evidence" className="grid gap-3 md:max-xl:grid-cols-2">
                  <EvidencePanel candidate={candidate} model={kase.model} />
                  {kase.status === 'open' ? <SameOutcomePanel kase={kase} candidate={candidate} /> : null}
                </aside>
              ) : null}
            </div>
          </div>
          <DecisionBar
            kase={kase}
            candidate={candidate}
            mayDecide={mayDecide}
            last={counts?.last ?? null}
            comment={own.comment}
            onComment={comment}
            commentRef={commentRef}
            onDecide={onDecide}
            onNext={() => void goOn(settled)}
            onUndo={onUndo}
          />
        </>
      ) : error ? (
        <div role="alert" className="grid justify-items-center gap-3 px-5 py-24 text-center">
          <h1 className="font-title text-lg">This case could not be read.</h1>
          <p className="text-ink-2">{error.message}</p>
          <div className="flex gap-2">
            <Button onClick={() => void refetch()}>Try again</Button>
            <Button keyHint="n" onClick={() => void goOn(settled)}>
              Next case
            </Button>
          </div>
        </div>
      ) : (
        <CaseSkeleton />
      )}
      <KeysHelp open={helping} onOpenChange={setHelping} groups={caseKeys} />
    </>
  );
}

/** Another case: read from its top, and told to assistive tools by its heading once that is there. */
function useHeadingFocus(id: string, loaded: boolean, headingRef: { current: HTMLHeadingElement | null }) {
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current === id || !loaded) return;
    shown.current = id;
    window.scrollTo({ top: 0 });
    headingRef.current?.focus({ preventScroll: true });
  }, [id, loaded, headingRef]);
}

/** The address changes without the server, so the title is kept here. */
function useTitle(kase: ResolutionCase | undefined) {
  const name = kase?.record.values.name;
  useEffect(() => {
    if (name) document.title = `${name} · Touchstone`;
  }, [name]);
}
