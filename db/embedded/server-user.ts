import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartError } from './start-error';

/** Who runs the Postgres programs. Without `uid` it is the user that runs Node. */
export interface ServerUser {
  name: string;
  uid?: number;
  gid?: number;
  /** A command to put before the program, which becomes that user by itself. */
  become: string[];
}

/**
 * Postgres refuses to run as root: then it runs as the owner of the data folder, or as `nobody`.
 * A user that cannot reach the folders (a clone under /root, say) gets the one capability to pass them.
 *
 * @param dataDir need not exist yet
 * @param program a Postgres program that the user has to be able to run
 * @throws StartError when no user can do it
 */
export function chooseServerUser(dataDir: string, program: string): ServerUser {
  const folder = nearestExisting(dataDir);
  const owner = statSync(folder);
  if (process.getuid!() !== 0) return { name: os.userInfo().username, become: [] };
  const { uid, gid } = owner.uid === 0 ? nobody() : owner;
  const user = { name: userName(uid), uid, gid };
  const ways = [[], passing(uid, gid, 'dac_read_search'), passing(uid, gid, 'dac_override')];
  const way = ways.find((become) => canReach({ ...user, become }, folder, program));
  if (!way) throw new StartError(unreachable(user.name, folder));
  return { ...user, become: way };
}

/** @throws StartError when the data folder is another user's, which only root and that user can work with */
export function refuseForeignFolder(dataDir: string): void {
  const owner = statSync(dataDir, { throwIfNoEntry: false })?.uid;
  const self = process.getuid!();
  if (owner === undefined || self === 0 || self === owner) return;
  throw new StartError(
    `The data folder ${dataDir} belongs to ${userName(owner)}: start Touchstone as root or as that user, or give the folder to yourself with "chown -R".`,
  );
}

/** Makes `folder` and all in it the server user's. A no-op unless Node runs as root. */
export function giveTo(user: ServerUser, folder: string): void {
  if (user.uid === undefined) return;
  lchownSync(folder, user.uid, user.gid!);
  if (!statSync(folder).isDirectory()) return;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(path.join(folder, entry), user.uid, user.gid!);
  }
}

/** The command line and the spawn options that run `program` as that user, away from Node's own folder. */
export function asUser(user: ServerUser, program: string, args: string[]) {
  const [command, ...rest] = [...user.become, program, ...args] as [string, ...string[]];
  const identity = user.become.length === 0 && user.uid !== undefined ? { uid: user.uid, gid: user.gid } : {};
  return { command, args: rest, options: { ...identity, cwd: '/', env: environment() } };
}

/** PG… variables would change what the programs do, and other people's secrets are not Postgres's business. */
function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    LC_ALL: 'C',
  } as unknown as NodeJS.ProcessEnv;
}

function canReach(user: ServerUser, folder: string, program: string): boolean {
  const { command, args, options } = asUser(user, '/bin/sh', [
    '-c',
    'test -x "$0" && "$1" --version',
    folder,
    program,
  ]);
  return succeeded(spawnSync(command, args, { ...options, stdio: 'ignore' }));
}

function succeeded(result: SpawnSyncReturns<Buffer>): boolean {
  return result.error === undefined && result.status === 0;
}

/** setpriv (util-linux) changes the user and keeps one capability, see capabilities(7). */
function passing(uid: number, gid: number, capability: string): string[] {
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    // Without it access(2), by which initdb looks for its programs, leaves the capability out.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ];
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}

function nobody(): { uid: number; gid: number } {
  const entry = accounts().find(([name]) => name === 'nobody');
  return { uid: Number(entry?.[2] ?? 65_534), gid: Number(entry?.[3] ?? 65_534) };
}

function userName(uid: number): string {
  return accounts().find((entry) => entry[2] === String(uid))?.[0] ?? `user ${uid}`;
}

function accounts(): string[][] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'));
  } catch {
    return [];
  }
}

function unreachable(name: string, folder: string): string {
  return `Postgres refuses to run as root, and ${name} cannot reach ${folder} or the programs beside it: move the checkout out of root's home, start as an ordinary user, or set DATABASE_URL.`;
}
