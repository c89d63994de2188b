import type { Context } from './context';
import { LedgerError } from './errors';
import { appendVersions } from './refresh-golden-records';

/** What a merge did, kept in the audit log so that it can be taken back to the letter. */
export interface MergeTrace {
  mergedGoldenId: string;
  survivorGoldenId: string;
  movedSourceRecordIds: string[];
  /** Golden records that redirected to the merged one and now redirect to the survivor. */
  repointedGoldenIds: string[];
}

/**
 * Moves all members of one golden record to another and lets the old id redirect to it. The survivor's values
 * are refreshed by the caller, once the links say that the two are one. Joins the caller's transaction.
 */
export async function mergeInto(
  context: Context,
  mergedGoldenId: string,
  survivorGoldenId: string,
): Promise<MergeTrace> {
  const { sql } = context;
  await lockActive(context, [mergedGoldenId, survivorGoldenId]);
  const moved = await sql`
    update source_records set golden_id = ${survivorGoldenId}
     where golden_id = ${mergedGoldenId} and deleted_at is null returning source_record_id`;
  const repointed = await sql`
    update golden_records set merged_into = ${survivorGoldenId} where merged_into = ${mergedGoldenId} returning golden_id`;
  await sql`
    update golden_records
       set status = 'merged', merged_into = ${survivorGoldenId}, tax_id_canonical = null,
           version = version + 1, updated_at = now()
     where golden_id = ${mergedGoldenId}`;
  return {
    mergedGoldenId,
    survivorGoldenId,
    movedSourceRecordIds: moved.map((row) => row.source_record_id),
    repointedGoldenIds: repointed.map((row) => row.golden_id),
  };
}

/** The exact inverse of `mergeInto`; the values of both are refreshed by the caller. */
export async function unmerge(context: Context, trace: MergeTrace): Promise<void> {
  const { sql } = context;
  await sql`
    update golden_records set status = 'active', merged_into = null, updated_at = now()
     where golden_id = ${trace.mergedGoldenId}`;
  await sql`
    update source_records set golden_id = ${trace.mergedGoldenId}
     where source_record_id = any(${trace.movedSourceRecordIds}::uuid[])`;
  await sql`
    update golden_records set merged_into = ${trace.mergedGoldenId}
     where golden_id = any(${trace.repointedGoldenIds}::uuid[])`;
}

/** Notes in golden_versions that a golden record was merged. */
export async function appendMergedVersion(
  context: Context,
  trace: MergeTrace,
  auditId: number,
): Promise<void> {
  const [row] =
    await context.sql`select version from golden_records where golden_id = ${trace.mergedGoldenId}`;
  const snapshot = { status: 'merged', merged_into: trace.survivorGoldenId, members: [] };
  await appendVersions(
    context,
    [{ golden_id: trace.mergedGoldenId, version: Number(row!.version), snapshot }],
    auditId,
  );
}

/** Locks golden records in order of id; throws `conflict` unless all are active. */
export async function lockActive(context: Context, goldenIds: readonly string[]): Promise<void> {
  const rows = await context.sql`
    select golden_id, status from golden_records
     where golden_id = any(${goldenIds as string[]}::uuid[]) order by golden_id for update`;
  if (rows.length < new Set(goldenIds).size || rows.some((row) => row.status !== 'active')) {
    throw new LedgerError(
      'conflict',
      'One of the golden records was merged or retired meanwhile; look at the case again.',
    );
  }
}
