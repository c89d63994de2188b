import { findPostmaster } from '@/db/embedded/postmaster';
import type { StartError } from '@/db/embedded/start-error';
import { migrate } from '@/db/migrate';
import { firstRun } from '../first-run';
import { ROOT, readSettings, type Settings } from '../settings';
import { buildIfNeeded } from './build';
import { FrontDoor } from './front-door';
import { Lifecycle } from './lifecycle';
import { type OpenDatabase, openDatabase, postgresFolder } from './open-database';
import { takeRunningLock } from './running-lock';
import { sessionSecret } from './session-secret';

const DRAIN_SECONDS = 10;
const LOOPBACK = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'];

/**
 * Starts everything in this process, and finds out what cannot work before it does what takes long. Ends the
 * process itself, with one sentence when something is wrong.
 *
 * @param dev serves the sources as they are and follows their changes
 */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  // Next looks at NODE_ENV when it is loaded.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const lifecycle = new Lifecycle();
  lifecycle.listenToSignals();
  try {
    await start(dev, lifecycle);
  } catch (error) {
    await lifecycle.fail(error);
  }
}

async function start(dev: boolean, lifecycle: Lifecycle): Promise<void> {
  const settings = readSettings();
  const door = new FrontDoor();
  const { port, refused } = await takePort(door, settings);
  // Half a second of loading, most of it while Postgres starts.
  const loadingNext = import('next');
  loadingNext.catch(() => {});
  const baseUrl = `http://${LOOPBACK.includes(settings.HOST) ? 'localhost' : settings.HOST}:${port}`;
  const database = await prepareDatabase(settings, baseUrl, lifecycle);
  if (refused) throw refused;
  setEnvironment({ settings, database, baseUrl, port });
  if (!dev) await buildIfNeeded(ROOT, (build) => lifecycle.onStop(() => build.kill()));
  await migrate(database.directUrl);
  const { default: createNext } = await loadingNext;
  await openApplication({ createNext, dev, settings, door, port, lifecycle });
  const lines = await firstRun({ baseUrl, databaseUrl: database.url, demo: settings.DEMO });
  if (lifecycle.stopping) return;
  lifecycle.ready();
  console.log([`Touchstone is ready on ${baseUrl}`, ...lines].join('\n'));
}

/** A taken port may mean that Touchstone runs here already, which would be the better thing to say. */
async function takePort(
  door: FrontDoor,
  settings: Settings,
): Promise<{ port: number; refused?: StartError }> {
  try {
    return { port: await door.listen(settings.PORT, settings.HOST) };
  } catch (error) {
    if (settings.DATABASE_URL || !findPostmaster(postgresFolder(settings))) throw error;
    return { port: settings.PORT, refused: error as StartError };
  }
}

async function prepareDatabase(
  settings: Settings,
  baseUrl: string,
  lifecycle: Lifecycle,
): Promise<OpenDatabase> {
  const opening = openDatabase(settings);
  lifecycle.onStop(() => opening.then((database) => database.close()).catch(() => {}));
  const database = await opening;
  if (database.embedded) {
    const lock = await takeRunningLock(database.directUrl, settings.DATA_DIR, baseUrl);
    lifecycle.onStop(() => lock.release());
  }
  return database;
}

/** The application reads its settings from the environment, whoever has set them. */
function setEnvironment(start: {
  settings: Settings;
  database: OpenDatabase;
  baseUrl: string;
  port: number;
}): void {
  const { settings, database } = start;
  Object.assign(process.env, {
    PORT: String(start.port),
    DATA_DIR: settings.DATA_DIR,
    DATABASE_URL: database.url,
    DATABASE_DIRECT_URL: database.directUrl,
    NEXTAUTH_URL: settings.NEXTAUTH_URL ?? start.baseUrl,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? sessionSecret(settings.DATA_DIR),
  });
}

async function openApplication(start: {
  createNext: typeof import('next').default;
  dev: boolean;
  settings: Settings;
  door: FrontDoor;
  port: number;
  lifecycle: Lifecycle;
}): Promise<void> {
  const { createNext, dev, settings, door, port, lifecycle } = start;
  const application = createNext({ dev, dir: ROOT, hostname: settings.HOST, port });
  await application.prepare();
  const answer = application.getRequestHandler();
  lifecycle.onStop(async () => {
    await door.close(dev ? 0 : DRAIN_SECONDS);
    // Pools and listeners that the application opened.
    await (globalThis as { __touchstoneShutdown?: () => unknown }).__touchstoneShutdown?.();
  });
  door.open((request, response) => void answer(request, response), dev);
}
