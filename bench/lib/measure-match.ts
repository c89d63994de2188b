import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@/db/embedded-postgres';
import { withConnection } from '../../cli/open-ledger';
import { buildIfNeeded } from '../../cli/serve/build';
import { ROOT } from '../../cli/settings';
import { Answers, readGoldenIds } from './check';
import type { Cleanup } from './cleanup';
import { Client } from './client';
import { drive, type Measured } from './drive';
import { type BenchLedger, type LedgerOptions, prepareLedger } from './ledger';
import { describeMachine } from './machine';
import type { MatchReport } from './report';
import { type PreparedScenario, type Scenario, Supply, scenarios } from './scenarios';
import { Server } from './server';
import { distribution } from './statistics';

const STARTS = 3;

export interface MatchOptions extends LedgerOptions {
  /** Requests of 500 rows per scenario. */
  batches: number;
  /** Only scenarios whose name holds this text. */
  only: string;
}

/** Drives the real server over HTTP on a ledger of the size asked for, and checks what it answers. */
export async function measureMatch(options: MatchOptions, cleanup: Cleanup): Promise<MatchReport> {
  await buildIfNeeded(ROOT, (build) => cleanup.add(async () => build.kill()));
  const ledger = await prepareLedger(options);
  const loadBefore = os.loadavg()[0]!;
  const supply = new Supply(ledger.streamed);
  const chosen = scenarios(options.batches).filter(({ name }) => name.includes(options.only));
  const prepared = chosen.map((scenario) => supply.prepare(scenario));
  const [firstKnown, firstNew] = (['known', 'new'] as const).map((kind) => supply.prepare(firstOf(kind)));
  const answers = new Answers(await onDatabase(ledger, readGoldenIds));

  const server = new Server(ledger.dataDir);
  cleanup.add(() => server.stop());
  const starts: number[] = [];
  for (let count = 0; count < STARTS; count++) {
    await server.stop();
    await server.start();
    starts.push(server.readyMs);
  }
  const client = new Client(server.address, ledger.apiKey);
  const measure = async (one: PreparedScenario) => {
    const measured = await drive(one, client, server, answers);
    const { latency } = measured;
    console.error(`${one.scenario.name}: median ${latency.median} ms, p95 ${latency.p95} ms`);
    return measured;
  };
  const firstKnownMs = (await measure(firstKnown!)).latency.max;
  const firstNewMs = (await measure(firstNew!)).latency.max;
  const measured: Measured[] = [];
  for (const one of prepared) measured.push(await measure(one));
  client.close();
  await server.stop();

  const after = await onDatabase(ledger, readGoldenIds);
  return {
    machine: describeMachine(ledger.postgres, loadBefore),
    measuredAt: new Date().toISOString(),
    ledger: {
      goldenRecords: ledger.goldenRecords,
      sourceRecords: ledger.sourceRecords,
      goldenRecordsAfter: new Set(after.values()).size,
      megabytes: ledger.megabytes,
      buildRowsPerSecond: ledger.buildRowsPerSecond,
    },
    start: { readyMs: distribution(starts), firstKnownMs, firstNewMs },
    scenarios: measured,
    shares: answers.shares() as MatchReport['shares'],
    peakResidentMegabytes: peak(measured),
    faults: answers.faults(after),
  };
}

function firstOf(kind: Scenario['kind']): Scenario {
  const name = `first 500 ${kind} rows`;
  return { name, kind, rowsEach: 500, clients: 1, warmUp: 0, batches: 1, medianTargetMs: null };
}

/** Runs `work` on the ledger while no server does. */
async function onDatabase<T>(ledger: BenchLedger, work: Parameters<typeof withConnection<T>>[1]): Promise<T> {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(ledger.dataDir, 'postgres') });
  try {
    return await withConnection(postgres.url, work);
  } finally {
    await postgres.stop();
  }
}

function peak(measured: readonly Measured[]): number | null {
  const known = measured.flatMap(({ residentMegabytes }) => residentMegabytes ?? []);
  return known.length > 0 ? Math.max(...known) : null;
}
