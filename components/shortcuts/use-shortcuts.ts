'use client';

import { useEffect, useRef } from 'react';
import { pressedKeys } from './keys';
import { singleKeysEnabled } from './single-keys';

export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

/**
 * Binds keys for as long as the component is shown: `{ j: next, Enter: open, 'mod+k': search }`.
 * Keys without a modifier are left alone while somebody types, while a dialog or menu is open, while a key is
 * held down, and when the reader has switched single keys off (WCAG 2.1.4).
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (!enabled) return;
    function onKeyDown(event: KeyboardEvent) {
      const keys = pressedKeys(event);
      const handler = keys === null ? undefined : latest.current[keys];
      if (!handler || event.defaultPrevented || event.isComposing) return;
      if (!keys!.startsWith('mod+') && !mayTakeSingleKey(event)) return;
      event.preventDefault();
      handler(event);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

const typing = 'input, textarea, select, [contenteditable="true"]';
const overlay = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

function mayTakeSingleKey(event: KeyboardEvent): boolean {
  if (event.repeat && event.key === 'Enter') return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(typing)) return false;
  // Enter and Space belong to the link or button that has the focus.
  if ((event.key === 'Enter' || event.key === ' ') && target?.closest('a, button, summary')) return false;
  if (document.querySelector(overlay)) return false;
  return event.key.length > 1 || singleKeysEnabled();
}
