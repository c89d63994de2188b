'use client';

import { Button } from '../../ui/button';
import { verdictWords } from '../words';
import type { LastVerdict } from './use-last-verdict';

/** The reader's last decision, and the way to take it back: after the last case of a filter one arrives here. */
export function LastVerdictLine({ last, onUndo, isUndoing }: LastVerdict) {
  if (!last) return null;
  return (
    <p className="flex min-w-0 items-center gap-2 text-ink-2 max-md:order-last max-md:w-full max-md:justify-between">
      <span className="min-w-0 truncate">
        Last: <b className="font-strong">{verdictWords[last.verdict]}</b> for {last.name}
      </span>
      <Button keyHint="z" onClick={onUndo} disabled={isUndoing}>
        Undo
        <span className="sr-only">
          {' '}
          {verdictWords[last.verdict]} for {last.name}
        </span>
      </Button>
    </p>
  );
}
