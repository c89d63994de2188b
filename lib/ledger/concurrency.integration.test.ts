import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deterministicRows } from './testing/entities';
import { brokenInvariants, partition, type TestLedger, testLedger } from './testing/ledger';

const ENTITIES = 120;
const CLIENTS = 8;
const rows = deterministicRows(1, ENTITIES);

let together: TestLedger;
let alone: TestLedger;
beforeAll(async () => {
  [together, alone] = [await testLedger(), await testLedger()];
});
afterAll(async () => {
  await together.close();
  await alone.close();
});

/** Starts a client process; resolves with its exit code, and with null when it was killed. */
function startClient(url: string, seed: number, killAfterBatches?: number): Promise<number | null> {
  const script = fileURLToPath(new URL('./testing/match-client.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, url, String(seed), String(ENTITIES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let batches = 0;
  child.stdout.on('data', () => {
    batches++;
    if (killAfterBatches && batches >= killAfterBatches) child.kill('SIGKILL');
  });
  return once(child, 'exit').then(([code]) => code as number | null);
}

describe('eight clients with overlapping batches, retries, and one killed midway', () => {
  it('leave one golden record per entity, no lost row, and the partition of one client in file order', async () => {
    const clients = Array.from({ length: CLIENTS }, (_, index) =>
      startClient(together.url, index + 2, index === 0 ? 3 : undefined),
    );
    const codes = await Promise.all(clients);
    expect(codes[0]).toBeNull();
    expect(codes.slice(1)).toEqual(Array(CLIENTS - 1).fill(0));

    for (let start = 0; start < rows.length; start += 500) {
      await alone.match(rows.slice(start, start + 500).map(({ row }) => row));
    }
    const entityOf = new Map(
      rows.map(({ entity, row }) => [`${row.source_system} ${row.source_primary_key}`, entity]),
    );
    const parts = await partition(together.context);
    expect(parts.flatMap((part) => part.split(', ')).length).toBe(rows.length);
    for (const part of parts) expect(new Set(part.split(', ').map((key) => entityOf.get(key))).size).toBe(1);
    expect(parts.length).toBe(ENTITIES);
    expect(parts).toEqual(await partition(alone.context));
    expect(await brokenInvariants(together.context)).toEqual([]);

    const [audit] = await together.context.sql`
      select count(*)::int as arrivals, count(distinct source_record_id)::int as records
        from audit_log where action in ('new', 'matched', 'review')`;
    expect(audit!.records).toBe(rows.length);
    const [open] = await together.context.sql`
      select count(*)::int as n from resolutions r join source_records s using (source_record_id)
       where r.status = 'open'
         and exists (select from jsonb_array_elements(r.candidates) c join golden_records g on g.golden_id = (c ->> 'golden_id')::uuid
                      where coalesce(g.merged_into, g.golden_id) = s.golden_id)`;
    expect(open!.n).toBe(0);
  });
});
