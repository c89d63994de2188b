import { abbreviationWords, expandAbbreviations } from './expand-abbreviations';
import { foldAccents } from './fold-accents';
import { formWords } from './legal-form-tries';
import { hasLeadingZero, isRomanNumeral } from './numerals';
import { sortTokens } from './sort-tokens';
import { splitNames } from './split-names';
import { stripLegalForms } from './strip-legal-forms';
import { markWords, tidyText } from './tidy-text';

/**
 * Phase 6: sorts the words. Sorting can bring words together that earlier phases would read anew ("P&S" as the
 * initials "PS", "Micro Data Systems" as "microsystems"), so the first of these orders is taken that all phases
 * leave as it is: sorted; with such words apart. Where none is, the phases are repeated until the name stays,
 * and the least of the names is taken should they go round in a circle. Canonicalising the outcome therefore
 * gives the outcome, and it depends on the words alone, not on their order.
 */
export function settle(words: readonly string[]): string {
  let sorted = sortTokens(words);
  let text = sorted.join(' ');
  const seen: string[] = [];
  while (!sorted.every(isInert)) {
    seen.push(text);
    const again = sortTokens(toPhase5(text));
    const next = again.join(' ');
    if (next === text) return text;
    const stable = ordersApart(sorted).find((order) => toPhase5(order).join(' ') === order);
    if (stable !== undefined) return stable;
    const circle = seen.indexOf(next);
    if (circle >= 0) return seen.slice(circle).sort()[0]!;
    sorted = again;
    text = next;
  }
  return text;
}

/** The words with single letters, then with all that some phase may act on, between the others; and turned. */
function ordersApart(sorted: readonly string[]): string[] {
  if (sorted.length > MOST_WORDS) return [];
  const isLetter = (word: string) => word.length === 1;
  const isReactive = (word: string) => !isInert(word);
  const apart = [isLetter, isReactive].map((isApart) => {
    const plain = sorted.filter((word) => !isApart(word));
    const reactive = sorted.filter(isApart);
    const order = plain.length > reactive.length ? [] : reactive.splice(0, 1);
    for (const word of plain) order.push(word, ...reactive.splice(0, 1));
    return [...order, ...reactive].join(' ');
  });
  const turned = [...sorted.slice(1), ...sorted.slice(0, 1)].join(' ');
  return [...apart, turned, sorted.toReversed().join(' ')];
}

/** Longer names are no names of companies, and each order costs a reading of the name. */
const MOST_WORDS = 40;

function toPhase5(text: string): string[] {
  return foldAccents(splitNames(expandAbbreviations(stripLegalForms(tidyText(text)))).words);
}

/** True when no phase does anything with the word, whatever stands beside it. */
function isInert(word: string): boolean {
  return (
    word.length > 1 &&
    !formWords.has(word) &&
    !abbreviationWords.has(word) &&
    !markWords.has(word) &&
    !isRomanNumeral(word) &&
    !hasLeadingZero(word) &&
    !word.endsWith('gmbh')
  );
}
