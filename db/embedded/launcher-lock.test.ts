import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLauncherLock } from './launcher-lock';
import { identityOf, isStillAlive } from './processes';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-lock-'));
  file = path.join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('withLauncherLock', () => {
  it('lets one in at a time and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const visits = Array.from({ length: 8 }, () =>
      withLauncherLock(file, async () => {
        most = Math.max(most, ++inside);
        await sleep(5);
        inside--;
      }),
    );
    await Promise.all(visits);
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    await expect(withLauncherLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLauncherLock(file, async () => 'next')).toBe('next');
  });

  it.each([
    ['a process that is gone', '4194305@17 abc'],
    ['an earlier process with the id of this one', `${process.pid}@17 abc`],
  ])('is taken from %s', async (_owner, content) => {
    symlinkSync(content, file);
    expect(await withLauncherLock(file, async () => 'mine')).toBe('mine');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not taken from a process that lives', async () => {
    symlinkSync(`${identityOf(process.pid)} other`, file);
    const visit = withLauncherLock(file, async () => 'mine');
    expect(await Promise.race([visit, sleep(200, 'waiting')])).toBe('waiting');
    rmSync(file);
    expect(await visit).toBe('mine');
  });
});

describe('isStillAlive', () => {
  it('tells a process from another with the same id', () => {
    expect(isStillAlive(identityOf(process.pid))).toBe(true);
    expect(isStillAlive(`${process.pid}@17`)).toBe(false);
    expect(isStillAlive('0')).toBe(false);
  });
});
