'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ResolutionCounts } from '@/lib/ledger/count-resolutions';
import type { ResolutionCase } from '@/lib/ledger/resolution-case';
import { ProblemError, postJson } from '../../request-json';
import { toastFailure } from '../../toast-failure';
import { toast } from '../../ui/toaster';
import { caseQuery, countsQuery } from '../queries';
import { useSettle, verdictScope } from '../use-settle';
import { type Undoable, useUndo } from '../use-undo';
import { type Verdict, verdictWords } from '../words';

export interface Decision {
  kase: ResolutionCase;
  verdict: Verdict;
  goldenId?: string;
  goldenName?: string;
  comment?: string;
}

interface DecisionSaved {
  resolutionId: string;
  /** Other cases that this decision closed. */
  withdrawn: string[];
}

interface Options {
  /** The case on screen. */
  shownId: string;
  goTo: (resolutionId: string) => void;
  /** A decision that could not be saved is on screen again. */
  onReturned: (decision: Decision) => void;
  /** The case on screen was closed by a decision on another one. */
  onClosed: () => void;
}

/**
 * Decides and takes back, optimistically: the case counts as decided at once, and as open again, with the reason
 * in a toast, when the ledger refuses.
 */
export function useDecisions(options: Options) {
  const client = useQueryClient();
  const settle = useSettle();
  const { undo } = useUndo();
  // Answers come when another case is on screen than the one that was decided: they ask what is true then.
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const newest = useRef<Decision | null>(null);
  const returned = useRef<Decision | null>(null);

  const decision = useMutation({
    scope: verdictScope,
    mutationFn: ({ kase, verdict, goldenId, comment }: Decision) =>
      postJson<DecisionSaved>(`/api/resolutions/${kase.resolutionId}/decide`, { verdict, goldenId, comment }),
    onMutate: async (made: Decision) => {
      newest.current = made;
      const { kase, verdict } = made;
      const counts = countsQuery().queryKey;
      await client.cancelQueries({ queryKey: counts });
      const countsBefore = client.getQueryData<ResolutionCounts>(counts);
      client.setQueryData(caseQuery(kase.resolutionId).queryKey, decided(made));
      client.setQueryData(
        counts,
        (known: ResolutionCounts | undefined) => known && counting(known, kase, verdict),
      );
      return { countsBefore };
    },
    onSuccess: ({ withdrawn }, made) => {
      if (withdrawn.length > 0) {
        const cases = withdrawn.length === 1 ? 'One other case is' : `${withdrawn.length} other cases are`;
        toast(`${cases} closed by the same decision.`, { description: made.kase.record.values.name });
      }
      settle([made.kase.resolutionId, ...withdrawn]);
      if (withdrawn.includes(latest.current.shownId)) latest.current.onClosed();
    },
    onError: (error, made, before) => {
      const { kase, verdict } = made;
      const id = kase.resolutionId;
      client.setQueryData(caseQuery(id).queryKey, kase);
      // Asking anew may fail as well.
      client.setQueryData(countsQuery().queryKey, before?.countsBefore);
      settle([id]);
      // Such a conflict tells what became of the case; others leave it open.
      const somebodyWasFaster = error instanceof ProblemError && 'verdict' in error.extra;
      // Nobody is torn away from a case they have begun to work on; the toast leads back.
      const returns = !somebodyWasFaster && newest.current === made;
      if (returns) {
        returned.current = made;
        latest.current.goTo(id);
        latest.current.onReturned(made);
      }
      toastFailure(
        `${verdictWords[verdict]} was not saved for ${kase.record.values.name}.`,
        error,
        returns ? undefined : { label: 'Show the case', onClick: () => latest.current.goTo(id) },
      );
    },
  });

  return {
    /** Returns whether the decision has come back, not saved. */
    decide: (made: Decision): (() => boolean) => {
      decision.mutate(made);
      return () => returned.current === made;
    },
    /** Shows the case at once, as open; false while an earlier one is on its way. */
    undo: (target: Undoable): boolean => {
      const begun = undo(target);
      if (begun) options.goTo(target.resolutionId);
      return begun;
    },
    /** Resolves when every verdict given so far has been answered. */
    settled: async () => {
      while (client.isMutating() > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

function decided({ kase, verdict, goldenId, goldenName, comment }: Decision): ResolutionCase {
  return {
    ...kase,
    status: 'decided',
    decision: {
      verdict,
      golden: goldenId ? { goldenId, name: goldenName ?? '' } : null,
      by: 'You',
      mine: true,
      at: new Date().toISOString(),
      comment: comment ?? null,
    },
  };
}

function counting(counts: ResolutionCounts, kase: ResolutionCase, verdict: Verdict): ResolutionCounts {
  const late = kase.dueAt !== null && Date.parse(kase.dueAt) < Date.now();
  return {
    open: Math.max(0, counts.open - 1),
    late: Math.max(0, counts.late - (late ? 1 : 0)),
    mine: counts.mine + 1,
    last: {
      resolutionId: kase.resolutionId,
      verdict,
      name: kase.record.values.name,
      decidedAt: new Date().toISOString(),
    },
  };
}
