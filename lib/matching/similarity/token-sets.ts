import { compareRanges, type PreparedText } from './prepared-text';

const SPACE = 0x20;

/**
 * The distinct tokens of two texts, divided into those of both and those of one only, each group in code
 * point order and counted as if joined by single spaces. After rapidfuzz-cpp's `set_decomposition`.
 */
export interface TokenSets {
  commonCount: number;
  /** Length of the common tokens joined. */
  commonLength: number;
  onlyA: JoinedTokens;
  onlyB: JoinedTokens;
}

/** Tokens joined by single spaces. `codes` may be longer than its content, `length` code points. */
export interface JoinedTokens {
  codes: Int32Array;
  length: number;
  count: number;
}

const scratch: TokenSets = {
  commonCount: 0,
  commonLength: 0,
  onlyA: { codes: new Int32Array(128), length: 0, count: 0 },
  onlyB: { codes: new Int32Array(128), length: 0, count: 0 },
};

/** Divides the tokens of two texts. The answer is one object, reused: it is valid until the next call. */
export function compareTokenSets(a: PreparedText, b: PreparedText): TokenSets {
  reset(scratch.onlyA, a.sortedLength);
  reset(scratch.onlyB, b.sortedLength);
  scratch.commonCount = 0;
  scratch.commonLength = 0;
  let indexA = 0;
  let indexB = 0;
  while (indexA < a.tokenCount || indexB < b.tokenCount) {
    const order =
      indexA === a.tokenCount ? 1 : indexB === b.tokenCount ? -1 : compareTokens(a, indexA, b, indexB);
    if (order < 0) {
      append(scratch.onlyA, a, indexA);
    } else if (order > 0) {
      append(scratch.onlyB, b, indexB);
    } else {
      if (scratch.commonCount > 0) scratch.commonLength++;
      scratch.commonLength += a.tokenEnds[indexA]! - a.tokenStarts[indexA]!;
      scratch.commonCount++;
    }
    if (order <= 0) indexA = afterRepeats(a, indexA);
    if (order >= 0) indexB = afterRepeats(b, indexB);
  }
  return scratch;
}

/** Whether the two texts have a token in common. */
export function shareToken(a: PreparedText, b: PreparedText): boolean {
  let indexA = 0;
  let indexB = 0;
  while (indexA < a.tokenCount && indexB < b.tokenCount) {
    const order = compareTokens(a, indexA, b, indexB);
    if (order === 0) return true;
    if (order < 0) indexA++;
    else indexB++;
  }
  return false;
}

function reset(tokens: JoinedTokens, capacity: number): void {
  if (tokens.codes.length < capacity) tokens.codes = new Int32Array(capacity * 2);
  tokens.length = 0;
  tokens.count = 0;
}

function append(tokens: JoinedTokens, text: PreparedText, index: number): void {
  const { codes } = tokens;
  let length = tokens.length;
  if (tokens.count > 0) codes[length++] = SPACE;
  const end = text.tokenEnds[index]!;
  for (let position = text.tokenStarts[index]!; position < end; position++) {
    codes[length++] = text.sorted[position]!;
  }
  tokens.length = length;
  tokens.count++;
}

/** The next token that differs from token `index`. */
function afterRepeats(text: PreparedText, index: number): number {
  let next = index + 1;
  while (next < text.tokenCount && compareTokens(text, index, text, next) === 0) next++;
  return next;
}

function compareTokens(a: PreparedText, indexA: number, b: PreparedText, indexB: number): number {
  return compareRanges(
    a.sorted,
    a.tokenStarts[indexA]!,
    a.tokenEnds[indexA]!,
    b.sorted,
    b.tokenStarts[indexB]!,
    b.tokenEnds[indexB]!,
  );
}
