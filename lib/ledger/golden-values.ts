import type { MatchRecord } from '@/lib/matching';
import {
  type AddressBlock,
  type Field,
  type RuleSet,
  type Survivor,
  type Member as SurvivorshipMember,
  survive,
} from '@/lib/survivorship';
import type { Context } from './context';
import { processWide } from './process-wide';

/** What survivorship needs to know of a source record. */
export interface SourceForSurvivorship {
  sourceRecordId: string;
  sourceSystem: string;
  sourcePrimaryKey: string;
  sourceUpdatedAt: string | null;
  record: MatchRecord;
  attributes: Record<string, unknown>;
}

/** The surviving values of a golden record that consists of these source records. */
export function goldenValues(members: readonly SourceForSurvivorship[], rules: RuleSet): Survivor {
  return survive(members.map(offers), rules);
}

/** A tax id as a golden record carries it: the jurisdiction, where known, before the number; null if unusable. */
export function canonicalTaxId(record: MatchRecord): string | null {
  const taxId = record.taxId;
  if (!taxId || taxId.status === 'invalid' || taxId.status === 'placeholder') return null;
  return `${taxId.country ?? ''}${taxId.value}`;
}

function offers(member: SourceForSurvivorship): SurvivorshipMember {
  const { record } = member;
  const validated = new Set<Field>();
  if (record.taxId?.status === 'valid') validated.add('tax_id_canonical');
  if (record.phone?.valid) validated.add('phone');
  if (record.email) validated.add('email');
  return {
    sourceRecordId: member.sourceRecordId,
    sourceSystem: member.sourceSystem,
    sourcePrimaryKey: member.sourcePrimaryKey,
    sourceUpdatedAt: member.sourceUpdatedAt,
    values: {
      canonical_name: record.values.rawName,
      canonical_name_normalized: record.name.canonical,
      address: addressBlock(record),
      tax_id_canonical: canonicalTaxId(record),
      phone: record.phone ? (record.phone.e164 ?? record.values.phone ?? null) : null,
      email: record.email?.address ?? null,
      website: record.values.website || null,
      attributes: member.attributes,
    },
    validated,
  };
}

function addressBlock(record: MatchRecord): AddressBlock | null {
  const raw = record.values.rawAddress;
  if (!raw) return null;
  const block = {
    address_line1: raw.line1 || null,
    address_line2: raw.line2 || null,
    city: raw.city || null,
    state: raw.state || null,
    postal_code: raw.postal_code || null,
    country_code: record.country,
  };
  return Object.values(block).some((part) => part !== null) ? block : null;
}

const RULES_FRESH_MS = 1000;
const rulesByPool = processWide('rules', () => new WeakMap<object, { readAt: number; rules: RuleSet }>());

/** The survivorship rules in force; read again when older than a second. */
export async function currentRules(context: Context): Promise<RuleSet> {
  const known = rulesByPool.get(context.pool);
  const now = context.now().getTime();
  if (known && now - known.readAt < RULES_FRESH_MS) return known.rules;
  const rows = await context.sql`
    select field_name, strategy, priority_order, version from survivorship_rules where domain = 'customer'`;
  const rules: RuleSet = new Map(
    rows.map((row) => [
      row.field_name as Field,
      {
        field: row.field_name,
        strategy: row.strategy,
        priorityOrder: row.priority_order,
        version: row.version,
      },
    ]),
  );
  rulesByPool.set(context.pool, { readAt: now, rules });
  return rules;
}
