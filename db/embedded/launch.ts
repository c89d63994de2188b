import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries';
import { ownLikeFolder } from './data-folder';
import { SETTINGS_FILE, settingsFile } from './server-settings';
import { asUser, giveTo, type ServerUser } from './server-user';
import { makeSocketFolder } from './socket-folder';

/** Exit code when another server, in another container say, holds the folder. */
export const HELD_ELSEWHERE = 77;
/** Names the socket only; nothing listens on TCP. */
const PORT = 5432;
const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

export interface LaunchOptions {
  dataDir: string;
  binaries: Binaries;
  user: ServerUser;
  settings: Record<string, string>;
  logFile: string;
}

export interface Launched {
  socketFolder: string;
  /** Undefined while it runs; `code` is null when it could not be run at all. */
  exit(): { code: number | null; output: string } | undefined;
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal reaches Node only, with
 * its messages in a file, so that it outlives a killed Node.
 *
 * @param removeStaleFile postmaster.pid names a process that is no Postgres: remove it first
 */
export function launchServer(options: LaunchOptions, removeStaleFile: boolean): Launched {
  const { dataDir, binaries, user, logFile } = options;
  writeSettings(options);
  const socketFolder = makeSocketFolder(dataDir, user);
  const log = openLog(logFile);
  const before = fstatSync(log).size;
  // The lock beside the socket names a process id too, which may be anybody's by now.
  const script = `rm -f "$1"/.s.PGSQL.*; ${removeStaleFile ? 'rm -f "$0/postmaster.pid"; ' : ''}shift; exec "$@"`;
  const server = [binaries.postgres, '-D', dataDir, '-p', String(PORT), '-k', socketFolder];
  const fixed = ['-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700'];
  const [program, ...parameters] = [
    ...guard(dataDir),
    '/bin/sh',
    '-c',
    script,
    dataDir,
    socketFolder,
    ...server,
    ...fixed,
  ];
  const { command, args, options: spawnOptions } = asUser(user, program!, parameters);
  const child = spawn(command, args, { ...spawnOptions, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  child.unref();
  return {
    socketFolder,
    exit() {
      if (failure) return { code: null, output: failure.message };
      if (child.exitCode === null && child.signalCode === null) return undefined;
      return { code: child.exitCode, output: readFileSync(logFile).subarray(before).toString() };
    },
  };
}

/**
 * Postgres recognises a server beside it by process ids, which mean nothing in another container; a lock
 * on a file in the folder does. The server inherits it and holds it for as long as it lives.
 */
function guard(dataDir: string): string[] {
  const help = spawnSync('flock', ['--help'], { encoding: 'utf8' });
  if (!help.stdout?.includes('--no-fork')) return [];
  const lockFile = path.join(dataDir, 'touchstone.lock');
  return ['flock', '--nonblock', '--no-fork', '--conflict-exit-code', String(HELD_ELSEWHERE), lockFile];
}

function writeSettings({ dataDir, settings, user }: LaunchOptions): void {
  const file = path.join(dataDir, SETTINGS_FILE);
  const text = settingsFile(settings);
  if (read(file) === text) return;
  const draft = `${file}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  giveTo(user, draft);
  renameSync(draft, file);
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES)
    renameSync(file, `${file}.old`);
  const descriptor = openSync(file, 'a', 0o600);
  ownLikeFolder(file);
  return descriptor;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
