import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCustomers } from '@/db/demo/generate';
import { defaultModel, levels } from '@/lib/matching';
import { getModel } from './get-model';
import { matchRecords } from './match-records';
import { type TestLedger, testLedger } from './testing/ledger';
import { trainModel } from './train-model';

/** More than these ledgers have that share a match key. */
const pairs = 3000;
const ledgers: TestLedger[] = [];
beforeAll(async () => {
  ledgers.push(await testLedger(), await testLedger());
  const rows = [...generateCustomers({ customers: 300, seed: 7, now: '2026-06-30T00:00:00Z' })].flatMap(
    ({ rows }) => rows,
  );
  for (const [index, ledger] of ledgers.entries()) {
    const posted = index === 0 ? rows : [...rows].reverse();
    for (let from = 0; from < posted.length; from += 500) {
      await matchRecords(ledger.context, {
        records: posted.slice(from, from + 500),
        dryRun: false,
        explain: false,
      });
    }
  }
});
afterAll(async () => {
  for (const ledger of ledgers) await ledger.close();
});

describe('trainModel', () => {
  it('learns the same numbers from the same ledger, twice, and from the same rows in another order', async () => {
    const [ledger, other] = ledgers as [TestLedger, TestLedger];
    const first = await trainModel(ledger.context, { pairs, activate: true });
    expect(first).toMatchObject({ version: 'v1', created: true, converged: true });
    const again = await trainModel(ledger.context, { pairs });
    expect(again).toEqual({ ...first, created: false });
    const elsewhere = await trainModel(other.context, { pairs });
    expect(elsewhere).toEqual(first);
    const [one, two] = [await getModel(ledger.context, {}), await getModel(other.context, { version: 'v1' })];
    expect(two.model).toEqual(one.model);
  });

  it('samples a large ledger the same way every time', async () => {
    const [ledger, other] = ledgers as [TestLedger, TestLedger];
    const first = await trainModel(ledger.context, { pairs: 400, version: 'sampled' });
    const second = await trainModel(other.context, { pairs: 400, version: 'sampled' });
    expect(second).toEqual(first);
    const whole = await trainModel(ledger.context, { pairs });
    expect(first.candidatesCompared).toBeLessThan(whole.candidatesCompared);
    expect(first.candidatePairs / whole.candidatePairs).toBeGreaterThan(0.6);
    expect(first.candidatePairs / whole.candidatePairs).toBeLessThan(1.6);
  });

  it('sees that equal names and equal addresses are those of one company, and keeps every level', async () => {
    const { context } = ledgers[0]!;
    const { model, shares } = await getModel(context, { version: 'v1' });
    const { different, 'equal at phase 1': equal } = shares!.name;
    expect(equal!.m).toBeGreaterThan(100 * equal!.u);
    expect(equal!.weightBits).toBeGreaterThan(different!.weightBits + 8);
    expect(shares!.address.equal!.weightBits).toBeGreaterThan(3);
    expect(model.priorBits).toBeLessThan(-5);
    for (const name of Object.keys(levels) as (keyof typeof levels)[]) {
      expect(Object.keys(model.weights[name]).sort()).toEqual([...levels[name]].sort());
    }
    expect(model.thresholds).toEqual(defaultModel.thresholds);
  });

  it('says so when there is nothing to learn from', async () => {
    const empty = await testLedger();
    ledgers.push(empty);
    await empty.match([{ raw_name: 'Acme' }, { raw_name: 'Zebra Lighting' }]);
    await expect(trainModel(empty.context, {})).rejects.toThrow('nothing to learn from');
  });
});
