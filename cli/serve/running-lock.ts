import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { ownLikeFolder } from '@/db/embedded/data-folder';
import { StartError } from '@/db/embedded/start-error';
import { openPostgres } from '@/db/open-postgres';

/** Any number will do, as long as nobody else in the database uses it. */
const LOCK = 7_236_837_533;

export interface RunningLock {
  release(): Promise<void>;
}

/**
 * Marks the data folder as served by this process, for as long as it lives: the mark is a session's lock in
 * the database, so a killed process loses it. A note beside it tells others whom to look for.
 *
 * @throws StartError when another process has it
 */
export async function takeRunningLock(url: string, dataDir: string, address: string): Promise<RunningLock> {
  const note = path.join(dataDir, 'running.json');
  let released = false;
  const sql = openPostgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    onclose: () => void retake(),
  });

  async function retake(): Promise<void> {
    while (!released) {
      await sleep(200, undefined, { ref: false });
      if (released || (await take(sql).catch(() => false))) return;
    }
  }

  if (!(await take(sql))) {
    released = true;
    await sql.end({ timeout: 1 });
    throw new StartError(alreadyRunning(note));
  }
  writeFileSync(note, `${JSON.stringify({ pid: process.pid, address })}\n`);
  ownLikeFolder(note);
  return {
    async release() {
      released = true;
      rmSync(note, { force: true });
      await sql.end({ timeout: 1 });
    },
  };
}

async function take(sql: Sql): Promise<boolean> {
  const [row] = await sql`select pg_try_advisory_lock(${LOCK}) as taken`;
  return row!.taken as boolean;
}

function alreadyRunning(note: string): string {
  try {
    const { pid, address } = JSON.parse(readFileSync(note, 'utf8'));
    return `Touchstone is already running on this data folder (pid ${pid}, ${address}).`;
  } catch {
    return 'Touchstone is already running on this data folder.';
  }
}
