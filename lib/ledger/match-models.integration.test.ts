import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultModel } from '@/lib/matching';
import { activateModel } from './activate-model';
import { currentModel, shippedModel } from './current-model';
import { getModel } from './get-model';
import { listModels } from './list-models';
import { saveModel } from './save-model';
import { saveModelRules } from './save-model-rules';
import { steward, type TestLedger, testLedger, watchedContext } from './testing/ledger';

const rules = [{ name: 'exact e-mail', when: [{ comparison: 'email', level: ['equal'] }], says: 'same' }];
const changed = { ...shippedModel, priorBits: -9.25 };
let ledger: TestLedger;
beforeAll(async () => {
  ledger = await testLedger();
});
beforeEach(async () => {
  await activateModel(ledger.context, { version: shippedModel.version });
});
afterAll(() => ledger.close());

const actions = async () => {
  const rows = await ledger.context
    .sql`select action, before, after from audit_log where action like 'model_%' order by id`;
  return rows.map((row) => [row.action, row.before?.model_version, row.after?.model_version]);
};
const later = (seconds: number) => ({
  ...ledger.context,
  now: () => new Date(Date.now() + seconds * 1000),
});

describe('versions of the model', () => {
  it('saves a version once, numbers it, and audits it', async () => {
    const before = (await actions()).length;
    const saved = await saveModel(ledger.context, { model: changed, note: 'A lower prior' });
    expect(saved).toEqual({ version: 'v1', created: true });
    expect(await saveModel(ledger.context, { model: changed })).toEqual({ version: 'v1', created: false });
    const named = await saveModel(ledger.context, { model: { ...changed, priorBits: -7 }, version: 'lower' });
    expect(named).toEqual({ version: 'lower', created: true });
    const next = await saveModel(ledger.context, { model: { ...changed, priorBits: -6 } });
    expect(next.version).toBe('v2');
    expect((await actions()).slice(before)).toEqual([
      ['model_saved', undefined, 'v1'],
      ['model_saved', undefined, 'lower'],
      ['model_saved', undefined, 'v2'],
    ]);
    expect((await getModel(ledger.context, { version: 'v1' })).model).toEqual({ ...changed, version: 'v1' });
    await expect(
      saveModel(ledger.context, { model: { ...changed, priorBits: -5 }, version: 'lower' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('numbers two that are saved at once', async () => {
    const save = (priorBits: number) => saveModel(ledger.context, { model: { ...changed, priorBits } });
    const saved = await Promise.all([save(-11), save(-12), save(-13)]);
    expect(new Set(saved.map((one) => one.version)).size).toBe(3);
  });

  it('has one version active at most, and knows the way back', async () => {
    await saveModel(ledger.context, { model: changed });
    await saveModel(ledger.context, { model: { ...changed, priorBits: -7 }, version: 'lower' });
    const before = (await actions()).length;
    expect(await activateModel(ledger.context, { version: 'v1' })).toEqual({
      version: 'v1',
      previous: shippedModel.version,
    });
    await Promise.all(['v1', 'lower'].map((version) => activateModel(ledger.context, { version })));
    const active = (await listModels(ledger.context)).filter((one) => one.active);
    expect(active).toHaveLength(1);
    await activateModel(ledger.context, { version: shippedModel.version });
    const listed = await listModels(ledger.context);
    expect(listed.at(-1)).toMatchObject({ version: shippedModel.version, active: true });
    expect(listed.filter((one) => one.active)).toHaveLength(1);
    expect((await actions())[before]).toEqual(['model_activated', shippedModel.version, 'v1']);
    await expect(activateModel(ledger.context, { version: 'nope' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getModel(ledger.context, { version: 'nope' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is never rewritten, whoever asks', async () => {
    await saveModel(ledger.context, { model: changed });
    const { sql } = ledger.context;
    await expect(sql`update match_models set model = '{}'`).rejects.toThrow(/never rewritten/);
    await expect(sql`update match_models set note = 'better'`).rejects.toThrow(/never rewritten/);
    await expect(sql`update match_models set version = 'v9' where version = 'v1'`).rejects.toThrow(
      /never rewritten/,
    );
    await expect(sql`delete from match_models where version = 'v1'`).rejects.toThrow(/never rewritten/);
    await expect(sql`truncate match_models`).rejects.toThrow(/never rewritten/);
    await expect(
      sql`update match_models set active = true, activated_at = now(), activated_by = 'x'`,
    ).rejects.toThrow(/match_models_one_active/);
  });

  it('lets those change it who administer, and those read it who read', async () => {
    const asSteward = ledger.as(steward);
    await expect(saveModel(asSteward, { model: changed })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(activateModel(asSteward, { version: 'v1' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(saveModelRules(asSteward, { rules: [] })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listModels(asSteward)).not.toHaveLength(0);
  });
});

describe('saveModelRules', () => {
  it('makes a version out of the active one with other rules', async () => {
    await saveModel(ledger.context, { model: changed });
    await activateModel(ledger.context, { version: 'v1' });
    const saved = await saveModelRules(ledger.context, { rules, activate: true });
    expect(saved).toMatchObject({ created: true, rules });
    const { model, active } = await getModel(ledger.context, {});
    expect([model.rules, model.priorBits, active]).toEqual([rules, changed.priorBits, true]);
    expect((await currentModel(ledger.context)).version).toBe(saved.version);
  });

  it('says every fault of rules that do not fit, and saves nothing', async () => {
    const before = (await listModels(ledger.context)).length;
    const broken = [{ name: 'x', when: [{ comparison: 'email', level: 'eqal' }], says: 'yes' }];
    await expect(saveModelRules(ledger.context, { rules: broken })).rejects.toMatchObject({
      code: 'invalid',
      extra: { faults: [expect.stringContaining('says must be'), expect.stringContaining('"eqal"')] },
    });
    expect(await listModels(ledger.context)).toHaveLength(before);
  });
});

describe('currentModel', () => {
  it('is the shipped one as long as no other is active, and asks the database now and then only', async () => {
    let reads = 0;
    const watched = watchedContext(ledger.url, (text) => {
      if (text.includes('match_models')) reads++;
    });
    try {
      const first = await currentModel(watched.context);
      expect(first.version).toBe(defaultModel.version);
      for (let index = 0; index < 50; index++) expect(await currentModel(watched.context)).toBe(first);
      expect(reads).toBe(1);
    } finally {
      await watched.end();
    }
  });

  it('follows an activation at once in this process, and within seconds in another', async () => {
    const other = await watchedContext(ledger.url, () => {});
    try {
      await saveModel(ledger.context, { model: changed });
      expect((await currentModel(other.context)).version).toBe(shippedModel.version);
      await activateModel(ledger.context, { version: 'v1' });
      const model = await currentModel(ledger.context);
      expect([model.version, model.priorBits]).toEqual(['v1', changed.priorBits]);
      expect(await currentModel(later(10))).toBe(model);
      const elsewhere = { ...other.context, now: () => new Date(Date.now() + 10_000) };
      expect((await currentModel(elsewhere)).version).toBe('v1');
    } finally {
      await other.end();
    }
  });

  it('fills in what this release has learnt since a version was saved', async () => {
    const { 'numerals differ': _, ...names } = changed.weights.name;
    const old = { ...changed, weights: { ...changed.weights, name: names } } as typeof changed;
    await saveModel(ledger.context, { model: old, version: 'old' });
    const { model } = await getModel(ledger.context, { version: 'old' });
    const moved = defaultModel.priorBits - changed.priorBits;
    expect(model.weights.name['numerals differ']).toBe(defaultModel.weights.name['numerals differ'] + moved);
  });
});
