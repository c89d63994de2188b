import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Brings node_modules to what package-lock.json says, if it is not so already (after a fresh clone, or a
 * `git pull` that changed it). Says what it does on standard error.
 *
 * @param {string} root the checkout
 * @returns {boolean} false when it could not be done, which has been said
 */
export function installIfNeeded(root) {
  if (isInstalled(root)) return true;
  console.error('Installing the libraries listed in package-lock.json, which takes about half a minute …');
  const npm = npmCommand();
  // The build checks types and so needs the development libraries even where NODE_ENV says production.
  const result = spawnSync(
    npm.command,
    [...npm.args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  if (result.status === 0) return true;
  const reason = result.error
    ? result.error.message
    : result.signal
      ? `stopped by ${result.signal}`
      : `exit code ${result.status}`;
  console.error(
    `The libraries could not be installed (npm ci: ${reason}): check the network, the free space and the messages above, then try again.`,
  );
  return false;
}

/**
 * Compares package-lock.json with npm's own note of what it installed, which npm writes last of all: an
 * interrupted installation has none. Libraries for other platforms may be missing.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  const pruned = !Object.values(present).some((entry) => entry.dev);
  return (
    Object.keys(present).every((name) => wanted[name]) &&
    Object.entries(wanted).every(([name, entry]) => {
      if (name === '') return true;
      const found = present[name];
      if (!found) return Boolean(entry.optional || entry.devOptional || (entry.dev && pruned));
      return found.version === entry.version && found.integrity === entry.integrity;
    })
  );
}

/** @returns {Record<string, { version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that runs us, if one does; otherwise the one on the path. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm(-cli)?\.c?js$/.test(script)) return { command: process.execPath, args: [script] };
  return { command: 'npm', args: [] };
}
