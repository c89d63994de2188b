import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDataFolder, ownLikeFolder } from '@/db/embedded/data-folder';
import { explain } from '@/db/embedded/start-error';

/**
 * The secret that encrypts session cookies, made once and kept in the data folder, for its owner's eyes only.
 *
 * @throws StartError when it can be neither read nor written
 */
export function sessionSecret(dataDir: string): string {
  const file = path.join(makeDataFolder(dataDir), 'session-secret');
  try {
    return read(file) ?? create(file);
  } catch (error) {
    throw explain(error, dataDir);
  }
}

function create(file: string): string {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    ownLikeFolder(draft);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read(file)!;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
