import { table } from '../bulk';
import type { Context } from '../context';
import { uuid } from '../ids';

/** A case as a test of the queue describes it; every case has a record and a candidate of its own. */
export interface CaseSeed {
  resolutionId: string;
  name: string;
  source: string;
  kind: 'match' | 'conflict' | 'bridge';
  reason: string;
  confidence: number;
  priority: number;
  dueAt: string | null;
  createdAt: string;
  status: 'open' | 'claimed' | 'decided' | 'withdrawn';
  decidedBy: string | null;
  decidedAt: string | null;
}

let counter = 0;

/** A case with ordinary values, but for those that a test cares about. */
export function caseSeed(seed: Partial<CaseSeed> = {}): CaseSeed {
  const number = ++counter;
  return {
    resolutionId: uuid(),
    name: `Company ${number}`,
    source: 'crm',
    kind: 'match',
    reason: 'Same name, nothing else agrees',
    confidence: 0.5,
    priority: 2,
    dueAt: null,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString(),
    status: 'open',
    decidedBy: null,
    decidedAt: null,
    ...seed,
  };
}

/** Writes cases past the engine: their evidence is made up, their golden records are not. */
export async function insertCases({ sql }: Context, seeds: readonly CaseSeed[]): Promise<void> {
  const rows = seeds.map((seed) => {
    const [own, other, record, likest] = [uuid(), uuid(), uuid(), uuid()];
    return { seed, own, other, record, likest };
  });
  const goldens = rows.flatMap(({ seed, own, other }) => [
    { golden_id: own, name: seed.name },
    { golden_id: other, name: `${seed.name} Candidate` },
  ]);
  const records = rows.flatMap(({ seed, own, other, record, likest }) => [
    { id: record, golden_id: own, source: seed.source, name: seed.name },
    { id: likest, golden_id: other, source: 'elsewhere', name: `${seed.name} Candidate` },
  ]);
  const cases = rows.map(({ seed, own, other, record, likest }) => ({
    ...seed,
    own,
    record,
    candidates: [
      {
        golden_id: other,
        source_record_id: likest,
        confidence: seed.confidence,
        phase: 7,
        vetoes: [],
        comparisons: [],
      },
    ],
  }));
  await sql`
    insert into golden_records (golden_id, canonical_name, canonical_name_normalized)
    select golden_id, name, lower(name) from ${table(sql, goldens, { golden_id: 'uuid', name: 'text' })}`;
  await sql`
    insert into source_records (source_record_id, golden_id, source_system, source_primary_key, raw_name,
           canonical_name_normalized, fingerprint)
    select id, golden_id, source, id::text, name, lower(name), ''
      from ${table(sql, records, { id: 'uuid', golden_id: 'uuid', source: 'text', name: 'text' })}`;
  await sql`
    insert into resolutions (resolution_id, kind, source_record_id, golden_id, candidates, confidence, reasons, status,
           priority, due_at, verdict, decided_by, decided_at, created_at)
    select "resolutionId", kind, record, own, candidates, confidence, array[reason], status, priority, "dueAt",
           case when status = 'decided' then 'different' end, "decidedBy", "decidedAt", "createdAt"
      from ${quoted(sql, cases)}`;
}

/** `table`, with the names of `CaseSeed` as columns. */
function quoted(sql: Context['sql'], cases: readonly object[]) {
  const types = {
    resolutionId: 'uuid',
    kind: 'text',
    record: 'uuid',
    own: 'uuid',
    candidates: 'jsonb',
    confidence: 'numeric',
    reason: 'text',
    status: 'text',
    priority: 'int',
    dueAt: 'timestamptz',
    decidedBy: 'text',
    decidedAt: 'timestamptz',
    createdAt: 'timestamptz',
  };
  const named = Object.fromEntries(Object.entries(types).map(([name, type]) => [`"${name}"`, type]));
  const rows = cases.map((one) =>
    Object.fromEntries(Object.entries(one).map(([name, value]) => [`"${name}"`, value])),
  );
  return table(sql, rows, named);
}
