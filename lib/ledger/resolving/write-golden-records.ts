import type { RuleSet, Survivor } from '@/lib/survivorship';
import { table } from '../bulk';
import type { Context } from '../context';
import { goldenValues } from '../golden-values';
import { StaleRead } from '../retry';
import { type Member, readAllMembers } from './members';
import { type Cluster, root } from './workspace';

/** A golden record as this batch leaves it. */
export interface GoldenWrite {
  cluster: Cluster;
  survivor: Survivor;
  version: number;
  members: readonly Member[];
}

/** Survivorship over every golden record that the batch founds or changes. */
export async function goldenWrites(
  context: Context,
  clusters: readonly Cluster[],
  versions: ReadonlyMap<string, number>,
  rules: RuleSet,
): Promise<GoldenWrite[]> {
  const truncated = clusters.flatMap((cluster) => cluster.truncated);
  const unread = truncated.length > 0 ? await readAllMembers(context, truncated) : [];
  return clusters.map((cluster) => {
    const present = new Set(cluster.members.map((member) => member.sourceRecordId));
    const rest = unread.filter(
      ({ goldenId, sourceRecordId }) =>
        cluster.truncated.includes(goldenId) &&
        !present.has(sourceRecordId) &&
        !cluster.left.has(sourceRecordId),
    );
    const members = [...cluster.members, ...rest];
    const version = cluster.isNew ? 1 : versions.get(cluster.goldenId)! + 1;
    return { cluster, members, version, survivor: goldenValues(members, rules) };
  });
}

/**
 * Takes the row locks in order of id and makes sure that nobody changed these golden records since they were
 * read. One active golden record at most carries a tax id: where a steward or a veto keeps two companies with
 * one number apart, the first keeps it; numbers that change hands are let go before they are taken.
 */
export async function lockGoldenRecords(
  context: Context,
  writes: readonly GoldenWrite[],
  united: readonly Cluster[],
  versions: ReadonlyMap<string, number>,
): Promise<void> {
  const written = new Map(writes.map((write) => [write.cluster.goldenId, write]));
  const standing = [...writes.map((write) => write.cluster), ...united].filter((cluster) => !cluster.isNew);
  const wanted = claimTaxIds(writes);
  if (standing.length === 0 && wanted.size === 0) return;
  const rows = await context.sql`
    select golden_id, version, tax_id_canonical from golden_records
     where status = 'active' and domain = 'customer'
       and (golden_id = any(${standing.map((cluster) => cluster.goldenId)}::uuid[])
         or tax_id_canonical = any(${[...wanted.keys()]}::text[]))
     order by golden_id for update`;
  const current = new Map(rows.map((row) => [row.golden_id as string, Number(row.version)]));
  for (const { goldenId } of standing) {
    if (current.get(goldenId) !== versions.get(goldenId))
      throw new StaleRead(`golden record ${goldenId} changed`);
  }
  const letGo = united.filter((cluster) => !cluster.isNew).map((cluster) => cluster.goldenId);
  for (const owner of rows) {
    const claimant = wanted.get(owner.tax_id_canonical);
    if (!claimant || claimant.cluster.goldenId === owner.golden_id || letGo.includes(owner.golden_id))
      continue;
    if (written.has(owner.golden_id)) letGo.push(owner.golden_id);
    else claimant.survivor.values.tax_id_canonical = null;
  }
  if (letGo.length === 0) return;
  await context.sql`update golden_records set tax_id_canonical = null where golden_id = any(${letGo}::uuid[])`;
}

function claimTaxIds(writes: readonly GoldenWrite[]): Map<string, GoldenWrite> {
  const wanted = new Map<string, GoldenWrite>();
  for (const write of writes) {
    const taxId = write.survivor.values.tax_id_canonical;
    if (!taxId) continue;
    if (wanted.has(taxId)) write.survivor.values.tax_id_canonical = null;
    else wanted.set(taxId, write);
  }
  return wanted;
}

const goldenTypes = {
  golden_id: 'uuid',
  canonical_name: 'text',
  canonical_name_normalized: 'text',
  address_line1: 'text',
  address_line2: 'text',
  city: 'text',
  state: 'text',
  postal_code: 'text',
  country_code: 'text',
  tax_id_canonical: 'text',
  phone: 'text',
  email: 'text',
  website: 'text',
  attributes: 'jsonb',
  provenance: 'jsonb',
  survivorship_score: 'numeric',
  version: 'bigint',
} as const;

const goldenColumns = Object.keys(goldenTypes);

function goldenRow({ cluster, survivor, version }: GoldenWrite) {
  return {
    golden_id: cluster.goldenId,
    ...survivor.values,
    provenance: survivor.provenance,
    survivorship_score: survivor.score.toFixed(3),
    version,
  };
}

export const versionTypes = { golden_id: 'uuid', members: 'jsonb' } as const;

/** What a version keeps of a golden record beside its columns. */
export function versionOf(write: GoldenWrite) {
  return {
    golden_id: write.cluster.goldenId,
    members: write.members.map((member) => member.sourceRecordId),
  };
}

/**
 * The snapshot that golden_versions keeps of the active golden record `g`, as it stands, with `given.members`.
 * Postgres makes it out of what it has: sent along, it would take three times as long.
 */
export function snapshotOf({ sql }: Context) {
  const pairs = goldenColumns.map(
    (column) => `'${column}', g.${column}${column === 'survivorship_score' ? '::text' : ''}`,
  );
  return sql`jsonb_build_object(${sql.unsafe(pairs.join(', '))}, 'status', g.status, 'members', given.members)`;
}

/** Founds new golden records and changes standing ones, in one statement. */
export async function writeGoldenRecords(context: Context, writes: readonly GoldenWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const { sql } = context;
  const names = sql.unsafe(goldenColumns.join(', '));
  const assignments = goldenColumns.slice(1).map((column) => `${column} = excluded.${column}`);
  await sql`
    insert into golden_records (${names}) select ${names} from ${table(sql, writes.map(goldenRow), goldenTypes)}
    on conflict (golden_id) do update set ${sql.unsafe(assignments.join(', '))}, updated_at = now()`;
}

/** Moves the members of united golden records to their survivor and redirects the old ids, chains included. */
export async function mergeUnited(context: Context, united: readonly Cluster[]): Promise<void> {
  if (united.length === 0) return;
  const { sql } = context;
  const rows = united.map((cluster) => ({
    golden_id: cluster.goldenId,
    survivor_id: root(cluster).goldenId,
  }));
  const types = { golden_id: 'uuid', survivor_id: 'uuid' } as const;
  await Promise.all([
    sql`
      update source_records s set golden_id = given.survivor_id
        from ${table(sql, rows, types)} where s.golden_id = given.golden_id`,
    sql`
      update golden_records g set merged_into = given.survivor_id
        from ${table(sql, rows, types)} where g.merged_into = given.golden_id`,
    sql`
      update golden_records g
         set status = 'merged', merged_into = given.survivor_id, version = g.version + 1, updated_at = now()
        from ${table(sql, rows, types)} where g.golden_id = given.golden_id`,
  ]);
}
