'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRefreshOpenCases } from '../shell/open-cases';
import { caseQuery, countsQuery } from './queries';

/** Verdicts reach the ledger one after the other, so that an undo never overtakes the decision it takes back. */
export const verdictScope = { id: 'verdicts' };

/** After a verdict or its undoing: asks anew for everything that it may have changed, these cases included. */
export function useSettle(): (resolutionIds: readonly string[]) => void {
  const client = useQueryClient();
  const refreshOpenCases = useRefreshOpenCases();

  /** An answer that is on its way still describes the time before the verdict and is dropped. */
  async function refresh(queryKey: readonly unknown[]) {
    await client.cancelQueries({ queryKey });
    await client.invalidateQueries({ queryKey });
  }

  return (resolutionIds) => {
    refreshOpenCases();
    void refresh(countsQuery().queryKey);
    for (const kind of ['next', 'page']) void refresh(['resolutions', kind]);
    for (const id of resolutionIds) void refresh(caseQuery(id).queryKey);
  };
}
