import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '@/db/client';
import { type Context, createContext, operator } from './context';
import { decideResolution } from './decide-resolution';
import { LedgerError } from './errors';
import { matchRecords } from './match-records';
import { flushSeen } from './seen';
import { brokenPromises } from './testing/broken-promises';
import { steward, type TestLedger, testLedger } from './testing/ledger';
import { row } from './testing/small-world';
import { undoDecision } from './undo-decision';

const ROUNDS = Number(process.env.RACE_ROUNDS ?? 40);

let ledger: TestLedger;
let other: ReturnType<typeof connect>;
beforeEach(async () => {
  ledger = await testLedger();
  other = connect(ledger.url, { max: 4 });
});
afterEach(async () => {
  await flushSeen(createContext(other, operator('other')));
  await other.end();
  await ledger.close();
});

/**
 * A conflict is an answer, and so is that the case has other candidates by now (`invalid`); anything else a
 * caller would have to see as a fault.
 */
async function answered<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LedgerError && ['conflict', 'invalid'].includes(error.code)) return null;
    throw error;
  }
}

async function post(context: Context, seed: number, given: Set<string>): Promise<void> {
  const records = fc.sample(row, { numRuns: 4, seed });
  for (const answer of await matchRecords(context, { records })) given.add(answer.golden_id!);
}

/** Decides, or takes back, whatever case comes up. */
async function desk(context: Context, seed: number): Promise<boolean> {
  const { sql } = context;
  const cases = await sql`
    select resolution_id, status, candidates from resolutions where status in ('open', 'decided') order by resolution_id`;
  if (cases.length === 0) return false;
  const { resolution_id: resolutionId, status, candidates } = cases[(seed * 7) % cases.length]!;
  if (status === 'decided') return (await answered(undoDecision(context, { resolutionId }))) !== null;
  const verdict = (['same', 'different', 'same', 'unsure'] as const)[seed % 4]!;
  const goldenId =
    verdict === 'same' ? (candidates[seed % candidates.length].golden_id as string) : undefined;
  return (await answered(decideResolution(context, { resolutionId, verdict, goldenId }))) !== null;
}

describe('batches, verdicts and undos at once, from two processes, about the same records', () => {
  it('break no invariant and surface no deadlock', async () => {
    const [here, there] = [ledger.context, createContext(other, operator('there'))];
    const [ann, bob] = [
      createContext(ledger.context, steward),
      createContext(other, { ...steward, name: 'Bob' }),
    ];
    const given = new Set<string>();
    await post(here, 1, given);
    let carriedOut = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const desks = [desk(ann, round), desk(bob, round), desk(ann, round + 1), desk(bob, round + 2)];
      await Promise.all([post(here, round * 2, given), post(there, round * 2 + 1, given), ...desks]);
      for (const done of await Promise.all(desks)) carriedOut += Number(done);
      expect(await brokenPromises(ledger.context, given), `round ${round}`).toEqual([]);
    }
    expect(carriedOut).toBeGreaterThan(ROUNDS / 2);
  });
});
