import { table } from '../bulk';
import type { Context } from '../context';
import type { PlannedRow } from './plan';

const sourceTypes = {
  source_record_id: 'uuid',
  golden_id: 'uuid',
  source_system: 'text',
  source_primary_key: 'text',
  raw_name: 'text',
  raw_address: 'jsonb',
  tax_id: 'text',
  phone: 'text',
  email: 'text',
  website: 'text',
  raw: 'jsonb',
  canonical_name_normalized: 'text',
  fingerprint: 'text',
  match_confidence: 'numeric',
  matched_on: 'text[]',
  phase_matched: 'smallint',
  warnings: 'text[]',
  source_updated_at: 'timestamptz',
  source_confirmed_at: 'timestamptz',
} as const;

function sourceRow(planned: PlannedRow) {
  const { row, member } = planned;
  const { content } = row;
  const alternates = row.record.name.alternates;
  const named = (kind: string) => alternates.filter((one) => one.kind === kind).map((one) => one.raw);
  return {
    source_record_id: member.sourceRecordId,
    golden_id: planned.cluster.goldenId,
    source_system: row.sourceSystem,
    source_primary_key: row.sourcePrimaryKey,
    raw_name: content.raw_name,
    raw_address: content.raw_address,
    tax_id: content.tax_id,
    phone: content.phone,
    email: content.email,
    website: content.website,
    raw: {
      ...content,
      ...(alternates.length > 0 && {
        former_names: named('former'),
        trading_names: named('trading'),
        other_names: named('other'),
      }),
    },
    canonical_name_normalized: member.canonical,
    fingerprint: member.fingerprint,
    match_confidence: (planned.action === 'new' ? 1 : planned.confidence).toFixed(3),
    matched_on: planned.matchedOn,
    phase_matched: planned.action === 'matched' ? planned.phase : null,
    warnings: row.warnings.map((warning) => warning.code),
    source_updated_at: row.sourceUpdatedAt,
    source_confirmed_at: row.sourceUpdatedAt,
  };
}

/** Adds new source records and changes known ones, in one statement. */
export async function writeSourceRecords(context: Context, rows: readonly PlannedRow[]): Promise<void> {
  const { sql } = context;
  const columns = Object.keys(sourceTypes);
  const names = sql.unsafe(columns.join(', '));
  // A known record moves, if at all, together with its golden record, by mergeUnited.
  const fixed = new Set(['source_record_id', 'golden_id', 'source_system', 'source_primary_key']);
  const assignments = columns
    .filter((column) => !fixed.has(column))
    .map((column) => `${column} = excluded.${column}`);
  await sql`
    insert into source_records (${names}) select ${names} from ${table(sql, rows.map(sourceRow), sourceTypes)}
    on conflict (source_record_id) do update set ${sql.unsafe(assignments.join(', '))}, last_seen_at = now()`;
}

/** Writes the match keys of new source records, and of known ones whose keys changed, in one statement. */
export async function writeMatchKeys(context: Context, planned: readonly PlannedRow[]): Promise<void> {
  const { sql } = context;
  const rows = planned.filter((one) => one.keysChanged);
  const keys = rows.flatMap(({ member }) =>
    member.record.matchKeys.map((key) => ({ ...key, source_record_id: member.sourceRecordId })),
  );
  if (keys.length === 0) return;
  // New records have no keys yet: not looking for conflicts saves a fifth of the time.
  const known = rows.filter((planned) => planned.known).map((planned) => planned.member.sourceRecordId);
  await sql`
    with keys as materialized (
      select * from ${table(sql, keys, { scheme: 'text', value: 'text', source_record_id: 'uuid' })}
    ), named as (
      insert into canonical_names (name) select distinct value from keys where scheme = 'name' order by value
      on conflict (domain, name) do nothing
    ), dropped as (
      delete from identifiers i where i.source_record_id = any(${known}::uuid[])
         and not exists (select from keys k where k.source_record_id = i.source_record_id and k.scheme = i.scheme and k.value = i.value)
    ), changed as (
      insert into identifiers (scheme, value, source_record_id)
      select scheme, value, source_record_id from keys where source_record_id = any(${known}::uuid[])
      on conflict do nothing
    )
    insert into identifiers (scheme, value, source_record_id)
    select scheme, value, source_record_id from keys where source_record_id <> all(${known}::uuid[])`;
}
