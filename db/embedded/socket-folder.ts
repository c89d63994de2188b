import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ServerUser } from './server-user';
import { StartError } from './start-error';

/** sun_path of unix(7) holds 107 bytes on Linux and 103 on macOS, `/.s.PGSQL.5432` among them. */
const LONGEST = 103 - '/.s.PGSQL.5432'.length;

/**
 * Makes the folder of the server's unix socket: reachable for the server's user (and root) only, since
 * whoever gets in is trusted. Its name depends on the data folder, so that each has its own.
 *
 * @throws StartError when every name for it is taken by somebody else
 */
export function makeSocketFolder(dataDir: string, user: ServerUser): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const parent = os.tmpdir().length + 22 <= LONGEST ? os.tmpdir() : '/tmp';
  for (let attempt = 0; attempt < 5; attempt++) {
    const folder = path.join(parent, `touchstone-${hash}${attempt || ''}`);
    if (isOurs(folder, user)) return folder;
  }
  throw new StartError(
    `The folders ${parent}/touchstone-${hash}* belong to somebody else: remove them, or set TMPDIR to another folder.`,
  );
}

/** To be called when the server is gone. What somebody else keeps there stays. */
export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {}
}

/** Another user of the machine may have made a folder of that name, to listen in. */
function isOurs(folder: string, user: ServerUser): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  const wanted = user.uid ?? process.getuid!();
  if (!found.isDirectory() || (found.uid !== wanted && !(found.uid === 0 && process.getuid!() === 0)))
    return false;
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  chmodSync(folder, 0o700);
  return true;
}
