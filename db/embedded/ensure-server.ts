import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { openPostgres } from '../open-postgres';
import { SUPERUSER } from './cluster';
import { HELD_ELSEWHERE, type Launched, type LaunchOptions, launchServer } from './launch';
import { findPostmaster, type Postmaster } from './postmaster';
import { removeSocketFolder } from './socket-folder';
import { explain, StartError } from './start-error';

const POLL_MS = 10;
const RETRY_MS = 200;
const PATIENCE_MS = 20_000;
const REFUSAL =
  /another postmaster|another server might be running|pre-existing shared memory|lock file .* already exists/i;

export interface RunningServer {
  postmaster: Postmaster;
  /** A connection that shows this process is there; the server stops when the last one of its kind is gone. */
  presence: Sql;
  adopted: boolean;
}

export interface EnsureOptions {
  dataDir: string;
  applicationName: string;
  /** Called only when there is no server to join. */
  prepareLaunch: () => Promise<LaunchOptions>;
  onPresenceLost: () => void;
  log: (line: string) => void;
}

/**
 * Connects to the server that already runs on the folder, or starts one. Recovery after a crash may take
 * as long as it needs. Call it under the launcher's lock.
 *
 * @throws StartError
 */
export async function ensureServer(options: EnsureOptions): Promise<RunningServer> {
  const { dataDir } = options;
  const recovery = announceAfter(5_000, () =>
    options.log('Postgres is recovering after a crash; this can take minutes.'),
  );
  let launched: Launched | undefined;
  let giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const postmaster = findPostmaster(dataDir);
    const exit = launched?.exit();
    if (postmaster && !postmaster.stale) {
      const presence = postmaster.status === 'ready' ? await connectTo(postmaster, options) : undefined;
      if (presence) return { postmaster, presence, adopted: launched === undefined };
      if (postmaster.status === 'starting') {
        giveUpAt = Date.now() + PATIENCE_MS;
        recovery();
      }
      if (Date.now() > giveUpAt) throw new StartError(unresponsive(dataDir, postmaster.pid));
    } else if (!launched) {
      launched = launchServer(await options.prepareLaunch(), postmaster?.stale ?? false);
    } else if (exit) {
      if (!isRefusal(exit)) {
        removeSocketFolder(launched.socketFolder);
        throw explain(exit.output || `it ended with code ${exit.code}`, dataDir);
      }
      if (Date.now() > giveUpAt) throw new StartError(heldElsewhere(dataDir));
      launched = undefined;
      await sleep(RETRY_MS);
    }
    await sleep(POLL_MS);
  }
}

/** The children of a killed server hold its shared memory for a moment, and so refuse a new one. */
function isRefusal({ code, output }: { code: number | null; output: string }): boolean {
  return code === HELD_ELSEWHERE || REFUSAL.test(output);
}

async function connectTo(postmaster: Postmaster, options: EnsureOptions): Promise<Sql | undefined> {
  let present = false;
  const sql = openPostgres(addressOf(postmaster, 'postgres', options.applicationName), {
    max: 1,
    connect_timeout: 5,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    onnotice: () => {},
    onclose: () => {
      if (present) options.onPresenceLost();
    },
  });
  try {
    const [row] = await sql`select current_setting('data_directory') as folder`;
    present = row?.folder === options.dataDir;
  } catch {
    // Starting, stopping, or just killed: the caller looks again.
  }
  if (present) return sql;
  await sql.end({ timeout: 0 });
  return undefined;
}

export function addressOf(postmaster: Postmaster, database: string, applicationName: string): string {
  const address = new URL(`postgres://${SUPERUSER}@localhost:${postmaster.port}/${database}`);
  address.searchParams.set('host', postmaster.socketFolder);
  address.searchParams.set('application_name', applicationName);
  return address.href;
}

function announceAfter(milliseconds: number, announce: () => void): () => void {
  const dueAt = Date.now() + milliseconds;
  let done = false;
  return () => {
    if (done || Date.now() < dueAt) return;
    done = true;
    announce();
  };
}

function unresponsive(dataDir: string, pid: number): string {
  return `A Postgres with process id ${pid} runs on ${dataDir} but does not answer: stop it with "kill ${pid}" and start again.`;
}

function heldElsewhere(dataDir: string): string {
  return `Another Postgres, perhaps in another container, already runs on ${dataDir}: stop that one, or set DATA_DIR to another folder.`;
}
