/** How one field's surviving value is chosen. */
export type Strategy =
  | 'source_priority'
  | 'most_recent'
  | 'most_frequent'
  | 'most_complete'
  | 'highest_quality';

/** Fields that survive one by one; the parts of an address survive together, as one field. */
export const fields = [
  'canonical_name',
  'address',
  'tax_id_canonical',
  'phone',
  'email',
  'website',
  'attributes',
] as const;
export type Field = (typeof fields)[number];

export interface SurvivorshipRule {
  field: Field;
  strategy: Strategy;
  /** Source systems, first wins; systems not named come after all that are. */
  priorityOrder: readonly string[];
  version: number;
}

export type RuleSet = ReadonlyMap<Field, SurvivorshipRule>;

/** The rule of a field; a field without one takes its most recent value. */
export function ruleFor(rules: RuleSet, field: Field): SurvivorshipRule {
  return rules.get(field) ?? { field, strategy: 'most_recent', priorityOrder: [], version: 0 };
}
