import type { AlternateKind } from '../dictionaries/name-markers';
import { expandAbbreviations } from './expand-abbreviations';
import { foldAccents } from './fold-accents';
import { NameLocator } from './locate-name';
import { segmentsOf } from './segments';
import { settle } from './settle';
import type { SplitName } from './split-names';
import { stripLegalForms } from './strip-legal-forms';

/** A former or trading name, or a name in parentheses. */
export interface Alternate {
  kind: AlternateKind;
  /** As sent, its legal form included; in the words of phase 3 where it cannot be told in the text. */
  raw: string;
  canonical: string;
}

/** The names that phase 4 took away, each found again in the text by the words that phase 1 made of it. */
export function alternatesOf(raw: string, phase1: string[], split: SplitName): Alternate[] {
  if (split.alternates.length === 0) return [];
  const locator = new NameLocator(raw);
  const sources = segmentsOf(phase1).map((segment) => ({
    raw: locator.next(segment.words),
    isOther: segment.kind !== 'plain',
    first: expandAbbreviations(stripLegalForms([...segment.words]))[0],
  }));
  let from = 0;
  return split.alternates.map(({ kind, words }) => {
    const found = sources.findIndex(
      (source, index) => index >= from && source.isOther && source.first === words[0],
    );
    if (found >= 0) from = found + 1;
    const text = sources[found]?.raw ?? words.join(' ');
    return { kind, raw: text, canonical: settle(foldAccents(words)) };
  });
}
