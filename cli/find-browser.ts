import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Browser {
  path: string;
  /** Variables that it needs to run, such as where its libraries are. */
  environment: Record<string, string>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium for the browser tests, or brings one: CHROMIUM_PATH, one installed on the system, the one in
 * an npm package, Debian's, Playwright's. What is found has been run once.
 *
 * @throws Error with one sentence that says what to do when there is none to be had
 */
export async function findBrowser(): Promise<Browser> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (runs({ path: wanted, environment: {} })) return { path: wanted, environment: {} };
    throw new Error(`CHROMIUM_PATH names ${wanted}, which does not run: correct it or leave it unset.`);
  }
  const ways = [onThisSystem, fromPackage, fromDebian, fromPlaywright];
  for (const way of ways) {
    const found = way().find(runs);
    if (found) return found;
  }
  throw new Error(
    'There is no browser for the browser tests and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

function runs({ path: program, environment }: Browser): boolean {
  if (!path.isAbsolute(program) || !existsSync(program)) return false;
  const env = { ...process.env, ...environment };
  const { status, stdout } = spawnSync(program, ['--version', '--no-sandbox'], {
    env,
    timeout: 30_000,
    encoding: 'utf8',
  });
  // An empty file counts as a program that succeeds and says nothing.
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function onThisSystem(): Browser[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...(process.platform === 'darwin' ? MAC_PATHS : [])].map((found) => ({
    path: found,
    environment: {},
  }));
}

/**
 * The Chromium inside @sparticuz/chromium. If it does not run, an earlier unpacking may have been interrupted;
 * if it still does not, it is to bring its own copies of system libraries.
 */
function fromPackage(): Browser[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const cache = path.join(root, 'node_modules', '.cache');
  const bringLibraries = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  return (
    unpack(path.join(cache, 'chromium'), {}) ??
    unpack(path.join(cache, 'chromium-libraries'), bringLibraries) ??
    []
  );
}

function unpack(folder: string, environment: Record<string, string>): Browser[] | undefined {
  const script = path.join(root, 'cli', 'testing', 'unpack-chromium.mjs');
  for (const clean of [false, true]) {
    if (clean) rmSync(folder, { recursive: true, force: true });
    const env = { ...process.env, ...environment };
    const { status, stdout } = spawnSync(process.execPath, [script, folder], { env, encoding: 'utf8' });
    const found: Browser | undefined = status === 0 ? JSON.parse(stdout) : undefined;
    if (found && runs(found)) return [found];
  }
  return undefined;
}

function fromDebian(): Browser[] {
  if (process.getuid?.() !== 0 || !commandExists('apt-get')) return [];
  console.error('Installing Chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 2, 2] });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    env,
    stdio: ['ignore', 2, 2],
  });
  return onThisSystem();
}

function fromPlaywright(): Browser[] {
  console.error('Installing Chromium with Playwright …');
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  const script = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  return [{ path: stdout.trim(), environment: {} }];
}

function commandExists(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}
