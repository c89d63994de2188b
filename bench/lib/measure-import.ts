import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@/db/embedded-postgres';
import { migrate } from '@/db/migrate';
import type { Context } from '@/lib/ledger/context';
import { withConnection } from '../../cli/open-ledger';
import { ROOT } from '../../cli/settings';
import type { Cleanup } from './cleanup';
import { describeMachine } from './machine';
import type { ImportReport } from './report';
import { childEnvironment } from './server';

const PART_ROWS = 25_000;
const LOOK_EVERY_MS = 50;

/** Times `touchstone import` of a file into an empty ledger, as a whole and per 25,000 rows. */
export async function measureImport(file: string, cleanup: Cleanup): Promise<ImportReport> {
  const dataDir = path.join(ROOT, '.data', 'bench-import');
  rmSync(dataDir, { recursive: true, force: true });
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres') });
  cleanup.add(async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await migrate(postgres.url);
  return withConnection(postgres.url, async (context) => {
    const loadBefore = os.loadavg()[0]!;
    const [version] = await context.sql`select current_setting('server_version') as postgres`;
    const startedAt = performance.now();
    const child = startImport(path.resolve(ROOT, file), dataDir);
    cleanup.add(async () => void child.process.kill());
    const parts = await watch(context, child.process, startedAt);
    const result = JSON.parse(await child.output);
    const { rows, seconds, rows_per_second, matched, new: founded, review, unchanged, rejected } = result;
    return {
      machine: describeMachine(version!.postgres, loadBefore),
      measuredAt: new Date().toISOString(),
      file: path.basename(file),
      rows,
      seconds,
      rowsPerSecond: rows_per_second,
      tally: { matched, new: founded, 'for review': review, unchanged, rejected },
      parts,
    };
  });
}

function startImport(file: string, dataDir: string): { process: ChildProcess; output: Promise<string> } {
  const program = path.join(ROOT, 'cli/touchstone.mjs');
  const rejects = path.join(dataDir, 'rejects.csv');
  const child = spawn(
    process.execPath,
    [program, 'import', file, '--source', 'bench', '--rejects', rejects, '--json'],
    { cwd: ROOT, env: childEnvironment(dataDir), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const chunks: Buffer[] = [];
  child.stdout!.on('data', (chunk) => chunks.push(chunk));
  const output = once(child, 'close').then(([code]) => {
    if (code !== 0) throw new Error(`touchstone import ended with code ${code}`);
    return Buffer.concat(chunks).toString();
  });
  output.catch(() => {});
  return { process: child, output };
}

/** Rows per second over each part, by the progress that the import itself notes in the ledger. */
async function watch(
  context: Context,
  child: ChildProcess,
  startedAt: number,
): Promise<ImportReport['parts']> {
  const parts: ImportReport['parts'] = [];
  let before = { rows: 0, at: startedAt };
  for (;;) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    const [job] = await context.sql`select rows_read::int as rows, status from imports`;
    const at = performance.now();
    const rows: number = job?.rows ?? 0;
    if (rows > before.rows && (rows >= before.rows + PART_ROWS || ended)) {
      const rowsPerSecond = Math.round((rows - before.rows) / ((at - before.at) / 1000));
      parts.push({ rows, rowsPerSecond });
      console.error(`${rows.toLocaleString('en')} rows, ${rowsPerSecond.toLocaleString('en')} rows/s`);
      before = { rows, at };
    }
    if (ended) return parts;
    await sleep(LOOK_EVERY_MS);
  }
}
