import { inject } from 'vitest';
import { openPostgres, withDatabase } from '../open-postgres';
import { TEMPLATE } from './start-postgres';

export interface ScratchDatabase {
  url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A database of one test's own, with all migrations applied, on the throw-away Postgres of the test run. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = inject('postgresUrl');
  const name = `scratch_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await administer(server, `create database ${name} template ${TEMPLATE}`);
  return {
    url: withDatabase(server, name),
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const sql = openPostgres(server, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
