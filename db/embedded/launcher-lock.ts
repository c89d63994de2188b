import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isStillAlive } from './processes';

/**
 * Runs `work` while no other launcher works on the same data folder. A lock left behind by a process that
 * is gone is taken over. Guards starting and stopping only; the running server guards its folder itself.
 *
 * @param file the lock: a symbolic link to the identity of its owner, made in one step even on a full disk
 * @throws what `work` throws, or an errno error when the lock cannot be made
 */
export async function withLauncherLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mine = `${identityOf(process.pid)} ${Math.random().toString(36).slice(2)}`;
  while (!take(file, mine)) await sleep(25);
  try {
    return await work();
  } finally {
    if (ownerOf(file) === mine) rmSync(file, { force: true });
  }
}

function take(file: string, mine: string): boolean {
  try {
    symlinkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    removeIfAbandoned(file, `${file}.${mine.split(' ')[1]}`);
    return false;
  }
}

/** Moves the lock aside before judging it, so that of two launchers only one can remove it. */
function removeIfAbandoned(file: string, aside: string): void {
  const owner = ownerOf(file);
  if (owner === undefined || isStillAlive(owner.split(' ')[0]!)) return;
  try {
    renameSync(file, aside);
    // Someone took it over between reading and moving: give it back.
    const moved = ownerOf(aside);
    if (moved !== undefined && moved !== owner) symlinkSync(moved, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function ownerOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
