import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { startEmbeddedPostgres } from '@/db/embedded-postgres';
import { migrate } from '@/db/migrate';
import type { Context } from '@/lib/ledger/context';
import { decideResolution } from '@/lib/ledger/decide-resolution';
import { matchRecords } from '@/lib/ledger/match-records';
import { matchLimits } from '@/lib/ledger/match-schema';
import { type Assignment, bCubed, pairwise, type Scores } from '@/lib/matching';
import { openCsv } from '../csv-file';
import { withConnection } from '../open-ledger';
import { showProgress } from '../progress';
import { mapColumns, mapRow, type RowMapping } from '../row-mapping';
import { UserError } from '../user-error';

interface EvaluateOptions {
  oracle?: boolean;
  json?: boolean;
}

interface Loaded {
  /** source system and key → entity, for the rows that have one. */
  entities: Map<string, string>;
  records: number;
  rejected: number;
  actions: { matched: number; new: number; review: number };
  seconds: number;
}

/** `touchstone evaluate FILE`: how right the matcher is on a file whose truth is known. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description(
      'measure the matcher on a labelled file, in a scratch database of its own; the ledger is not touched',
    )
    .argument(
      '<file>',
      'CSV (.csv or .csv.gz): record_id, entity_id, name, address, city, region, postcode, country, phone, tax_id, source',
    )
    .option('--oracle', 'decide the open cases by the truth, as a perfect steward would, and count them')
    .option('--json', 'print one JSON object')
    .action(async (file: string, options: EvaluateOptions) => {
      const result = await inScratchLedger((context) => evaluate(context, file, options));
      if (options.json) console.log(JSON.stringify(result));
      else print(file, result);
    });
}

async function evaluate(context: Context, file: string, options: EvaluateOptions) {
  const loaded = await load(context, file, options.json ?? false);
  const decided = options.oracle ? await decideByTruth(context, loaded.entities) : undefined;
  const [counted] = await context.sql`
    select (select count(*)::int from golden_records where status = 'active') as golden_records,
           (select count(*)::int from resolutions where status in ('open', 'claimed')) as open_resolutions`;
  const assignments = await assignmentsOf(context, loaded.entities);
  const share = (rows: number) => round(rows / Math.max(1, loaded.records - loaded.rejected));
  return {
    records: loaded.records,
    rejected: loaded.rejected,
    scored: assignments.length,
    golden_records: counted!.golden_records as number,
    pairwise: rounded(pairwise(assignments)),
    b_cubed: rounded(bCubed(assignments)),
    actions: {
      matched: share(loaded.actions.matched),
      new: share(loaded.actions.new),
      review: share(loaded.actions.review),
    },
    open_resolutions: counted!.open_resolutions as number,
    ...(decided && { oracle: decided }),
    rows_per_second: Math.round(loaded.records / loaded.seconds),
  };
}

async function load(context: Context, file: string, quiet: boolean): Promise<Loaded> {
  const loaded: Loaded = {
    entities: new Map(),
    records: 0,
    rejected: 0,
    actions: { matched: 0, new: 0, review: 0 },
    seconds: 0,
  };
  const csv = await openCsv(file, () => {
    loaded.records++;
    loaded.rejected++;
  });
  const progress = showProgress(quiet);
  const startedAt = performance.now();
  let mapping: RowMapping | null = null;
  let batch: Record<string, unknown>[] = [];
  const send = async () => {
    for (const answer of await matchRecords(context, { records: batch })) {
      if (answer.error) loaded.rejected++;
      else if (answer.action !== 'cache_hit') loaded.actions[answer.action!]++;
    }
    progress.update(loaded.records, csv.progress());
    batch = [];
  };
  for await (const { row } of csv.records) {
    if (!mapping) {
      if (!('entity_id' in row))
        throw new UserError(`${file} has no column entity_id: it is not a labelled file.`);
      mapping = mapColumns(Object.keys(row), []);
    }
    loaded.records++;
    // The matcher is shown the mapped fields only; the truth stays here.
    const mapped = mapRow(row, mapping, row.source?.trim() || 'labelled');
    if (row.entity_id)
      loaded.entities.set(`${mapped.source_system}\u0000${mapped.source_primary_key}`, row.entity_id);
    batch.push(mapped);
    if (batch.length === matchLimits.records) await send();
  }
  if (batch.length > 0) await send();
  loaded.seconds = Math.max(0.001, (performance.now() - startedAt) / 1000);
  progress.stop();
  return loaded;
}

async function assignmentsOf(context: Context, entities: ReadonlyMap<string, string>): Promise<Assignment[]> {
  const rows = await context.sql`select source_system, source_primary_key, golden_id from source_records`;
  return rows.flatMap((row) => {
    const entity = entities.get(`${row.source_system}\u0000${row.source_primary_key}`);
    return entity === undefined ? [] : [{ entity, golden: row.golden_id as string }];
  });
}

/** Decides every open case as somebody who knows the truth would. */
async function decideByTruth(context: Context, entities: ReadonlyMap<string, string>) {
  const counts = { same: 0, different: 0 };
  for (;;) {
    const [open] = await context.sql`
      select r.resolution_id, r.candidates, s.source_system, s.source_primary_key from resolutions r
        join source_records s using (source_record_id)
       where r.status in ('open', 'claimed') order by r.resolution_id limit 1`;
    if (!open) return counts;
    const entity = entities.get(`${open.source_system}\u0000${open.source_primary_key}`);
    const ids = open.candidates.map((candidate: { source_record_id: string }) => candidate.source_record_id);
    const members = await context.sql`
      select c.source_record_id as candidate, m.source_system, m.source_primary_key, m.golden_id
        from source_records c join source_records m on m.golden_id = c.golden_id
       where c.source_record_id = any(${ids}::uuid[])`;
    const same = members.find(
      (member) =>
        entity !== undefined &&
        entities.get(`${member.source_system}\u0000${member.source_primary_key}`) === entity,
    );
    const verdict = same ? 'same' : 'different';
    counts[verdict]++;
    await decideResolution(context, { resolutionId: open.resolution_id, verdict, goldenId: same?.golden_id });
  }
}

/** A ledger of its own on a Postgres of its own, gone afterwards. */
async function inScratchLedger<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-evaluate-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
  try {
    await migrate(server.url);
    return await withConnection(server.url, work);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function rounded({ precision, recall, f1 }: Scores): Scores {
  return { precision: round(precision), recall: round(recall), f1: round(f1) };
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function print(file: string, result: Awaited<ReturnType<typeof evaluate>>): void {
  const line = (name: string, { precision, recall, f1 }: Scores) =>
    `${name.padEnd(10)} precision ${precision.toFixed(4)}   recall ${recall.toFixed(4)}   F1 ${f1.toFixed(4)}`;
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  console.log(`${file}: ${result.records} records, ${result.golden_records} golden records`);
  console.log(line('pairwise', result.pairwise));
  console.log(line('B-cubed', result.b_cubed));
  const { matched, new: fresh, review } = result.actions;
  console.log(
    `rows       matched ${percent(matched)}   new ${percent(fresh)}   review ${percent(review)}   rejected ${result.rejected}`,
  );
  if (result.oracle)
    console.log(`oracle     ${result.oracle.same} same, ${result.oracle.different} different`);
  else
    console.log(
      `open       ${result.open_resolutions} cases, counted as not merged (--oracle decides them by the truth)`,
    );
  console.log(`speed      ${result.rows_per_second.toLocaleString('en')} rows/s`);
}
