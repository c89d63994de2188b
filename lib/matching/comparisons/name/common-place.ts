import type { MatchRecord } from '../../record';
import type { IsIdle } from './alignment';
import { Kind } from './prepared-name';

/** The records whose names are compared: where they are tells what a place in a name is worth. */
export type Bearers = readonly [MatchRecord, MatchRecord] | null;

/**
 * Of words that name no more than the city where both records are, as "Berlin" in "Hotel Adler Berlin" beside
 * "Hotel Adler", both in Berlin. Null where the records have no city in common.
 */
export function whereBothAre(bearers: Bearers): IsIdle | null {
  if (!bearers) return null;
  const city = bearers[0].address?.cityNormalised;
  if (!city || city !== bearers[1].address?.cityNormalised) return null;
  return (words, index) => {
    const { kind, shown } = words[index]!;
    return (kind === Kind.place || kind === Kind.plain) && ` ${city} `.includes(` ${shown} `);
  };
}
