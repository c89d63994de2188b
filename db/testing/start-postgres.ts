import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { findPostmaster } from '../embedded/postmaster';
import { identityOf, isStillAlive, processExists } from '../embedded/processes';
import { startEmbeddedPostgres } from '../embedded-postgres';
import { migrate } from '../migrate';
import { openPostgres, withDatabase } from '../open-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the server's everyday database; tests work in a copy of the template, see `scratchDatabase`. */
    postgresUrl: string;
  }
}

/** Holds the migrated schema and no rows. */
export const TEMPLATE = 'touchstone_template';
const PREFIX = 'touchstone-test-';
/** Nothing in it has to survive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

/** Vitest's global set-up: one throw-away Postgres for all integration tests of a run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned();
  const folder = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${identityOf(process.pid)}-`));
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), settings: FAST });
  async function stop(): Promise<void> {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  process.env.TEST_DATABASE_URL = server.url;
  return stop;
}

async function makeTemplate(url: string): Promise<void> {
  const sql = openPostgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`create database ${TEMPLATE}`);
    await migrate(withDatabase(url, TEMPLATE));
    await sql.unsafe(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  } finally {
    await sql.end();
  }
}

/** A killed test run leaves its server behind. What belongs to another user is theirs to remove. */
async function removeAbandoned(): Promise<void> {
  const names = readdirSync(os.tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    if (isStillAlive(name.slice(PREFIX.length).split('-')[0]!)) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      await stopAtOnce(path.join(folder, 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    } catch {}
  }
}

async function stopAtOnce(dataDir: string): Promise<void> {
  const server = findPostmaster(dataDir);
  if (!server || server.stale) return;
  process.kill(server.pid, 'SIGQUIT');
  while (processExists(server.pid)) await sleep(20);
}
