import { spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries';
import { SETTINGS_FILE } from './server-settings';
import { asUser, giveTo, type ServerUser } from './server-user';
import { explain, fullDisk, StartError } from './start-error';

export const SUPERUSER = 'touchstone';
const MAJOR_VERSION = '18';
const MEGABYTE = 1024 * 1024;

/** Whether `initdb` has finished in this folder. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(path.join(dataDir, 'PG_VERSION'));
}

/**
 * Makes sure that `dataDir` holds a whole cluster of the right version. A new one is made under another
 * name and then renamed, so that an interruption never leaves half of one. Call it under the launcher's lock.
 *
 * @throws StartError for a folder with something else in it, another version, a full or unwritable disk
 */
export async function prepareCluster(dataDir: string, binaries: Binaries, user: ServerUser): Promise<void> {
  removeLeftovers(dataDir);
  if (hasCluster(dataDir)) {
    checkVersion(dataDir);
    // A copy that root made belongs to root.
    if (user.uid !== undefined && statSync(dataDir).uid !== user.uid) giveTo(user, dataDir);
    checkFreeSpace(dataDir, 16);
    return;
  }
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new StartError(
      `The folder ${dataDir} holds something that is not a Postgres data folder: move it away, or set DATA_DIR to another folder.`,
    );
  }
  checkFreeSpace(path.dirname(dataDir), 150);
  const draft = `${dataDir}.new-${process.pid}`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    giveTo(user, draft);
    await initialise(draft, binaries, user);
    appendFileSync(path.join(draft, 'postgresql.conf'), `\ninclude_if_exists = '${SETTINGS_FILE}'\n`);
    renameSync(draft, dataDir);
    flushFolder(path.dirname(dataDir));
  } catch (error) {
    throw explain(error, dataDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initialise(folder: string, binaries: Binaries, user: ServerUser): Promise<void> {
  // Without these a machine without LANG gets SQL_ASCII; the builtin provider sorts alike everywhere.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const rest = [`--username=${SUPERUSER}`, '--auth=trust', '--no-instructions', `--pgdata=${folder}`];
  const first = await run(binaries.initdb, [...locale, '--locale=C.UTF-8', ...rest], user);
  if (first.code === 0) return;
  if (!/locale/i.test(first.output)) throw new Error(first.output);
  // Systems without the locale C.UTF-8: only collation of the operating system would need it.
  const second = await run(binaries.initdb, [...locale, '--locale=C', ...rest], user);
  if (second.code !== 0) throw new Error(second.output);
}

function run(
  program: string,
  parameters: string[],
  user: ServerUser,
): Promise<{ code: number | null; output: string }> {
  const { command, args, options } = asUser(user, program, parameters);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

function flushFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function removeLeftovers(dataDir: string): void {
  const parent = path.dirname(dataDir);
  const drafts = readdirSync(parent).filter((name) => name.startsWith(`${path.basename(dataDir)}.new-`));
  for (const name of drafts) rmSync(path.join(parent, name), { recursive: true, force: true });
}

function checkVersion(dataDir: string): void {
  const version = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new StartError(
    `The data folder ${dataDir} was written by PostgreSQL ${version} and this release brings ${MAJOR_VERSION}: dump it with the old release and restore it here.`,
  );
}

function checkFreeSpace(folder: string, neededMegabytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < neededMegabytes * MEGABYTE) throw new StartError(fullDisk(folder));
}
