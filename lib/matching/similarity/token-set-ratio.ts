import { atLeast, indelDistance } from './indel-similarity';
import { PreparedText } from './prepared-text';
import { compareTokenSets } from './token-sets';

const left = new PreparedText();
const right = new PreparedText();

/**
 * Compares the texts as sets of tokens: the best similarity between the common tokens, the common tokens with
 * the rest of a, and the common tokens with the rest of b. rapidfuzz's `fuzz.token_set_ratio` (release 3),
 * without preprocessing.
 *
 * @param scoreCutoff 0–100; a lower score is answered as 0
 * @returns 0–100; 100 when one text's tokens are all among the other's; 0 when a text has no token
 */
export function tokenSetRatio(a: string, b: string, scoreCutoff = 0): number {
  return preparedTokenSetRatio(left.read(a), right.read(b), scoreCutoff);
}

/** {@link tokenSetRatio} of texts that {@link prepare} made ready. */
export function preparedTokenSetRatio(a: PreparedText, b: PreparedText, scoreCutoff = 0): number {
  a.tokenise();
  b.tokenise();
  if (scoreCutoff > 100 || a.tokenCount === 0 || b.tokenCount === 0) return 0;
  const { commonCount, commonLength, onlyA, onlyB } = compareTokenSets(a, b);
  if (commonCount > 0 && (onlyA.count === 0 || onlyB.count === 0)) return 100;

  // All three compared strings begin with the common tokens, so only what follows can differ.
  const prefixLength = commonCount > 0 ? commonLength + 1 : 0;
  const distance = indelDistance(onlyA.codes, onlyA.length, onlyB.codes, onlyB.length);
  let best = percent(distance, 2 * prefixLength + onlyA.length + onlyB.length);
  if (commonCount > 0) {
    best = Math.max(
      best,
      percent(1 + onlyA.length, commonLength + prefixLength + onlyA.length),
      percent(1 + onlyB.length, commonLength + prefixLength + onlyB.length),
    );
  }
  return atLeast(best, scoreCutoff);
}

/** As rapidfuzz's `norm_distance<100>`, whose order of rounding differs from that of the ratio. */
function percent(distance: number, totalLength: number): number {
  return 100 - (100 * distance) / totalLength;
}
