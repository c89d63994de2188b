'use client';

import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import { type RecordAddress, recordParsers, searchOf } from '../record-address';

/** The search in the address, and the way to change it: a change goes back to the first page. */
export function useRecordSearch() {
  const [address, setAddress] = useQueryStates(recordParsers, { history: 'push' });
  const search = useMemo(() => searchOf(address), [address]);
  const change = useCallback(
    (changes: Partial<RecordAddress>, typing = false) =>
      void setAddress({ after: null, ...changes }, { history: typing ? 'replace' : 'push' }),
    [setAddress],
  );
  return { address, search, change };
}

export type RecordSearchState = ReturnType<typeof useRecordSearch>;
