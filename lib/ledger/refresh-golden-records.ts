import { table } from './bulk';
import type { Context } from './context';
import { currentRules } from './golden-values';
import { type Member, readAllMembers } from './resolving/members';
import type { Cluster } from './resolving/workspace';
import {
  goldenWrites,
  lockGoldenRecords,
  snapshotOf,
  versionOf,
  versionTypes,
  writeGoldenRecords,
} from './resolving/write-golden-records';

/**
 * Lets the values of golden records survive anew from the members they have now, as a new version each, which
 * `auditId` explains. Golden records without members are left alone. Joins the caller's transaction.
 */
export async function refreshGoldenRecords(
  context: Context,
  goldenIds: readonly string[],
  auditId: number,
): Promise<void> {
  const rows = await context.sql`
    select golden_id, version from golden_records
     where golden_id = any(${goldenIds as string[]}::uuid[]) and status = 'active' order by golden_id for update`;
  const versions = new Map(rows.map((row) => [row.golden_id as string, Number(row.version)]));
  const members = new Map<string, Member[]>();
  for (const member of await readAllMembers(context, [...versions.keys()])) {
    members.set(member.goldenId, [...(members.get(member.goldenId) ?? []), member]);
  }
  const clusters = [...members].map(
    ([goldenId, members]): Cluster => ({
      goldenId,
      members,
      isNew: false,
      truncated: [],
      left: new Set(),
      dirty: true,
      unitedInto: null,
    }),
  );
  const writes = await goldenWrites(context, clusters, versions, await currentRules(context));
  await lockGoldenRecords(context, writes, [], versions);
  await writeGoldenRecords(context, writes);
  const { sql } = context;
  await sql`
    insert into golden_versions (golden_id, version, snapshot, audit_id)
    select golden_id, g.version, ${snapshotOf(context)}, ${auditId}
      from ${table(sql, writes.map(versionOf), versionTypes)} join golden_records g using (golden_id)`;
}

/** Adds entries to golden_versions. */
export async function appendVersions(
  context: Context,
  versions: readonly { golden_id: string; version: number; snapshot: object }[],
  auditId: number,
): Promise<void> {
  const { sql } = context;
  await sql`
    insert into golden_versions (golden_id, version, snapshot, audit_id)
    select golden_id, version, snapshot, ${auditId}
      from ${table(sql, versions, { golden_id: 'uuid', version: 'bigint', snapshot: 'jsonb' })}`;
}
