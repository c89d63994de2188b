import { type ParsedName, parseName } from '../../phases';
import type { TermFrequencies } from '../../term-frequencies';
import { Kind, prepareName } from './prepared-name';

/** A former or trading name, or what stood in parentheses. */
export interface OtherName {
  name: ParsedName;
  /** False for parentheses and "also known as", which may say what kind of company it is, or where. */
  isNamed: boolean;
}

/** A name that is made of fewer bits tells no company from another: "(Day Care)" says what it does. */
const LEAST_IDENTITY_BITS = 7;

/**
 * The former and trading names of a name and what stands in parentheses, parsed; without what says no more
 * than a kind of business.
 */
export function otherNames(name: ParsedName, terms: TermFrequencies): readonly OtherName[] {
  if (name.alternates.length === 0) return none;
  name.otherNames ??= name.alternates.map(({ raw, kind }) => ({
    name: parseName(raw),
    isNamed: kind !== 'other',
  }));
  return (name.otherNames as readonly OtherName[]).filter(
    (other) => identityBitsOf(other.name, terms) >= LEAST_IDENTITY_BITS,
  );
}

const none: readonly OtherName[] = [];

function identityBitsOf(name: ParsedName, terms: TermFrequencies): number {
  const { words, bits } = prepareName(name, terms);
  let sum = 0;
  words.forEach((word, index) => {
    if (word.kind === Kind.plain || word.kind === Kind.numeral) sum += bits[index]!;
  });
  return sum;
}
