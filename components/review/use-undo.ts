'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { postJson } from '../request-json';
import { toastFailure } from '../toast-failure';
import { toast } from '../ui/toaster';
import { caseQuery } from './queries';
import { useSettle, verdictScope } from './use-settle';

export interface Undoable {
  resolutionId: string;
  /** The name of the record that the case is about. */
  name: string;
}

/** Takes decisions back. The case counts as open at once; a toast says when the ledger has agreed, or why not. */
export function useUndo() {
  const client = useQueryClient();
  const settle = useSettle();
  const undoing = useMutation({
    scope: verdictScope,
    mutationFn: ({ resolutionId }: Undoable) =>
      postJson<{ resolutionId: string }>(`/api/resolutions/${resolutionId}/undo`, {}),
    onMutate: async ({ resolutionId }) => {
      const key = caseQuery(resolutionId).queryKey;
      await client.cancelQueries({ queryKey: key });
      client.setQueryData(key, (known) => known && { ...known, status: 'open' as const, decision: null });
    },
    onSuccess: (_, { resolutionId, name }) => {
      settle([resolutionId]);
      toast(`Taken back: ${name} is open again.`);
    },
    onError: (error, { resolutionId, name }) => {
      settle([resolutionId]);
      toastFailure(`The decision on ${name} still stands.`, error);
    },
  });
  return {
    /** Returns false while an earlier one is on its way; `onUndone` runs if this page is still shown by then. */
    undo: (target: Undoable, onUndone?: () => void): boolean => {
      if (undoing.isPending) return false;
      undoing.mutate(target, { onSuccess: onUndone });
      return true;
    },
    isUndoing: undoing.isPending,
  };
}
