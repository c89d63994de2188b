'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { ResolutionCounts } from '@/lib/ledger/count-resolutions';
import { useShell } from '../../shell/shell-context';
import { countsQuery } from '../queries';
import { useUndo } from '../use-undo';

export interface LastVerdict {
  /** Null when there is none, or the reader may not take it back. */
  last: ResolutionCounts['last'];
  onUndo: () => void;
  isUndoing: boolean;
}

/** The reader's last decision on the page of the queue: taken back, its case is shown again. */
export function useLastVerdict(caseAddress: (resolutionId: string) => string): LastVerdict {
  const router = useRouter();
  const { user } = useShell();
  const { data: counts } = useQuery(countsQuery());
  const { undo, isUndoing } = useUndo();
  const last = user.role === 'viewer' ? null : (counts?.last ?? null);
  return {
    last,
    onUndo: () => {
      if (last) undo(last, () => router.push(caseAddress(last.resolutionId)));
    },
    isUndoing,
  };
}
