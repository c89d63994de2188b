'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { readCookie, writeCookie } from '../cookies';
import { ZONE_COOKIE } from './zone';

const TICK_MS = 20_000;

interface Clock {
  now: Date;
  zone: string;
}

const ClockContext = createContext<Clock>({ now: new Date(0), zone: 'UTC' });

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let ticked = 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    ticked = Date.now();
    for (const notify of listeners) notify();
  }, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function currentTick(): number {
  if (ticked === 0) ticked = Date.now();
  return ticked;
}

/**
 * Gives every `<Time>` below one clock and one zone. Server and first render use the server's `now` and the
 * zone of the cookie, so both say the same; afterwards the browser's own, which the cookie remembers.
 */
export function ClockProvider({
  now,
  zone,
  children,
}: {
  now: string;
  zone: string | null;
  children: ReactNode;
}) {
  const tick = useSyncExternalStore(subscribe, currentTick, () => 0);
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own && readCookie(ZONE_COOKIE) !== own) writeCookie(ZONE_COOKIE, own);
  }, []);
  const clock = useMemo<Clock>(
    () =>
      tick === 0
        ? { now: new Date(now), zone: zone ?? 'UTC' }
        : { now: new Date(tick), zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC' },
    [tick, now, zone],
  );
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** The time it is, to about 20 seconds, and the reader's zone. */
export function useClock(): Clock {
  return useContext(ClockContext);
}
