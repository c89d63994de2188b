'use client';

import { useEffect, useState } from 'react';

/**
 * Enter in a search field whose results may still be on their way: acts as soon as they are there.
 *
 * @param shown the text that the results on screen answer; null while others are on their way
 * @param act goes into the results
 * @returns takes the text for which Enter was pressed, or null once it is edited again
 */
export function useEnterResults(shown: string | null, act: () => void): (text: string | null) => void {
  const [awaited, setAwaited] = useState<string | null>(null);
  useEffect(() => {
    if (awaited === null || awaited !== shown) return;
    setAwaited(null);
    act();
  });
  return setAwaited;
}
