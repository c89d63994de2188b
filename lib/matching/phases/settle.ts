import { abbreviationWords, expandAbbreviations } from './expand-abbreviations';
import { foldAccents } from './fold-accents';
import { formWords } from './legal-form-tries';
import { hasLeadingZero, isRomanNumeral } from './numerals';
import { sortTokens } from './sort-tokens';
import { splitNames } from './split-names';
import { stripLegalForms } from './strip-legal-forms';
import { markWords, tidyText } from './tidy-text';

/**
 * Phase 6: sorts the words. Sorting can bring words together that earlier phases would read anew, so all
 * phases are repeated until the name stays as it is; the least of the names is taken should they go round in
 * a circle. Canonicalising the outcome therefore gives the outcome.
 */
export function settle(words: readonly string[]): string {
  let sorted = sortTokens(words);
  let text = sorted.join(' ');
  const seen: string[] = [];
  while (!sorted.every(isInert)) {
    seen.push(text);
    sorted = sortTokens(toPhase5(text));
    const next = sorted.join(' ');
    if (next === text) return text;
    const circle = seen.indexOf(next);
    if (circle >= 0) return seen.slice(circle).sort()[0]!;
    text = next;
  }
  return text;
}

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
