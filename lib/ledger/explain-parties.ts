import type { Context } from './context';
import { LedgerError } from './errors';
import type { ExplainRecord } from './explain-schema';
import type { Warning } from './match-schema';
import { type Member, readMembers } from './resolving/members';
import { examineRow, parseRow } from './resolving/parse-row';

/** A record to be explained, from the request or from the ledger. */
export interface Party {
  member: Member;
  /** Whether the ledger holds a source record of its id or key. */
  known: boolean;
  deleted: boolean;
  /** Null where a record in full did not say. */
  sourceSystem: string | null;
  sourcePrimaryKey: string | null;
  warnings: readonly Warning[];
}

interface KnownRow {
  source_record_id: string;
  golden_id: string;
  fingerprint: string;
  source_updated_at: string | null;
  deleted: boolean;
}

/**
 * The record that a request means. One in full counts as it was sent; when its key is known, it is that source
 * record as it would be after this row.
 * @throws LedgerError `not_found`; `invalid` for values that cannot be compared. `path` says which record it is.
 */
export async function readParty(context: Context, asked: ExplainRecord, path: string): Promise<Party> {
  const known = await findKnown(context, asked);
  if (asked.raw_name !== undefined) return fromRow(context, asked, known, path);
  if (!known) {
    const by = asked.source_record_id ? 'id' : 'source system and key';
    throw new LedgerError('not_found', `The ledger holds no source record of this ${by} (${path}).`);
  }
  const { source_record_id: sourceRecordId, golden_id: goldenId, fingerprint } = known;
  const ref = { sourceRecordId, goldenId, fingerprint, sourceUpdatedAt: known.source_updated_at };
  const [member] = await readMembers(context, [ref]);
  return {
    member: member!,
    known: true,
    deleted: known.deleted,
    sourceSystem: member!.sourceSystem,
    sourcePrimaryKey: member!.sourcePrimaryKey,
    warnings: [],
  };
}

async function findKnown({ sql }: Context, asked: ExplainRecord): Promise<KnownRow | undefined> {
  const { source_record_id: id, source_system: system, source_primary_key: key } = asked;
  if (id === undefined && (system === undefined || key === undefined)) return undefined;
  const named = id
    ? sql`source_record_id = ${id}`
    : sql`source_system = ${system!} and source_primary_key = ${key!}`;
  const [row] = await sql<KnownRow[]>`
    select source_record_id, golden_id, fingerprint, source_updated_at, deleted_at is not null as deleted
      from source_records where ${named}`;
  return row;
}

/** Reads a record in full just as `POST /api/match` would. */
function fromRow(context: Context, asked: ExplainRecord, known: KnownRow | undefined, path: string): Party {
  const unnamed = { source_system: 'unnamed', source_primary_key: 'unnamed' };
  const parsed = parseRow({ ...unnamed, ...asked }, 0, context.now());
  const fault = 'error' in parsed ? parsed.error : examineRow(parsed.row);
  if (fault || 'error' in parsed) {
    const errors = fault!.issues.map((issue) => ({ ...issue, path: `${path}.${issue.path}` }));
    throw new LedgerError('invalid', `${path}: ${fault!.message}`, { errors });
  }
  const { row } = parsed;
  return {
    member: {
      sourceRecordId: known?.source_record_id ?? '',
      goldenId: known?.golden_id ?? '',
      sourceSystem: row.sourceSystem,
      sourcePrimaryKey: row.sourcePrimaryKey,
      fingerprint: row.fingerprint,
      canonical: row.record.name.canonical,
      record: row.record,
      sourceUpdatedAt: null,
      attributes: {},
    },
    known: known !== undefined,
    deleted: known?.deleted ?? false,
    sourceSystem: asked.source_system ?? null,
    sourcePrimaryKey: asked.source_primary_key ?? null,
    warnings: row.warnings,
  };
}
