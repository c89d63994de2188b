import { detailOf, type Level } from '../../model';
import { parseName } from '../../phases';
import { commonTerms, type TermFrequencies } from '../../term-frequencies';
import { compareAllNames } from '../name';

/** What two names say by themselves, without address, telephone or number. */
export interface NamesVerdict {
  verdict: 'same' | 'review' | 'different';
  level: Level<'name'>;
  detail: string;
}

/**
 * Levels at which names that nothing else supports may still be one company's. A place may say no more than where
 * the company is; "holding" or "trust" names another one.
 */
const worthReview: ReadonlySet<string> = new Set([
  'nearly equal',
  'alike',
  'cut off',
  'spelled alike',
  'acronym',
  'place on one side',
]);

/**
 * Compares two organisation names with nothing beside them: *same* when a phase makes them equal, *review* when
 * they may be one, *different* otherwise. Symmetric; never throws.
 *
 * @param terms how common words are
 */
export function compareNamesAlone(a: string, b: string, terms: TermFrequencies = commonTerms): NamesVerdict {
  const found = compareAllNames(parseName(a), parseName(b), terms, null);
  return { verdict: verdictOf(found.level), level: found.level, detail: detailOf(found) };
}

function verdictOf(level: Level<'name'>): NamesVerdict['verdict'] {
  if (level.startsWith('equal') || level === 'other name equal') return 'same';
  return worthReview.has(level) ? 'review' : 'different';
}
