import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { withScratchLedgers } from '@/cli/commands/evaluate/scratch-ledger';
import { ROOT } from '../cli/settings';
import { measureSet } from './quality/measure-set';
import { type Qualities, writeQuality } from './quality/report';

/** Takes minutes, and its truth is silver: measured with --all only, its last figures stay otherwise. */
const LARGE = new Set(['employers']);

/** `npm run quality` */
const program = new Command('quality')
  .description(
    'Measure the matcher on every labelled file and write quality.md and quality.json. The files are looked for in ' +
      'the folder that TOUCHSTONE_DATA names (default ../shared/data), in its folder labelled.',
  )
  .option('--all', 'large files too', false)
  .option('--only <text>', 'only the files whose name holds this text', '')
  .option('--out <folder>', 'where the results go', 'bench')
  .parse();

const { all, only, out } = program.opts<{ all: boolean; only: string; out: string }>();
try {
  const files = labelledFiles().filter(({ name }) => name.includes(only) && (all || !LARGE.has(name)));
  const measured: Qualities = {};
  await withScratchLedgers(async (inLedger) => {
    for (const { name, file } of files) {
      const startedAt = performance.now();
      try {
        measured[name] = await measureSet(file, inLedger);
        console.error(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
      } catch (error) {
        report(`${name} was not measured`, error);
      }
    }
  });
  console.log(`\n${writeQuality(path.resolve(ROOT, out), measured)}`);
} catch (error) {
  report('The quality was not measured', error);
}

function report(what: string, error: unknown): void {
  console.error(`${what}: ${(error as Error).message}`);
  if (process.env.DEBUG) console.error(error);
  process.exitCode = 1;
}

function labelledFiles(): { name: string; file: string }[] {
  const data = path.resolve(ROOT, process.env.TOUCHSTONE_DATA ?? '../shared/data');
  const folder = [path.join(data, 'labelled'), data].find(existsSync);
  const found = folder ? readdirSync(folder).filter((file) => /\.csv(\.gz)?$/.test(file)) : [];
  if (!folder || found.length === 0) {
    throw new Error(
      `there are no labelled files in ${data}. They are not part of the project: set TOUCHSTONE_DATA to a folder that has them.`,
    );
  }
  return found
    .sort()
    .map((file) => ({ name: file.replace(/\.csv(\.gz)?$/, ''), file: path.join(folder, file) }));
}
