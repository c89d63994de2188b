import { afterEach, beforeEach, expect, it } from 'vitest';
import { activateModel } from './activate-model';
import { shippedModel } from './current-model';
import { caseModel } from './explain-case';
import { explainMatch } from './explain-match';
import { saveModel } from './save-model';
import { type TestLedger, testLedger } from './testing/ledger';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await testLedger();
});
afterEach(() => ledger.close());

const explain = () =>
  explainMatch(ledger.context, {
    record: { raw_name: 'Acme', email: 'billing@acme.example' },
    other: { raw_name: 'Widgets', email: 'billing@acme.example' },
  });

async function activate(priorBits: number, auto: number): Promise<string> {
  const rules = [
    { name: 'exact e-mail', when: [{ comparison: 'email', level: ['equal'] }], says: 'review' } as const,
  ];
  const thresholds = { ...shippedModel.thresholds, auto };
  const model = { ...shippedModel, priorBits, thresholds, rules };
  const { version } = await saveModel(ledger.context, { model });
  await activateModel(ledger.context, { version });
  return version;
}

it('explains by the active model and its rules, and a case by the model of its time', async () => {
  const before = await explain();
  expect(before).toMatchObject({ model_version: shippedModel.version, rule: null });

  const first = await activate(-3, 0.97);
  const after = await explain();
  expect(after).toMatchObject({
    model_version: first,
    rule: { name: 'exact e-mail', says: 'review' },
    thresholds: { auto: { confidence: 0.97 } },
  });
  const moved = after.waterfall.total_bits - before.waterfall.total_bits;
  expect(moved).toBeCloseTo(-3 - shippedModel.priorBits, 2);

  const second = await activate(-5, 0.9);
  const known = (version: string | null) => caseModel(ledger.context, version);
  expect(await known(first)).toMatchObject({ version: first, priorBits: -3, autoThreshold: 0.97 });
  expect(await known(second)).toMatchObject({ version: second, priorBits: -5, autoThreshold: 0.9 });
  const { priorBits } = shippedModel;
  expect(await known(null)).toMatchObject({ version: null, priorBits });
  expect(await known('of-a-former-release')).toMatchObject({ version: 'of-a-former-release', priorBits });
});
