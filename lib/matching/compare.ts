import { compareAddresses } from './comparisons/address';
import { compareEmails, comparePhones, compareWebDomains } from './comparisons/contact';
import { compareCountries } from './comparisons/country';
import { compareIdentifiers } from './comparisons/identifiers';
import { compareNames } from './comparisons/name';
import { compareTaxIds } from './comparisons/tax-id';
import {
  type Comparison,
  corroborating,
  defaultModel,
  type Finding,
  type Model,
  taxIdConfidence,
  weigh,
} from './model';
import type { MatchRecord } from './record';

/** Facts about match keys that lie outside the two records: which values several companies share. */
export type IsShared = (scheme: string, value: string) => boolean;

/** What the evidence is weighed with, beside the two records. */
export interface Knowledge {
  model: Model;
  isShared: IsShared;
}

export const plainKnowledge: Knowledge = { model: defaultModel, isShared: () => false };

/** The evidence between two source records; symmetric in them. */
export interface PairEvidence {
  comparisons: readonly Comparison[];
  /** Prior and all weights added up, in bits. */
  weightBits: number;
  /** Probability, 0–1, that both are the same entity: the logistic of `weightBits`. */
  confidence: number;
  /** 0 tax id, 1–6 equal names, 7 fuzzy, null when neither tax id nor names bring the two together. */
  phase: number | null;
  /** Facts in words that forbid an automatic match, whatever the weight. */
  vetoes: readonly string[];
  /** True when a veto is a contradiction (two tax ids, two countries, two numerals), not a lack of evidence. */
  contradicted: boolean;
}

/** Compares two source records in every field and adds up the weights. */
export function comparePair(
  a: MatchRecord,
  b: MatchRecord,
  knowledge: Knowledge = plainKnowledge,
): PairEvidence {
  const { model, isShared } = knowledge;
  const name = compareNames(a, b);
  const taxId = compareTaxIds(a, b, isShared);
  const identifiers = compareIdentifiers(a, b, isShared);
  const email = compareEmails(a, b);
  const webDomain = compareWebDomains(a, b);
  const country = compareCountries(a, b);
  const findings: Finding[] = [
    name,
    taxId,
    identifiers,
    compareAddresses(a, b),
    comparePhones(a, b),
    email,
    webDomain,
    country,
  ];
  const comparisons = findings.map((finding) => weigh(finding, model));
  // The same mailbox says already that the domain is the same.
  if (email.level === 'equal') comparisons[6] = { ...comparisons[6]!, weightBits: 0 };
  const weightBits = comparisons.reduce<number>((sum, one) => sum + one.weightBits, model.priorBits);
  const floor: number | undefined = taxIdConfidence[taxId.level];
  const taxIdEqual = floor !== undefined;
  const vetoes: string[] = [];
  if (taxId.level === 'different') vetoes.push(taxId.detail);
  if (name.level === 'numerals differ' && !taxIdEqual) vetoes.push(name.detail);
  const hardEvidence = taxIdEqual || identifiers.level === 'equal' || email.level === 'equal';
  if (country.level === 'different' && !hardEvidence) vetoes.push(country.detail);
  const contradicted = vetoes.length > 0;
  if (!taxIdEqual && !contradicted && !isCorroborated(comparisons)) {
    vetoes.push('Nothing but the names speaks for it: no address, telephone number or identifier agrees');
  }
  return {
    comparisons,
    weightBits,
    confidence: floor && vetoes.length === 0 ? Math.max(floor, logistic(weightBits)) : logistic(weightBits),
    phase: taxIdEqual ? 0 : name.phase,
    vetoes,
    contradicted,
  };
}

function isCorroborated(comparisons: readonly Comparison[]): boolean {
  return comparisons.some((one) => corroborating[one.comparison]?.includes(one.level));
}

/** Probability from log2 odds. */
function logistic(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
