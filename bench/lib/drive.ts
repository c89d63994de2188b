import type { Answers } from './check';
import type { Batch, Client } from './client';
import type { PreparedScenario, Scenario } from './scenarios';
import type { Server } from './server';
import { type Distribution, distribution } from './statistics';

export interface Measured {
  scenario: Scenario;
  /** Milliseconds per request. */
  latency: Distribution;
  rowsPerSecond: number;
  /** Milliseconds of processor time per request, of the application and of Postgres; null where unknown. */
  applicationMs: number | null;
  postgresMs: number | null;
  residentMegabytes: number | null;
}

/** Posts a scenario's requests: each client sends its next one as soon as it has the answer to the last. */
export async function drive(
  { scenario, warmUp, batches }: PreparedScenario,
  client: Client,
  server: Server,
  answers: Answers,
): Promise<Measured> {
  for (const batch of warmUp) answers.add(scenario, batch, (await client.post(batch)).resolved);
  const before = server.usage();
  const startedAt = performance.now();
  const latencies: number[] = [];
  const queue = [...batches].reverse();
  const work = async () => {
    for (let batch = queue.pop(); batch; batch = queue.pop()) {
      const answer = await client.post(batch);
      latencies.push(answer.ms);
      answers.add(scenario, batch, answer.resolved);
    }
  };
  await Promise.all(Array.from({ length: scenario.clients }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  const after = server.usage();
  const each = (from: number | null, to: number | null) =>
    from === null || to === null ? null : Math.round(((to - from) / batches.length) * 10) / 10;
  return {
    scenario,
    latency: distribution(latencies),
    rowsPerSecond: Math.round(rowsIn(batches) / seconds),
    applicationMs: each(before.processorMs, after.processorMs),
    postgresMs: each(before.postgresProcessorMs, after.postgresProcessorMs),
    residentMegabytes: after.residentMegabytes,
  };
}

function rowsIn(batches: readonly Batch[]): number {
  return batches.reduce((sum, batch) => sum + batch.rows.length, 0);
}
