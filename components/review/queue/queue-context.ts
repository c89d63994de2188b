'use client';

import { createContext, useContext } from 'react';

interface QueueContextValue {
  autoThreshold: number;
  caseAddress: (resolutionId: string) => string;
}

/** What cells need beyond their row. */
export const QueueContext = createContext<QueueContextValue>({
  autoThreshold: 1,
  caseAddress: (resolutionId) => `/review/${resolutionId}`,
});

export function useQueueContext(): QueueContextValue {
  return useContext(QueueContext);
}
