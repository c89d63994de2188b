/**
 * The decision's one table: match weights in bits (log2 of the Bayes factor, after Fellegi and Sunter 1969) per
 * comparison and level, the prior, the thresholds and the vetoes. The weights are set by hand and are the same
 * for every ledger; missing values weigh nothing.
 */
export const model = {
  version: 'plain-1',

  /** log2 odds that a record and one of its candidates are the same before any evidence is read. */
  priorBits: -8,

  weights: {
    name: {
      'equal at phase 1': 8,
      'equal at phase 2': 8,
      'equal at phase 3': 8,
      'equal at phase 4': 7.5,
      'equal at phase 5': 7.5,
      'equal at phase 6': 7,
      'other name equal': 6.5,
      'nearly equal': 6,
      alike: 4,
      'part of the other': -0.5,
      'mother or daughter': -4,
      'hardly alike': -3,
      different: -8,
      'numerals differ': -8,
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
      equal: 7,
      'unit differs': 4,
      'same postal code': 4,
      'same city': 2,
      'same street': 0,
      'same region': 0,
      'moved within the city': -2,
      'moved within the region': -4,
      elsewhere: -7,
      missing: 0,
    },
    phone: { equal: 6, 'local number equal': 4, different: -1, missing: 0 },
    email: { equal: 5, different: 0, missing: 0 },
    webDomain: { equal: 4, different: -1, missing: 0 },
    country: { equal: 0, different: -6, missing: 0 },
  },

  thresholds: { auto: 0.93, review: 0.2 },

  /** A match on tax id or on an equal name with these levels beside it stands on more than one leg. */
  corroborating: {
    taxId: ['equal', 'equal, not checkable'],
    identifiers: ['equal'],
    address: ['equal', 'unit differs', 'same postal code'],
    phone: ['equal', 'local number equal'],
    email: ['equal'],
    webDomain: ['equal'],
  },

  /** Confidence at least of a hit at phase 0 that nothing forbids, by the level of the tax ids. */
  taxIdConfidence: { equal: 0.99, 'equal, not checkable': 0.97 },
} as const;

export type ComparisonName = keyof typeof model.weights;
export type Level<Name extends ComparisonName> = keyof (typeof model.weights)[Name];

/** One field's agreement: its level, its match weight in bits and a detail that a steward can read. */
export interface Comparison {
  comparison: ComparisonName;
  level: string;
  weightBits: number;
  detail: string;
}

/** Makes a comparison whose weight is the model's for that level. */
export function compared<Name extends ComparisonName>(
  comparison: Name,
  level: Level<Name>,
  detail: string,
): Comparison {
  const weights: Record<string, number> = model.weights[comparison];
  return { comparison, level: level as string, weightBits: weights[level as string]!, detail };
}
