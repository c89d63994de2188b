import { type Field, fields, type RuleSet, ruleFor, type SurvivorshipRule } from './rules';

export interface AddressBlock {
  address_line1: string | null;
  address_line2: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  country_code: string | null;
}

/** One source record's offer for each field; null where it has none. */
export interface Member {
  sourceRecordId: string;
  sourceSystem: string;
  sourcePrimaryKey: string;
  /** The source's own time of this content, ISO 8601 in UTC, or null. */
  sourceUpdatedAt: string | null;
  values: {
    canonical_name: string;
    canonical_name_normalized: string;
    address: AddressBlock | null;
    tax_id_canonical: string | null;
    phone: string | null;
    email: string | null;
    website: string | null;
    attributes: Record<string, unknown>;
  };
  /** Fields whose value was checked and found sound (check digits, a dialable number …). */
  validated: ReadonlySet<Field>;
}

export interface Provenance {
  source_record_id: string;
  source_system: string;
  source_primary_key: string;
  source_updated_at: string | null;
  rule: string;
  rule_version: number;
  /** Source records that give this very value. */
  agreeing: number;
}

export interface Survivor {
  values: AddressBlock & {
    canonical_name: string;
    canonical_name_normalized: string;
    tax_id_canonical: string | null;
    phone: string | null;
    email: string | null;
    website: string | null;
    attributes: Record<string, unknown>;
  };
  provenance: Record<string, Provenance>;
  /** 0–1: over the fields that have a value, the mean share of their sources that agree on the survivor. */
  score: number;
}

interface Offer {
  member: Member;
  value: unknown;
  /** Equal for equal values. */
  identity: string;
}

/**
 * Chooses the surviving value of every field. The outcome depends on the members and the rules alone, never on
 * the order of the members. A missing value never wins over a present one.
 * @throws RangeError without members: a golden record without sources has no values.
 */
export function survive(members: readonly Member[], rules: RuleSet): Survivor {
  if (members.length === 0) throw new RangeError('a golden record needs at least one source record');
  const provenance: Record<string, Provenance> = {};
  const shares: number[] = [];
  const choose = (field: Field, label: string, offers: Offer[]): Offer | null => {
    if (offers.length === 0) return null;
    const rule = ruleFor(rules, field);
    const winner = best(offers, rule);
    const agreeing = offers.filter((offer) => offer.identity === winner.identity).length;
    shares.push(agreeing / offers.length);
    provenance[label] = describe(winner.member, rule, agreeing);
    return winner;
  };
  const chosen: Partial<Record<Field, Offer | null>> = {};
  for (const field of fields) {
    if (field !== 'attributes') chosen[field] = choose(field, field, offersOf(members, field));
  }
  const attributes: Record<string, unknown> = {};
  for (const key of attributeKeys(members)) {
    attributes[key] = choose('attributes', `attributes.${key}`, attributeOffers(members, key))!.value;
  }
  const value = <T>(field: Field) => (chosen[field]?.value ?? null) as T | null;
  const address = value<AddressBlock>('address') ?? noAddress;
  const name = chosen.canonical_name!;
  return {
    values: {
      ...address,
      canonical_name: name.value as string,
      canonical_name_normalized: name.member.values.canonical_name_normalized,
      tax_id_canonical: value('tax_id_canonical'),
      phone: value('phone'),
      email: value('email'),
      website: value('website'),
      attributes,
    },
    provenance,
    score: shares.reduce((sum, share) => sum + share, 0) / shares.length,
  };
}

const noAddress: AddressBlock = {
  address_line1: null,
  address_line2: null,
  city: null,
  state: null,
  postal_code: null,
  country_code: null,
};

function offersOf(members: readonly Member[], field: Exclude<Field, 'attributes'>): Offer[] {
  return members.flatMap((member) => {
    const value = member.values[field];
    return value == null || value === '' ? [] : [{ member, value, identity: identityOf(value) }];
  });
}

function attributeOffers(members: readonly Member[], key: string): Offer[] {
  return members.flatMap((member) => {
    const { attributes } = member.values;
    const value = Object.hasOwn(attributes, key) ? attributes[key] : null;
    return value == null ? [] : [{ member, value, identity: identityOf(value) }];
  });
}

function attributeKeys(members: readonly Member[]): string[] {
  const present = members.flatMap(({ values }) =>
    Object.keys(values.attributes).filter((key) => values.attributes[key] != null),
  );
  return [...new Set(present)].sort();
}

function identityOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function describe(member: Member, rule: SurvivorshipRule, agreeing: number): Provenance {
  return {
    source_record_id: member.sourceRecordId,
    source_system: member.sourceSystem,
    source_primary_key: member.sourcePrimaryKey,
    source_updated_at: member.sourceUpdatedAt,
    rule: rule.strategy,
    rule_version: rule.version,
    agreeing,
  };
}

type Order = (a: Offer, b: Offer) => number;

/** The best offer by the rule's strategy; ties are settled until nothing but the value itself is left. */
function best(offers: readonly Offer[], rule: SurvivorshipRule): Offer {
  const frequency = new Map<string, number>();
  for (const { identity } of offers) frequency.set(identity, (frequency.get(identity) ?? 0) + 1);
  const byPriority: Order = (a, b) => priority(a, rule) - priority(b, rule);
  const byFrequency: Order = (a, b) => frequency.get(b.identity)! - frequency.get(a.identity)!;
  const byQuality: Order = (a, b) => quality(b, rule.field) - quality(a, rule.field);
  const strategies: Record<SurvivorshipRule['strategy'], readonly Order[]> = {
    source_priority: [byPriority, byRecency],
    most_recent: [byRecency, byPriority],
    most_frequent: [byFrequency, byRecency],
    most_complete: [byCompleteness, byRecency],
    highest_quality: [byQuality, byPriority, byFrequency, byRecency],
  };
  const orders = [...strategies[rule.strategy], byFrequency, byCompleteness, byName];
  return offers.reduce((winner, offer) => (compare(offer, winner, orders) < 0 ? offer : winner));
}

function compare(a: Offer, b: Offer, orders: readonly Order[]): number {
  for (const order of orders) {
    const difference = order(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

function priority(offer: Offer, rule: SurvivorshipRule): number {
  const place = rule.priorityOrder.indexOf(offer.member.sourceSystem);
  return place === -1 ? rule.priorityOrder.length : place;
}

function quality(offer: Offer, field: Field): number {
  return offer.member.validated.has(field) ? 1 : 0;
}

const byRecency: Order = (a, b) =>
  a.member.sourceUpdatedAt === b.member.sourceUpdatedAt
    ? 0
    : (a.member.sourceUpdatedAt ?? '') > (b.member.sourceUpdatedAt ?? '')
      ? -1
      : 1;

const byCompleteness: Order = (a, b) => completeness(b.value) - completeness(a.value);

/** Characters of a text; of an address first the number of parts that are filled. */
function completeness(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  const parts = Object.values(value).filter((part) => part != null && part !== '');
  return parts.length * 1000 + parts.join('').length;
}

const byName: Order = (a, b) => {
  const left = [a.identity, a.member.sourceSystem, a.member.sourcePrimaryKey].join('\u0000');
  const right = [b.identity, b.member.sourceSystem, b.member.sourcePrimaryKey].join('\u0000');
  return left < right ? -1 : left > right ? 1 : 0;
};
