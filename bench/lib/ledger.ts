import { rmSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from '@/db/embedded-postgres';
import { migrate } from '@/db/migrate';
import { openPostgres, withDatabase } from '@/db/open-postgres';
import type { Context } from '@/lib/ledger/context';
import { createApiKey } from '@/lib/ledger/create-api-key';
import { firstRun } from '../../cli/first-run';
import { withConnection } from '../../cli/open-ledger';
import { ROOT } from '../../cli/settings';
import { fillLedger } from './fill-ledger';
import { organisationNames, versionOfRows } from './rows';

/** A copy of the ledger as it was built; every run starts from it. */
const BUILT = 'touchstone_built';

/** What `settings` keeps about the ledger of a benchmark. */
interface Note {
  golden: number;
  /** Of the endless stream of rows, so many went in or were kept back. */
  streamed: number;
  version: string;
  buildRowsPerSecond: number;
}

export interface BenchLedger extends Note {
  dataDir: string;
  apiKey: string;
  sourceRecords: number;
  goldenRecords: number;
  megabytes: number;
  postgres: string;
}

export interface LedgerOptions {
  golden: number;
  /** Go on with what the last run has left, its rows included. */
  keep: boolean;
  /** Build anew even if a complete ledger is there. */
  fresh: boolean;
}

/**
 * Makes the ledger of `golden` golden records ready in a data folder of its own: built by the first run, put
 * back to how it was built by later ones. Its Postgres is stopped again in the end.
 */
export async function prepareLedger(options: LedgerOptions): Promise<BenchLedger> {
  const dataDir = path.join(ROOT, '.data', `bench-${options.golden}`);
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true });
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres') });
  try {
    const version = versionOfRows(organisationNames());
    if (!(await isBuilt(postgres.url, version))) await build(postgres.url, options.golden, version);
    else if (!options.keep) await restore(postgres.url);
    return await withConnection(postgres.url, (context) => describe(context, dataDir));
  } finally {
    await postgres.stop();
  }
}

async function isBuilt(url: string, version: string): Promise<boolean> {
  const sql = openPostgres(url, { max: 1, onnotice: () => {} });
  try {
    const [copy] = await sql`select 1 from pg_database where datname = ${BUILT}`;
    if (!copy) return false;
    const [note] = await sql`select value from settings where key = 'bench'`;
    if (note?.value.version === version) return true;
    console.error('The ledger was built from other rows: building it anew.');
    return false;
  } finally {
    await sql.end();
  }
}

async function build(url: string, golden: number, version: string): Promise<void> {
  await administer(url, (sql) => [
    sql.unsafe(`drop database if exists ${BUILT}`),
    sql.unsafe('drop database if exists touchstone with (force)'),
    sql.unsafe('create database touchstone'),
  ]);
  await migrate(url);
  await firstRun({ baseUrl: '', databaseUrl: url, demo: false });
  await withConnection(url, async (context) => {
    const filled = await fillLedger(context, golden);
    const note: Note = { golden, version, ...filled };
    await context.sql`insert into settings (key, value) values ('bench', ${JSON.stringify(note)})`;
    await context.sql`vacuum (analyze)`;
  });
  await administer(url, (sql) => [
    sql.unsafe(`create database ${BUILT} template touchstone strategy file_copy`),
  ]);
}

async function restore(url: string): Promise<void> {
  await administer(url, (sql) => [
    sql.unsafe('drop database if exists touchstone with (force)'),
    sql.unsafe(`create database touchstone template ${BUILT} strategy file_copy`),
  ]);
  await migrate(url);
}

type Statements = (sql: ReturnType<typeof openPostgres>) => PromiseLike<unknown>[];

/** Runs statements, in their order, on a connection that leaves both databases alone. */
async function administer(url: string, statements: Statements): Promise<void> {
  const sql = openPostgres(withDatabase(url, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    await Promise.all(statements(sql));
  } finally {
    await sql.end();
  }
}

async function describe(context: Context, dataDir: string): Promise<BenchLedger> {
  const { key } = await createApiKey(context, {
    name: `benchmark ${new Date().toISOString()}`,
    scopes: ['match'],
  });
  const [row] = await context.sql`
    select (select count(*) from source_records)::int as sources,
           (select count(*) from golden_records where status = 'active')::int as golden,
           pg_database_size(current_database()) / 1048576 as megabytes,
           current_setting('server_version') as postgres,
           (select value from settings where key = 'bench') as note`;
  return {
    ...(row!.note as Note),
    dataDir,
    apiKey: key,
    sourceRecords: row!.sources,
    goldenRecords: row!.golden,
    megabytes: Number(row!.megabytes),
    postgres: row!.postgres,
  };
}
