import type { Side } from './alignment';

/**
 * How many free words of `parts` from `start` on, written without blanks, make `whole`: 2 or 3, or 0 when they
 * do not. "Micro Soft" is "Microsoft".
 */
export function joinedAt(whole: string, parts: Side, start: number): number {
  let at = 0;
  for (let index = start; index < parts.name.words.length && index < start + 3; index++) {
    const { shown } = parts.name.words[index]!;
    if (!parts.isFree(index) || !whole.startsWith(shown, at)) return 0;
    at += shown.length;
    if (at === whole.length) return index - start + 1;
  }
  return 0;
}
