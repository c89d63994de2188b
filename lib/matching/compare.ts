import { compareAddresses } from './comparisons/address';
import { compareEmails, comparePhones, compareWebDomains } from './comparisons/contact';
import { compareCountries } from './comparisons/country';
import { compareIdentifiers } from './comparisons/identifiers';
import { compareNames } from './comparisons/name';
import { compareTaxIds } from './comparisons/tax-id';
import {
  type Comparison,
  type ComparisonName,
  corroborating,
  defaultModel,
  detailOf,
  type Finding,
  type Level,
  type Model,
  taxIdConfidence,
  weightOf,
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
  /** Every field's agreement with its weight and its words. */
  readonly comparisons: readonly Comparison[];
  /** Prior and all weights added up, in bits. */
  readonly weightBits: number;
  /** Probability, 0–1, that both are the same entity: the logistic of `weightBits`. */
  readonly confidence: number;
  /** 0 tax id, 1–6 equal names, 7 fuzzy, null when neither tax id nor names bring the two together. */
  readonly phase: number | null;
  /** Facts in words that forbid an automatic match, whatever the weight. */
  readonly vetoes: readonly string[];
  /** True when a veto is a contradiction (two tax ids, two countries, two numerals), not a lack of evidence. */
  readonly contradicted: boolean;
  /** Whether names alone speak for it, and the places against it: nothing that anybody could decide by. */
  readonly isNamesake: boolean;
  levelOf(comparison: ComparisonName): string;
  detailOf(comparison: ComparisonName): string;
}

/** Compares two source records in every field and adds up the weights. */
export function comparePair(
  a: MatchRecord,
  b: MatchRecord,
  knowledge: Knowledge = plainKnowledge,
): PairEvidence {
  const { model, isShared } = knowledge;
  const name = compareNames(a, b, model.terms);
  const taxId = compareTaxIds(a, b, isShared);
  const identifiers = compareIdentifiers(a, b, isShared);
  const address = compareAddresses(a, b, isShared);
  const phone = asSeenFrom(address, comparePhones(a, b));
  const email = compareEmails(a, b);
  const webDomain = compareWebDomains(a, b);
  const country = compareCountries(a, b);
  const findings: Finding[] = [name, taxId, identifiers, address, phone, email, webDomain, country];
  const bits = findings.map((finding) => weightOf(finding, model));
  // The same mailbox says already that the domain is the same.
  if (email.level === 'equal') bits[6] = 0;
  const weightBits = bits.reduce((sum, one) => sum + one, model.priorBits);

  const taxIdEqual = taxIdConfidence[taxId.level] !== undefined;
  const vetoes: string[] = [];
  if (taxId.level === 'different') vetoes.push(detailOf(taxId));
  if (name.level === 'numerals differ' && !taxIdEqual) vetoes.push(detailOf(name));
  const hardEvidence = taxIdEqual || identifiers.level === 'equal' || email.level === 'equal';
  if (country.level === 'different' && !hardEvidence) vetoes.push(detailOf(country));
  const contradicted = vetoes.length > 0;
  const corroborated = taxIdEqual || isCorroborated(findings) || speaksForItself(name, address);
  if (!contradicted && !corroborated) vetoes.push(NAMES_ONLY);
  const isNamesake = !contradicted && bits[3]! < 0 && !taxIdEqual && !isCorroborated(findings);
  return new Evidence(
    findings,
    bits,
    weightBits,
    taxIdEqual ? 0 : name.phase,
    vetoes,
    contradicted,
    isNamesake,
  );
}

/** Who is at one address often has one telephone too, also where they are two companies: it says less then. */
function asSeenFrom(address: Finding<'address'>, phone: Finding<'phone'>): Finding<'phone'> {
  if (!oneAddress.has(address.level)) return phone;
  if (phone.level === 'equal') return { ...phone, level: 'equal at one address' };
  return phone.level === 'local number equal'
    ? { ...phone, level: 'local number equal at one address' }
    : phone;
}

const oneAddress: ReadonlySet<string> = new Set([
  'equal',
  'equal, postal code not given',
  'nearly equal',
  'unit differs',
  'same house, place not given',
  'same house, postal code differs',
  'same house, city differs',
  'equal, shared by many',
]);

/**
 * The most that two records can be, in bits, which share no match key but perhaps their names: without equal
 * identifiers, numbers and mailboxes nothing but name and place can speak for them.
 */
export function mostBitsByName(a: MatchRecord, b: MatchRecord, { model }: Knowledge): number {
  const bits =
    model.priorBits +
    weightOf(compareNames(a, b, model.terms), model) +
    weightOf(compareCountries(a, b), model);
  const atMost = bits + strongestAddress(model);
  return atMost < bitsOf(model.thresholds.review) ? atMost : bits + weightOf(compareAddresses(a, b), model);
}

const strongest = new WeakMap<Model, number>();

function strongestAddress(model: Model): number {
  let bits = strongest.get(model);
  if (bits === undefined) {
    bits = Math.max(...Object.values(model.weights.address));
    strongest.set(model, bits);
  }
  return bits;
}

const NAMES_ONLY = 'Nothing but the names speaks for it: no address, telephone number or identifier agrees';

class Evidence implements PairEvidence {
  readonly confidence: number;
  readonly #findings: readonly Finding[];
  readonly #bits: readonly number[];
  #comparisons: readonly Comparison[] | null = null;

  constructor(
    findings: readonly Finding[],
    bits: readonly number[],
    readonly weightBits: number,
    readonly phase: number | null,
    readonly vetoes: readonly string[],
    readonly contradicted: boolean,
    readonly isNamesake: boolean,
  ) {
    this.#findings = findings;
    this.#bits = bits;
    const floor = vetoes.length === 0 ? taxIdConfidence[this.levelOf('taxId')] : undefined;
    this.confidence = Math.max(floor ?? 0, logistic(weightBits));
  }

  /** Put into words only when somebody reads them: most candidates are dismissed. */
  get comparisons(): readonly Comparison[] {
    this.#comparisons ??= this.#findings.map((finding, index) => ({
      comparison: finding.comparison,
      level: finding.level,
      weightBits: this.#bits[index]!,
      detail: detailOf(finding),
    }));
    return this.#comparisons;
  }

  levelOf(comparison: ComparisonName): string {
    return this.#find(comparison).level;
  }

  detailOf(comparison: ComparisonName): string {
    return detailOf(this.#find(comparison));
  }

  #find(comparison: ComparisonName): Finding {
    return this.#findings.find((finding) => finding.comparison === comparison)!;
  }
}

/** Equal names of rare words are proof enough where the places do not tell otherwise; the nearer, the less rare. */
function speaksForItself({ level, rarityBits = 0 }: Finding<'name'>, address: Finding<'address'>): boolean {
  return level.startsWith('equal') && rarityBits >= (neededRarity[address.level] ?? 16);
}

const neededRarity: { readonly [L in Level<'address'>]?: number } = {
  'same city': 8,
  'same city, other postal code': 8,
  'same postal area': 8,
  'same region': 12,
  missing: 28,
};

function isCorroborated(findings: readonly Finding[]): boolean {
  return findings.some((one) => corroborating[one.comparison]?.includes(one.level));
}

/** Probability from log2 odds. */
function logistic(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** log2 odds of a probability. */
export function bitsOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
