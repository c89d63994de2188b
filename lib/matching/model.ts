import type { Rule } from './rules';
import { commonTerms, type TermFrequencies } from './term-frequencies';

/** The levels of each comparison. */
export const levels = {
  name: [
    'equal at phase 1',
    'equal at phase 2',
    'equal at phase 3',
    'equal at phase 4',
    'equal at phase 5',
    'equal at phase 6',
    'other name equal',
    'nearly equal',
    'alike',
    'cut off',
    'spelled alike',
    'acronym',
    'kinds differ',
    'part of the other',
    'place on one side',
    'mother or daughter',
    'numeral on one side',
    'legal forms exclude each other',
    'words differ',
    'hardly alike',
    'different',
    'places differ',
    'numerals differ',
  ],
  taxId: ['equal', 'equal, not checkable', 'equal but short', 'of another kind', 'missing', 'different'],
  identifiers: ['equal', 'missing', 'different'],
  address: [
    'equal',
    'equal, postal code not given',
    'nearly equal',
    'same house, city differs',
    'same house, postal code differs',
    'same postal code of few houses',
    'same house, place not given',
    'same postal code',
    'unit differs',
    'same street, house not compared',
    'same postal area',
    'equal, shared by many',
    'same city',
    'same city, other postal code',
    'same region',
    'next door',
    'same street',
    'missing',
    'other region',
    'same postal code, street differs',
    'moved within the city',
    'moved within the region',
    'elsewhere',
  ],
  phone: [
    'equal',
    'local number equal',
    'equal at one address',
    'local number equal at one address',
    'same exchange',
    'missing',
    'different',
  ],
  email: ['equal', 'same domain', 'missing', 'different'],
  webDomain: ['equal', 'same name', 'missing', 'different'],
  country: ['equal', 'missing', 'different'],
} as const;

export type ComparisonName = keyof typeof levels;
export type Level<Name extends ComparisonName> = (typeof levels)[Name][number];

/** Match weights in bits (log2 of the Bayes factor m / u), per comparison and level. */
export type Weights = { readonly [Name in ComparisonName]: { readonly [L in Level<Name>]: number } };

/** All that deciding rests on beside the two records. Never changed once used: a change is another version. */
export interface Model {
  readonly version: string;
  /** log2 odds that a record and one of its candidates are the same before any evidence is read. */
  readonly priorBits: number;
  readonly weights: Weights;
  /**
   * How much the rarity of the words that two names share moves the weight of their agreement: `perBit` bits
   * for each bit above or below `usualBits`, within `atLeast` and `atMost` (after Splink's term frequencies).
   */
  readonly rarity: {
    readonly usualBits: number;
    readonly perBit: number;
    readonly atLeast: number;
    readonly atMost: number;
  };
  readonly terms: TermFrequencies;
  /** Asked before the weights, in their order. */
  readonly rules: readonly Rule[];
  /** Confidence, 0–1: from `auto` on a record joins by itself, from `review` on a steward is asked. */
  readonly thresholds: { readonly auto: number; readonly review: number };
}

/**
 * The shipped model (Fellegi and Sunter 1969): weights in bits per comparison and level, the prior, the
 * thresholds. Missing values weigh nothing.
 */
export const defaultModel: Model = {
  version: 'shipped-3',
  priorBits: -5,
  weights: {
    name: {
      'equal at phase 1': 8.5,
      'equal at phase 2': 7.5,
      'equal at phase 3': 7,
      'equal at phase 4': 6,
      'equal at phase 5': 7,
      'equal at phase 6': 6.5,
      'other name equal': 2.5,
      'nearly equal': 5,
      alike: 4,
      'cut off': 3.5,
      'spelled alike': 1.5,
      acronym: 3.5,
      'kinds differ': -2.5,
      'part of the other': 1.5,
      'place on one side': -2,
      'mother or daughter': -2,
      'numeral on one side': -1,
      'legal forms exclude each other': -2,
      'words differ': -1.5,
      'hardly alike': -1.7,
      different: -3.5,
      'places differ': -5,
      'numerals differ': -7,
    },
    taxId: {
      equal: 24,
      'equal, not checkable': 20,
      'equal but short': 10,
      different: -8,
      'of another kind': 0,
      missing: 0,
    },
    identifiers: { equal: 14, different: -3, missing: 0 },
    address: {
      equal: 8.5,
      'equal, postal code not given': 7,
      'nearly equal': 6.5,
      'same house, city differs': 6,
      'same house, postal code differs': 5,
      'same postal code of few houses': 5,
      'same house, place not given': 4.5,
      'same postal code': 4.5,
      'unit differs': 3,
      'same street, house not compared': 3,
      'same postal area': 3,
      'equal, shared by many': 2.5,
      'same city': 2.5,
      'same city, other postal code': 2.5,
      'same region': 2,
      'next door': 1.5,
      'same street': -1.5,
      missing: 0,
      'other region': -3,
      'same postal code, street differs': -4.5,
      'moved within the city': -6,
      'moved within the region': -7,
      elsewhere: -9,
    },
    phone: {
      equal: 7,
      'local number equal': 3.5,
      'equal at one address': 2,
      'local number equal at one address': 2,
      'same exchange': 0,
      missing: 0,
      different: -1.5,
    },
    email: { equal: 5, 'same domain': 0, different: 0, missing: 0 },
    webDomain: { equal: 4, 'same name': 2.5, different: -1, missing: 0 },
    country: { equal: 0, different: -6, missing: 0 },
  },
  rarity: { usualBits: 20, perBit: 0.2, atLeast: -4, atMost: 2 },
  terms: commonTerms,
  rules: [],
  thresholds: { auto: 0.93, review: 0.3 },
};

/** A match on tax id or on an equal name with these levels beside it stands on more than one leg. */
export const corroborating: { readonly [Name in ComparisonName]?: readonly string[] } = {
  taxId: ['equal', 'equal, not checkable'],
  identifiers: ['equal'],
  address: [
    'equal',
    'equal, postal code not given',
    'nearly equal',
    'same postal code of few houses',
    'unit differs',
    'same house, place not given',
    'same postal code',
    'same house, postal code differs',
    'same house, city differs',
    'equal, shared by many',
  ],
  phone: ['equal', 'local number equal', 'equal at one address', 'local number equal at one address'],
  email: ['equal'],
  webDomain: ['equal'],
};

/** Confidence at least of a hit at phase 0 that nothing forbids, by the level of the tax ids. */
export const taxIdConfidence: { readonly [level: string]: number } = {
  equal: 0.99,
  'equal, not checkable': 0.97,
};

/** One field's agreement: its level and a detail that a steward can read. */
export interface Finding<Name extends ComparisonName = ComparisonName> {
  comparison: Name;
  level: Level<Name>;
  /** In words, or what makes the words once they are wanted. */
  detail: string | (() => string);
  /** For names that agree: how rare the words are that they share, in bits (−log2 of their share of all names). */
  rarityBits?: number;
}

/** A finding with its match weight in bits. */
export interface Comparison {
  comparison: ComparisonName;
  level: string;
  weightBits: number;
  detail: string;
}

export function found<Name extends ComparisonName>(
  comparison: Name,
  level: Level<Name>,
  detail: Finding['detail'],
): Finding<Name> {
  return { comparison, level, detail };
}

export function detailOf({ detail }: Finding): string {
  return typeof detail === 'string' ? detail : detail();
}

/** The model's weight for a finding, in bits: that of its level, moved by the rarity of what agrees. */
export function weightOf({ comparison, level, rarityBits }: Finding, model: Model): number {
  const weights: Readonly<Record<string, number>> = model.weights[comparison];
  const bits = weights[level];
  if (bits === undefined)
    throw new RangeError(`the model ${model.version} has no level “${level}” of ${comparison}`);
  if (rarityBits === undefined) return bits;
  const { usualBits, perBit, atLeast, atMost } = model.rarity;
  return bits + Math.max(atLeast, Math.min(atMost, (rarityBits - usualBits) * perBit));
}
