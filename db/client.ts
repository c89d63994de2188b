import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import { openPostgres } from './open-postgres';
import * as schema from './schema';

export type Database = PostgresJsDatabase<typeof schema>;

/** The same connection twice: drizzle for everyday queries, postgres.js for set-based statements on hot paths. */
export interface Connection {
  db: Database;
  sql: Sql | TransactionSql;
}

export interface ClientOptions {
  /** Connections in the pool. */
  max?: number;
  /** False behind PgBouncer in transaction mode, where prepared statements would be lost. */
  prepare?: boolean;
}

/**
 * Opens a pool. drizzle makes the client hand out timestamps as strings and take JSON parameters as text,
 * so hot-path statements pass `JSON.stringify(…)` and parse times themselves.
 */
export function connect(
  url: string,
  options: ClientOptions = {},
): { db: Database; sql: Sql; end: () => Promise<void> } {
  const sql = openPostgres(url, {
    max: options.max ?? 10,
    prepare: options.prepare ?? true,
    connect_timeout: 10,
    onnotice: () => {},
  });
  const db = drizzle(sql, { schema });
  return { db, sql, end: () => sql.end({ timeout: 5 }) };
}

/** Runs `work` in one transaction, with drizzle and postgres.js on the same connection. */
export async function transact<T>(db: Database, work: (connection: Connection) => Promise<T>): Promise<T> {
  return db.transaction(async (transaction) => {
    // drizzle keeps the transaction's own postgres.js handle on its session.
    const session = (transaction as unknown as { session: { client: TransactionSql } }).session;
    return work({ db: transaction as unknown as Database, sql: session.client });
  });
}
