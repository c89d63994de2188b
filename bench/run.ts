import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ROOT } from '../cli/settings';
import { Cleanup } from './lib/cleanup';
import { measureImport } from './lib/measure-import';
import { measureMatch } from './lib/measure-match';
import { writeResults } from './lib/report';

function positive(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('not a whole number above 0');
  return Number(value);
}

/** `npm run bench` */
const program = new Command('bench')
  .description(
    'Measure POST /api/match over HTTP on a large ledger, or `touchstone import` of a file, and write results.md ' +
      'and results.json. The ledger is built once, in .data/bench-N, and put back to that state by later runs.',
  )
  .option('--golden <number>', 'golden records of the ledger', positive, 100_000)
  .option('--batches <number>', 'requests of 500 rows per scenario', positive, 60)
  .option('--only <text>', 'only the scenarios whose name holds this text', '')
  .option('--keep', 'go on with the ledger as the last run left it', false)
  .option('--fresh', 'build the ledger anew', false)
  .option('--import <file>', 'time the import of a CSV file into an empty ledger instead')
  .option('--out <folder>', 'where the results go', 'bench')
  .parse();

const { out, import: file, ...options } = program.opts();
const cleanup = new Cleanup();
try {
  const results = file
    ? { import: await measureImport(file, cleanup) }
    : { match: await measureMatch(options as Parameters<typeof measureMatch>[0], cleanup) };
  console.log(`\n${writeResults(path.resolve(ROOT, out), results)}`);
  if (results.match && results.match.faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`The benchmark failed: ${(error as Error).message}`);
  if (process.env.DEBUG) console.error(error);
  process.exitCode = 1;
} finally {
  await cleanup.run();
}
