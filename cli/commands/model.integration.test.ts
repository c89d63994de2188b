import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestLedger, testLedger } from '@/lib/ledger/testing/ledger';
import { defaultModel } from '@/lib/matching';

const command = fileURLToPath(new URL('../touchstone.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-model-'));
let ledger: TestLedger;
beforeAll(async () => {
  ledger = await testLedger();
  const towns = ['Austin', 'Reno', 'Boise', 'Salem', 'Dover'];
  const rows = Array.from({ length: 60 }, (_, index) => ({
    raw_name: `${['Kestrel', 'Osprey', 'Heron', 'Falcon'][index % 4]} ${['Optics', 'Foods', 'Glass'][(index >> 1) % 3]}`,
    raw_address: { line1: `${index >> 1} Main St`, city: towns[(index >> 1) % 5], country_code: 'US' },
  }));
  await ledger.match(rows);
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

async function model(...args: string[]) {
  const child = spawn(process.execPath, [command, 'model', ...args], {
    env: { ...process.env, DATABASE_URL: ledger.url },
    cwd: folder,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const [code] = await once(child, 'close');
  return { code: code as number, stdout, stderr };
}

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return name;
}

describe('model', () => {
  it('trains a version that decides nothing until it is made active', async () => {
    const trained = await model('train', '--note', 'first try');
    expect([trained.code, trained.stderr]).toEqual([0, '']);
    expect(trained.stdout).toContain('60 source records');
    expect(trained.stdout).toMatch(/^LEVEL +M +U +SAME +DIFFERENT +BITS$/m);
    expect(trained.stdout).toContain('Saved as v1. It decides nothing until: touchstone model activate v1');
    const again = JSON.parse((await model('train', '--json')).stdout);
    expect(again).toMatchObject({
      version: 'v1',
      created: false,
      active: false,
      seconds: expect.any(Number),
    });
    const { models } = JSON.parse((await model('list', '--json')).stdout);
    expect(models).toEqual([
      expect.objectContaining({ version: 'v1', note: 'first try', active: false }),
      expect.objectContaining({ version: defaultModel.version, active: true }),
    ]);
    expect((await model('activate', 'v1')).stdout).toBe(
      `v1 decides from now on, in the place of ${defaultModel.version}.\n`,
    );
    expect((await model('activate', 'v1')).stdout).toBe('v1 is active already.\n');
    expect((await model('list')).stdout).toMatch(/^v1 +active .* first try$/m);
  });

  it('saves other rules beside the weights of the active version, and shows them', async () => {
    const rules = [
      { name: 'exact e-mail', when: [{ comparison: 'email', level: ['equal'] }], says: 'same' },
      {
        name: 'by name',
        when: [{ phase: [1, 2] }, { comparison: 'phone', level: 'missing' }],
        says: 'review',
      },
    ];
    const place = file('rules.json', JSON.stringify(rules));
    const saved = await model('rules', place, '--as', 'with-rules', '--activate');
    expect(saved.stdout).toContain('Rule 2, “by name”: phase 1 or 2; phone missing → review');
    expect(saved.stdout).toContain('Saved as with-rules. It decides from now on.');
    const shown = JSON.parse((await model('show', '--json')).stdout);
    expect(shown).toMatchObject({ active: true, model: { version: 'with-rules', rules: [rules[0], {}] } });
    const words = (await model('show', 'with-rules')).stdout;
    expect(words).toMatch(/^with-rules, active: /);
    expect(words).toContain('Rule 1, “exact e-mail”: email equal → same');
    expect((await model('show', defaultModel.version)).stdout).toContain('No rules beside it.');
  });

  it.each<[string[], number, string]>([
    [['activate', 'nope'], 1, 'There is no model “nope”'],
    [['show', 'nope'], 1, 'There is no model “nope”'],
    [['rules', 'missing.json'], 1, 'missing.json cannot be read'],
    [['rules', 'torn.json'], 1, 'torn.json is not JSON'],
    [['rules', 'wrong.json'], 1, 'The rules do not fit: rule 1: says must be “same” or “review”'],
    [['rules', 'none.json', '--as', 'Shipped 9'], 2, 'version: must be 1 to 64 of'],
    [['rules', 'none.json', '--as', 'with-rules'], 2, 'There is another model called “with-rules”'],
    [['train', '--pairs', 'many'], 2, 'It takes a whole number'],
    [['train', '--pairs', '3'], 2, 'pairs: '],
    [['activate'], 2, "missing required argument 'version'"],
  ])('says what is wrong: %j', async (args, code, message) => {
    file('torn.json', '[{');
    file('wrong.json', '[{"name": "a", "when": [{"phase": 1}], "says": "no"}]');
    file('none.json', '[]');
    const result = await model(...args);
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(message)]);
    expect(result.stderr).not.toContain('    at ');
  });
});
