'use client';

import { type RefObject, useEffect } from 'react';

const NARROW = '(max-width: 767px)';
const SWIPE_PIXELS = 48;

/**
 * Where one candidate at a time is compared, on narrow screens, a swipe to the side chooses its neighbour. Where
 * they stand side by side, the chosen one is kept in view.
 */
export function useCandidateSwipe(
  tableRef: RefObject<HTMLElement | null>,
  shownId: string,
  chosen: number,
  onChoose: (index: number) => void,
): void {
  useEffect(() => {
    const table = tableRef.current;
    if (!table) return;
    let begun: Touch | undefined;
    function onTouchStart({ touches }: TouchEvent) {
      // Two fingers zoom.
      begun = touches.length === 1 ? touches[0] : undefined;
    }
    function onTouchEnd({ changedTouches: [ended] }: TouchEvent) {
      if (!begun || !ended || !window.matchMedia(NARROW).matches) return;
      const [right, down] = [ended.clientX - begun.clientX, ended.clientY - begun.clientY];
      if (Math.abs(right) < Math.max(SWIPE_PIXELS, 2 * Math.abs(down))) return;
      onChoose(chosen + (right < 0 ? 1 : -1));
    }
    table.addEventListener('touchstart', onTouchStart, { passive: true });
    table.addEventListener('touchend', onTouchEnd, { passive: true });
    return () => {
      table.removeEventListener('touchstart', onTouchStart);
      table.removeEventListener('touchend', onTouchEnd);
    };
  });

  useEffect(() => {
    void shownId;
    tableRef.current?.scrollTo({ left: 0 });
  }, [tableRef, shownId]);

  useEffect(() => {
    const head = tableRef.current?.querySelector<HTMLElement>(`[data-candidate="${chosen}"]`);
    // At first the record stands in view; its best candidate is chosen without scrolling away from it.
    if (!head || chosen === 0 || window.matchMedia(NARROW).matches) return;
    head.scrollIntoView({ inline: 'nearest', block: 'nearest', behavior: 'smooth' });
  }, [tableRef, chosen]);
}
