import type { Level } from '../../model';
import type { Alignment, Side } from './alignment';
import { isBeginning, lacksOnlyTheEnd } from './cut-off';
import { editDistance } from './edit-distance';
import { Kind } from './prepared-name';
import { ONE_WORD } from './word-similarity';

/** Bits of words that tell names apart, below which agreement may be chance: less than one plain word. */
const SOME_IDENTITY = 7;
/** Shares of the bits that agree. */
const MOSTLY = 0.5;
const HARDLY = 0.3;

/** The level of two unequal names by their alignment. */
export function judge(alignment: Alignment): Level<'name'> {
  const { left, right, agreedBits, identityBits } = alignment;
  if (agreedBits === 0)
    return isOneWordApart(left.name.joined, right.name.joined) ? 'nearly equal' : 'different';
  const most = Math.max(left.unmatchedBits, right.unmatchedBits);
  const share = agreedBits / (agreedBits + most);
  if (both(alignment, Kind.numeral) && shareWithout(alignment, Kind.numeral) >= MOSTLY)
    return 'numerals differ';
  if (isBeginning(left.name, right.name)) return 'cut off';
  if (most === 0) return whenAllAligned(alignment);
  if (lacksOnlyTheEnd(left, right) && left.unmatchedBits === 0) return 'cut off';
  if (lacksOnlyTheEnd(right, left) && right.unmatchedBits === 0) return 'cut off';
  if (share < HARDLY) return 'different';
  const plain = hasIdentity(left) || hasIdentity(right);
  if (identityBits < SOME_IDENTITY || (alignment.isAcronym && identityBits < 2 * SOME_IDENTITY)) {
    return share >= MOSTLY && isOneSided(alignment) ? 'part of the other' : 'hardly alike';
  }
  if (!plain) return whenPlainWordsAgree(alignment);
  if (isOneSided(alignment)) {
    const numeral = left.unmatched[Kind.numeral]! + right.unmatched[Kind.numeral]!;
    return numeral === most ? 'numeral on one side' : 'part of the other';
  }
  return share >= MOSTLY ? 'words differ' : 'hardly alike';
}

function whenAllAligned({ leastSimilarity, isAcronym }: Alignment): Level<'name'> {
  if (isAcronym) return 'acronym';
  return leastSimilarity < ONE_WORD ? 'spelled alike' : 'nearly equal';
}

/** Only descriptive words, words of relation, places and single letters are left over. */
function whenPlainWordsAgree(alignment: Alignment): Level<'name'> {
  if (both(alignment, Kind.place)) return 'places differ';
  if (either(alignment, Kind.place) || either(alignment, Kind.relation)) return 'mother or daughter';
  return isOneSided(alignment) ? 'alike' : 'kinds differ';
}

/** True when words that tell names apart are left over. */
function hasIdentity({ unmatched }: Side): boolean {
  return unmatched[Kind.plain]! + unmatched[Kind.numeral]! > 0;
}

function isOneSided({ left, right }: Alignment): boolean {
  return left.unmatchedBits === 0 || right.unmatchedBits === 0;
}

function both({ left, right }: Alignment, kind: number): boolean {
  return left.unmatched[kind]! > 0 && right.unmatched[kind]! > 0;
}

function either({ left, right }: Alignment, kind: number): boolean {
  return left.unmatched[kind]! > 0 || right.unmatched[kind]! > 0;
}

function shareWithout({ left, right, agreedBits }: Alignment, kind: number): number {
  const rest = Math.max(
    left.unmatchedBits - left.unmatched[kind]!,
    right.unmatchedBits - right.unmatched[kind]!,
  );
  return agreedBits / (agreedBits + rest);
}

/** Names whose words part differently and that are mistyped as well: "Andrang Heta" and "Ndrangheta". */
function isOneWordApart(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  const most = length < 8 ? 0 : length < 14 ? 1 : 2;
  return most > 0 && editDistance(a, b, most) <= most;
}
