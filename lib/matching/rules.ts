import { type ComparisonName, levels } from './model';

/** One thing that must hold: a comparison found one of the levels, or the names became equal at one of the phases. */
export type Condition =
  | { readonly comparison: ComparisonName; readonly level: readonly string[] }
  | { readonly phase: readonly number[] };

/** What is decided before the model is asked: when all conditions hold, the two are the same, or a steward is asked. */
export interface Rule {
  readonly name: string;
  readonly when: readonly Condition[];
  readonly says: 'same' | 'review';
}

/** What rules look at; evidence of a pair is of this kind. */
export interface RuleEvidence {
  readonly phase: number | null;
  readonly vetoes: readonly string[];
  levelOf(comparison: ComparisonName): string;
}

export interface RuleHit {
  rule: Rule;
  /** What the rule says; *review* instead of *same* where a veto stands. */
  says: Rule['says'];
}

/** The first rule, in their order, of which all conditions hold; a rule never outvotes a veto. */
export function firstRule(rules: readonly Rule[], evidence: RuleEvidence): RuleHit | null {
  const rule = rules.find(({ when }) => when.every((condition) => holds(condition, evidence)));
  if (!rule) return null;
  return { rule, says: evidence.vetoes.length > 0 ? 'review' : rule.says };
}

function holds(condition: Condition, evidence: RuleEvidence): boolean {
  if ('phase' in condition) return evidence.phase !== null && condition.phase.includes(evidence.phase);
  return condition.level.includes(evidence.levelOf(condition.comparison));
}

/** Says of every fault where it is and what would be right. */
export class InvalidRules extends Error {
  override name = 'InvalidRules';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
  }
}

const RULES_AT_MOST = 100;
const LONGEST_NAME = 100;
const PHASES = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * Reads an ordered list of rules out of JSON: `[{ "name": …, "when": [{ "comparison": "email", "level": ["equal"] },
 * { "phase": [1, 2, 3, 4, 5, 6] }], "says": "same" | "review" }]`. A single level or phase may stand without a list.
 * @throws InvalidRules with all faults, not only the first
 */
export function parseRules(value: unknown): Rule[] {
  if (!Array.isArray(value)) throw new InvalidRules(['rules must be a list']);
  if (value.length > RULES_AT_MOST) throw new InvalidRules([`there may be ${RULES_AT_MOST} rules at most`]);
  const faults: string[] = [];
  const names = new Set<string>();
  const rules = value.map((one, index) => {
    const place = `rule ${index + 1}`;
    const rule = parseRule(one, place, (fault) => faults.push(fault));
    if (rule && names.has(rule.name)) faults.push(`${place}: there is another rule called “${rule.name}”`);
    if (rule) names.add(rule.name);
    return rule;
  });
  if (faults.length > 0) throw new InvalidRules(faults);
  return rules as Rule[];
}

type Fault = (fault: string) => void;

function parseRule(value: unknown, place: string, fault: Fault): Rule | null {
  if (!isObject(value)) {
    fault(`${place} must be an object of name, when and says`);
    return null;
  }
  refuseOthers(value, ['name', 'when', 'says'], place, fault);
  const name = typeof value.name === 'string' ? value.name.trim() : '';
  if (name === '' || name.length > LONGEST_NAME) {
    fault(`${place}: name must be text of 1 to ${LONGEST_NAME} characters`);
  }
  const { says } = value;
  if (says !== 'same' && says !== 'review') fault(`${place}: says must be “same” or “review”`);
  if (!Array.isArray(value.when) || value.when.length === 0) {
    // Without conditions it would hold for any two records.
    fault(`${place}: when must be a list of one condition at least`);
    return null;
  }
  const when = value.when.map((one, index) => parseCondition(one, `${place}, condition ${index + 1}`, fault));
  return { name, when: when as Condition[], says: says as Rule['says'] };
}

function parseCondition(value: unknown, place: string, fault: Fault): Condition | null {
  if (isObject(value) && 'phase' in value) {
    refuseOthers(value, ['phase'], place, fault);
    return { phase: choices(value.phase, PHASES, `${place}: phase`, fault) };
  }
  if (!isObject(value) || !('comparison' in value)) {
    fault(`${place} must be an object of comparison and level, or of phase`);
    return null;
  }
  refuseOthers(value, ['comparison', 'level'], place, fault);
  const [comparison] = choices(value.comparison, Object.keys(levels), `${place}: comparison`, fault);
  if (comparison === undefined) return null;
  const known: readonly string[] = levels[comparison as ComparisonName];
  const level = choices(value.level, known, `${place}: level of ${comparison}`, fault);
  return { comparison: comparison as ComparisonName, level };
}

/** The values of `given`, one or a list, all of which must be among `allowed`. */
function choices<T>(given: unknown, allowed: readonly T[], what: string, fault: Fault): T[] {
  const values: unknown[] = Array.isArray(given) ? given : [given];
  const unknown = values.filter((one) => !allowed.includes(one as T));
  if (unknown.length === 0 && values.length > 0) return [...new Set(values as T[])];
  const [first] = unknown;
  const said = first === undefined ? 'is missing' : `cannot be ${JSON.stringify(first)}`;
  fault(`${what} ${said}; there are ${allowed.join(', ')}`);
  return [];
}

function refuseOthers(value: object, known: readonly string[], place: string, fault: Fault): void {
  const others = Object.keys(value).filter((key) => !known.includes(key));
  if (others.length > 0) fault(`${place}: there is no ${others.join(', ')}; there are ${known.join(', ')}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
