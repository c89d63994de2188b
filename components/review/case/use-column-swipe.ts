'use client';

import { type RefObject, useEffect } from 'react';

const NARROW = '(max-width: 767px)';

/**
 * On narrow screens, keeps the column that is swiped to and the chosen candidate the same: swiping chooses,
 * and choosing by other means scrolls there.
 */
export function useColumnSwipe(
  scrollRef: RefObject<HTMLElement | null>,
  shownId: string,
  chosen: number,
  onChoose: (index: number) => void,
): void {
  useEffect(() => {
    const scroller = scrollRef.current;
    if (!scroller) return;
    function onScrollEnd() {
      if (!scroller || !window.matchMedia(NARROW).matches) return;
      const edge = scroller.getBoundingClientRect();
      const middle = edge.left + edge.width / 2;
      for (const head of scroller.querySelectorAll<HTMLElement>('[data-candidate]')) {
        const { left, right } = head.getBoundingClientRect();
        if (left <= middle && middle < right) onChoose(Number(head.dataset.candidate));
      }
    }
    scroller.addEventListener('scrollend', onScrollEnd);
    return () => scroller.removeEventListener('scrollend', onScrollEnd);
  });

  useEffect(() => {
    void shownId;
    scrollRef.current?.scrollTo({ left: 0 });
  }, [scrollRef, shownId]);

  useEffect(() => {
    const head = scrollRef.current?.querySelector<HTMLElement>(`[data-candidate="${chosen}"]`);
    // At first the record stands in view; its best candidate is chosen without scrolling away from it.
    if (!head || chosen === 0) return;
    head.scrollIntoView({ inline: 'nearest', block: 'nearest', behavior: 'smooth' });
  }, [scrollRef, chosen]);
}
