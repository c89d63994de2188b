import { chownSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { explain } from './start-error';

/**
 * Makes a folder that Touchstone keeps data in. What root makes inside somebody's checkout belongs to that
 * somebody, so that they can go on without root.
 *
 * @returns its real, absolute path
 * @throws StartError when the disk or its rights do not allow it
 */
export function makeDataFolder(folder: string): string {
  const wanted = path.resolve(folder);
  try {
    makeOwned(wanted);
    return realpathSync(wanted);
  } catch (error) {
    throw explain(error, wanted);
  }
}

/** Gives a file that root wrote to the owner of its folder. */
export function ownLikeFolder(file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(path.dirname(file));
  chownSync(file, uid, gid);
}

function makeOwned(folder: string): void {
  if (existsSync(folder)) return;
  makeOwned(path.dirname(folder));
  mkdirSync(folder);
  ownLikeFolder(folder);
}
