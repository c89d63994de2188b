import { userInfo } from 'node:os';
import { connect } from '@/db/client';
import { migrate } from '@/db/migrate';
import { type Context, createContext, operator } from '@/lib/ledger/context';
import { flushSeen } from '@/lib/ledger/seen';
import { openDatabase } from './serve/open-database';
import { readSettings } from './settings';

/**
 * Runs `work` on the ledger that the settings name, as the person at the command line. The embedded Postgres is
 * started, or joined if the application runs, and left as it was found.
 */
export async function withLedger<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const database = await openDatabase(readSettings());
  try {
    await migrate(database.directUrl);
    return await withConnection(database.url, work);
  } finally {
    await database.close();
  }
}

/** Runs `work` on a database that is already there and migrated. */
export async function withConnection<T>(url: string, work: (context: Context) => Promise<T>): Promise<T> {
  const connection = connect(url, { prepare: process.env.DATABASE_PREPARE !== '0' });
  const context = createContext(connection, operator(userInfo().username));
  try {
    return await work(context);
  } finally {
    await flushSeen(context);
    await connection.end();
  }
}
