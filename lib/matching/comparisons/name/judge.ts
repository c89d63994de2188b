import type { Level } from '../../model';
import type { Alignment, Side } from './alignment';
import { type Bearers, whereBothAre } from './common-place';
import { endsWithinWord, isBeginning } from './cut-off';
import { editDistance } from './edit-distance';
import { Kind, type PreparedName } from './prepared-name';
import { ONE_WORD } from './word-similarity';

/** Bits of words that tell names apart, below which agreement may be chance: less than one plain word. */
const SOME_IDENTITY = 7;
/** Shares of the bits that agree. */
const MOSTLY = 0.5;
const HARDLY = 0.3;
/** The same where nothing but common words agree, and where the whole of one name stands in the other. */
const HARDLY_BY_COMMON_WORDS = 0.36;
const HARDLY_AS_PART = 0.2;
/** Letters of a name at least in which a likeness of its only word says something. */
const SHORTEST_LIKENESS = 5;

/** The level of two unequal names by their alignment. */
export function judge(alignment: Alignment, bearers: Bearers): Level<'name'> {
  const { left, right, agreedBits } = alignment;
  if (agreedBits === 0) return isOneWordApart(left.name, right.name) ? 'nearly equal' : 'different';
  if (both(alignment, Kind.numeral) && shareWithout(alignment, Kind.numeral) >= MOSTLY)
    return 'numerals differ';
  if (isAllAligned(alignment)) return whenAllAligned(alignment);
  if (isBeginning(left.name, right.name)) return 'cut off';
  if (shareOf(alignment) < leastShare(alignment)) return 'different';
  if (endsWithinWord(left, right) || endsWithinWord(right, left)) return 'cut off';
  const isIdle = whereBothAre(bearers);
  if (isIdle) {
    left.dismiss(isIdle);
    right.dismiss(isIdle);
    if (isAllAligned(alignment)) return 'alike';
  }
  return whenWordsAreLeft(alignment);
}

function whenWordsAreLeft(alignment: Alignment): Level<'name'> {
  const { left, right, identityBits, isAcronym } = alignment;
  const share = shareOf(alignment);
  if (both(alignment, Kind.place) && shareWithout(alignment, Kind.place) === 1) return 'places differ';
  if (identityBits < SOME_IDENTITY || (isAcronym && identityBits < 2 * SOME_IDENTITY)) {
    return share >= MOSTLY && isOneSided(alignment) ? 'part of the other' : 'hardly alike';
  }
  if (!hasIdentity(left) && !hasIdentity(right)) return whenPlainWordsAgree(alignment);
  if (isOneSided(alignment)) {
    const numeral = left.unmatched[Kind.numeral]! + right.unmatched[Kind.numeral]!;
    return numeral === left.unmatchedBits + right.unmatchedBits ? 'numeral on one side' : 'part of the other';
  }
  return share >= MOSTLY ? 'words differ' : 'hardly alike';
}

function whenAllAligned({ left, right, leastSimilarity, isAcronym }: Alignment): Level<'name'> {
  if (isAcronym) return 'acronym';
  if (leastSimilarity >= ONE_WORD) return 'nearly equal';
  // One letter is much of "Snow" when nothing else agrees.
  const isShort = Math.min(left.name.joined.length, right.name.joined.length) < SHORTEST_LIKENESS;
  return isShort ? 'hardly alike' : 'spelled alike';
}

/** Only descriptive words, words of relation, places and single letters are left over. */
function whenPlainWordsAgree(alignment: Alignment): Level<'name'> {
  if (both(alignment, Kind.place)) return 'places differ';
  if (!isOneSided(alignment)) return 'kinds differ';
  if (either(alignment, Kind.relation)) return 'mother or daughter';
  return either(alignment, Kind.place) ? 'place on one side' : 'alike';
}

function isAllAligned({ left, right }: Alignment): boolean {
  return left.unmatchedBits + right.unmatchedBits === 0;
}

function leastShare(alignment: Alignment): number {
  if (alignment.identityBits < SOME_IDENTITY) return HARDLY_BY_COMMON_WORDS;
  return isOneSided(alignment) ? HARDLY_AS_PART : HARDLY;
}

/** Share of the bits of the longer name that agree, 0–1. */
function shareOf({ left, right, agreedBits }: Alignment): number {
  return agreedBits / (agreedBits + Math.max(left.unmatchedBits, right.unmatchedBits));
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
function isOneWordApart(a: PreparedName, b: PreparedName): boolean {
  if (a.words.length === b.words.length) return false;
  const length = Math.max(a.joined.length, b.joined.length);
  const most = length < 8 ? 0 : length < 14 ? 1 : 2;
  return most > 0 && editDistance(a.joined, b.joined, most) <= most;
}
