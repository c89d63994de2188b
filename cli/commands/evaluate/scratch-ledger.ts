import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@/db/embedded-postgres';
import { migrate } from '@/db/migrate';
import { openPostgres, withDatabase } from '@/db/open-postgres';
import type { Context } from '@/lib/ledger/context';
import { withConnection } from '../../open-ledger';

/** Gives `work` an empty ledger of its own, gone afterwards. */
export type InScratchLedger = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** A Postgres of its own, gone afterwards, for as many empty ledgers as are wanted, one after the other. */
export async function withScratchLedgers<T>(work: (inLedger: InScratchLedger) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-evaluate-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
  let count = 0;
  try {
    return await work(async (inLedger) => {
      const name = `evaluate_${++count}`;
      await administer(server.url, `create database ${name}`);
      const url = withDatabase(server.url, name);
      await migrate(url);
      try {
        return await withConnection(url, inLedger);
      } finally {
        await administer(server.url, `drop database ${name} with (force)`);
      }
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const sql = openPostgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
