import { descriptiveTerms, foreignDescriptiveTerms } from './descriptive';
import { emptyTerms, ordinaryTerms } from './ordinary';

/** The words of a table with their bits; a word given twice has the first ones. */
function read(...tables: readonly string[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const line of tables.join('\n').split('\n')) {
    const [before, words] = line.split(': ');
    if (words === undefined) continue;
    for (const word of words.split(' ')) if (!bits.has(word)) bits.set(word, Number(before));
  }
  return bits;
}

/** Words that are seldom what two names differ by: "of", "und". */
export const emptyWords = read(emptyTerms);
/** Words that say what an organisation is or does: "services", "Klinik". */
export const descriptiveWords = read(descriptiveTerms, foreignDescriptiveTerms);
/** Other common words: given names, colours, directions. */
export const ordinaryWords = read(ordinaryTerms);
