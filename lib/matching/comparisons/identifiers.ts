import { type Finding, found } from '../model';
import { hardSchemes, type MatchRecord } from '../record';

/** Compares identifiers beside the tax id, scheme by scheme; soft schemes agree but never contradict. */
export function compareIdentifiers(
  a: MatchRecord,
  b: MatchRecord,
  isShared: (scheme: string, value: string) => boolean,
): Finding<'identifiers'> {
  let contradiction: string | null = null;
  for (const left of a.identifiers) {
    const right = b.identifiers.filter((identifier) => identifier.scheme === left.scheme);
    if (right.length === 0 || isShared(left.scheme, left.value)) continue;
    if (right.some((identifier) => identifier.value === left.value)) {
      return found('identifiers', 'equal', `Same ${left.scheme} ${left.value}`);
    }
    if (hardSchemes.has(left.scheme)) contradiction = `${left.scheme} ${left.value} and ${right[0]!.value}`;
  }
  return contradiction
    ? found('identifiers', 'different', `Two identifiers: ${contradiction}`)
    : found('identifiers', 'missing', 'No identifier of one scheme on both sides');
}
