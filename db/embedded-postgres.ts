import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkThatTheyRun, findBinaries } from './embedded/binaries';
import { prepareCluster, SUPERUSER } from './embedded/cluster';
import { makeDataFolder } from './embedded/data-folder';
import { addressOf, ensureServer, type RunningServer } from './embedded/ensure-server';
import type { LaunchOptions } from './embedded/launch';
import { withLauncherLock } from './embedded/launcher-lock';
import { serverSettings } from './embedded/server-settings';
import { chooseServerUser, refuseForeignFolder } from './embedded/server-user';
import { explain } from './embedded/start-error';
import { stopUnlessUsed } from './embedded/stop-server';

export { StartError } from './embedded/start-error';

const DATABASE = 'touchstone';
const LONGEST_PAUSE_MS = 30_000;

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster, made when it does not exist, such as `.data/postgres`. */
  dataDir: string;
  /** Settings of postgresql.conf beside the project's own; they take effect when the server is started here. */
  settings?: Record<string, string>;
  /** Where a line about something unusual goes; standard error by default. */
  log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** `host` is the folder of the unix socket. */
  connection: { host: string; port: number; user: string; database: string };
  /** For `openPostgres` and for node-postgres; every connection opened with it counts as this process's. */
  url: string;
  /** Whether the server was already running. */
  adopted: boolean;
  /** Stops the server unless another process still uses it. Safe to call twice. */
  stop(): Promise<void>;
  /** Called when the server is gone without our doing, before it is brought back. */
  onUnexpectedExit(callback: () => void): void;
}

/**
 * Starts the Postgres that comes with the npm packages, or joins the one that already runs on this folder.
 * It listens on a unix socket only. While this process lives it is brought back whenever it dies.
 *
 * @throws StartError with one sentence for the operator
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const parent = makeDataFolder(path.dirname(path.resolve(options.dataDir)));
  const dataDir = path.join(parent, path.basename(path.resolve(options.dataDir)));
  const lockFile = `${dataDir}.lock`;
  const log = options.log ?? ((line: string) => console.error(line));
  const applicationName = `touchstone-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  const exitCallbacks: (() => void)[] = [];
  const stopped = new AbortController();
  let up = false;
  let stopping: Promise<void> | undefined;
  let bringingBack: Promise<void> | undefined;

  async function prepareLaunch(): Promise<LaunchOptions> {
    const binaries = findBinaries();
    checkThatTheyRun(binaries);
    const user = chooseServerUser(dataDir, binaries.postgres);
    await prepareCluster(dataDir, binaries, user);
    const settings = { ...serverSettings(), ...options.settings };
    return { dataDir, binaries, user, settings, logFile: `${dataDir}.log` };
  }

  async function bringUp(): Promise<RunningServer> {
    try {
      refuseForeignFolder(dataDir);
      return await withLauncherLock(lockFile, async () => {
        const server = await ensureServer({ dataDir, applicationName, prepareLaunch, onPresenceLost, log });
        await createDatabase(server);
        up = true;
        return server;
      });
    } catch (error) {
      throw explain(error, dataDir);
    }
  }

  function onPresenceLost(): void {
    if (up && !stopped.signal.aborted) bringingBack = bringBack();
  }

  async function bringBack(): Promise<void> {
    const since = Date.now();
    up = false;
    for (const callback of exitCallbacks) callback();
    await running.presence.end({ timeout: 0 });
    for (let pause = 500; !stopped.signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        running = await bringUp();
        log(`Postgres had stopped unexpectedly; it is back after ${Date.now() - since} ms.`);
        return;
      } catch (error) {
        log(`Postgres stopped and cannot be started again yet: ${(error as Error).message}`);
        await sleep(pause, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
      }
    }
  }

  async function stop(): Promise<void> {
    stopped.abort();
    await bringingBack;
    const { presence, postmaster } = running;
    const others = await withLauncherLock(lockFile, () =>
      stopUnlessUsed(presence, applicationName, postmaster),
    );
    if (others > 0 && !running.adopted)
      log(`Postgres keeps running for ${others} other ${others === 1 ? 'connection' : 'connections'}.`);
  }

  let running = await bringUp();
  const { postmaster, adopted } = running;
  return {
    connection: { host: postmaster.socketFolder, port: postmaster.port, user: SUPERUSER, database: DATABASE },
    url: addressOf(postmaster, DATABASE, applicationName),
    adopted,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
    onUnexpectedExit: (callback) => void exitCallbacks.push(callback),
  };
}

async function createDatabase({ presence }: RunningServer): Promise<void> {
  const found = await presence`select 1 from pg_database where datname = ${DATABASE}`;
  if (found.length === 0) await presence`create database ${presence(DATABASE)}`;
}
