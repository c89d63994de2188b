import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The programs behind the commands; each runs when it is imported and reads `process.argv`. */
const programs = {
  start: '../cli/start.ts',
  dev: '../cli/dev.ts',
  build: '../cli/build.ts',
  test: '../cli/test.ts',
  bench: '../bench/run.ts',
  quality: '../bench/quality.ts',
  touchstone: '../cli/touchstone.ts',
};

/**
 * Installs what is missing, lets Node read TypeScript and hands over.
 *
 * @param {string | undefined} command
 * @param {string[]} parameters
 */
export async function run(command, parameters) {
  const program = programs[command ?? ''];
  if (!program) {
    console.error(`Usage: node cli/bootstrap.mjs ${Object.keys(programs).join('|')}`);
    process.exitCode = 1;
    return;
  }
  const installed = installIfNeeded(root);
  if (!installed) {
    process.exitCode = 1;
    return;
  }
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: `${root}tsconfig.json` });
  const address = new URL(program, import.meta.url);
  process.argv = [process.argv[0], fileURLToPath(address), ...parameters];
  await import(address.href);
}
