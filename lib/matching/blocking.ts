import type { NameIndex } from './name-index';
import type { MatchKey, MatchRecord } from './record';
import { ratio } from './similarity';

/** Names less similar than this (trigrams, 0–1) are no candidates; at most this many are looked at. */
const MIN_SIMILARITY = 0.6;
const NAMES_LOOKED_AT = 12;
/** Phase 7 (0–100): names less alike bring no two records together that nothing else does. */
const ALIKE = 85;

/**
 * The keys under which records of similar names are found, most similar first: names that are alike as a whole.
 * Names of which only a part is alike are found by their first word where the record is, for elsewhere they are
 * other companies.
 */
export function similarNameKeys(record: MatchRecord, names: NameIndex): MatchKey[] {
  const name = record.name.canonical;
  return names
    .search(name, { minSimilarity: MIN_SIMILARITY, limit: NAMES_LOOKED_AT })
    .filter((hit) => hit.name !== name && ratio(name, hit.name, ALIKE) >= ALIKE)
    .map((hit) => ({ scheme: 'name', value: hit.name }));
}
