import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fullDisk, isFullDisk, StartError } from '@/db/embedded/start-error';

const SOURCES = ['app', 'components', 'db', 'drizzle', 'lib', 'public'];
const OTHER_FILES = [
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'instrumentation.ts',
  'proxy.ts',
];
const STAMP = 'touchstone-build.txt';

/**
 * Builds the pages unless the last build was made of exactly these sources.
 *
 * @param onChild gets the running build, to be able to end it
 * @returns whether it had to build
 * @throws StartError with the end of what the build printed, when it fails
 */
export async function buildIfNeeded(
  root: string,
  onChild: (child: ChildProcess) => void = () => {},
): Promise<boolean> {
  const folder = path.join(root, process.env.NEXT_DIST_DIR ?? '.next');
  const stamp = path.join(folder, STAMP);
  const wanted = hashSources(root);
  if (existsSync(path.join(folder, 'BUILD_ID')) && read(stamp) === wanted) return false;
  console.error('Building the pages, which takes about 20 seconds …');
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onChild(child);
  const { code, output } = await finished(child);
  if (code !== 0 && isFullDisk(output)) throw new StartError(fullDisk(folder));
  if (code !== 0)
    throw new StartError(`The pages could not be built:\n${output.trim().split('\n').slice(-60).join('\n')}`);
  writeFileSync(stamp, wanted);
  return true;
}

/** One hash over the names and contents of all that goes into a build, tests left out. */
function hashSources(root: string): string {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((folder) => filesIn(path.join(root, folder))).concat(
    OTHER_FILES.map((name) => path.join(root, name)),
  );
  for (const file of files.sort()) {
    const content = read(file);
    if (content !== undefined)
      hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
  }
  for (const name of Object.keys(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${process.env[name]}\0`);
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      output += data;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}
