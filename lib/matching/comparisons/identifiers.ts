import { type Finding, found } from '../model';
import { hardSchemes, type MatchRecord } from '../record';

/**
 * Compares identifiers beside the tax id, scheme by scheme; soft schemes agree but never contradict, and a number
 * that several companies share does neither. Symmetric.
 */
export function compareIdentifiers(
  a: MatchRecord,
  b: MatchRecord,
  isShared: (scheme: string, value: string) => boolean,
): Finding<'identifiers'> {
  let contradiction: [scheme: string, left: string, right: string] | null = null;
  for (const left of a.identifiers) {
    for (const right of b.identifiers) {
      if (left.scheme !== right.scheme || isShared(left.scheme, left.value)) continue;
      if (left.value === right.value) {
        return found('identifiers', 'equal', () => `Same ${left.scheme} ${left.value}`);
      }
      if (!hardSchemes.has(left.scheme) || isShared(right.scheme, right.value)) continue;
      contradiction = [left.scheme, left.value, right.value];
    }
  }
  if (contradiction === null) {
    return found('identifiers', 'missing', 'No identifier of one scheme on both sides');
  }
  const [scheme, left, right] = contradiction;
  return found('identifiers', 'different', () => `Two identifiers: ${scheme} ${left} and ${right}`);
}
