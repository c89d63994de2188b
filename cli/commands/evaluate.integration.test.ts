import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../settings';
import type { RunResult } from './evaluate/run';

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-evaluate-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function evaluate(...args: string[]) {
  const child = spawn(process.execPath, [path.join(ROOT, 'cli/touchstone.mjs'), 'evaluate', ...args], {
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
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

const header = 'record_id,entity_id,name,address,city,region,postcode,country,phone,tax_id,source\n';
/** Two namesakes at one address that are not the same by the file, and one company under two unlike names. */
const labelled = file(
  'labelled.csv',
  `${header}a,1,Kestrel Optics Inc,100 Main St,Austin,TX,78701,US,512-555-0134,,one
b,1,KESTREL OPTICS,100 Main Street,Austin,TX,78701,US,512-555-0134,,two
c,2,Lumen Works Ltd,9 Ocean Ave,Reno,NV,89501,US,775-555-0171,,one
d,3,Lumen Works,9 Ocean Avenue,Reno,NV,89501,US,775-555-0171,,two
e,4,Quartz Bakery,1 Hill Rd,Salem,OR,97301,US,503-555-0188,,one
f,4,Harbour Breads,77 Dock St,Portland,OR,97201,US,,,two
g,,Unlabelled Ltd,,,,,GB,,,one
`,
);

describe('evaluate FILE', () => {
  let result: Required<RunResult>;
  beforeAll(async () => {
    result = JSON.parse((await evaluate(labelled, '--json', '--partition', '--errors', '1')).stdout);
  });

  it('says how right the partition is', () => {
    expect(result).toMatchObject({
      records: 7,
      scored: 6,
      golden_records: 5,
      pairwise: { precision: 0.5, recall: 0.5, f1: 0.5 },
      actions: { matched: 0.2857, new: 0.7143, review: 0 },
      open_resolutions: 0,
    });
  });

  it('counts automatic joins by confidence, right and wrong', () => {
    const sum = (part: 'decisions' | 'right') =>
      result.reliability.reduce((total, band) => total + band[part], 0);
    expect([sum('decisions'), sum('right')]).toEqual([2, 1]);
    expect(result.reliability.at(-1)!.mean_confidence).toBeGreaterThan(0.9);
  });

  it('lays the observed m and u of each level beside the weight', () => {
    expect(result.pairs).toMatchObject({
      every: 1,
      true_pairs: 1,
      false_pairs: 1,
      prior: { observed_bits: 0 },
    });
    expect(result.pairs.levels).toContainEqual(
      expect.objectContaining({
        comparison: 'country',
        level: 'equal',
        true_pairs: 1,
        false_pairs: 1,
        m: 1,
        u: 1,
        observed_bits: 0,
      }),
    );
  });

  it('explains the worst errors on both sides', () => {
    const { wrong_joins, wrong_merges, missed, missed_pairs } = result.errors;
    expect([wrong_joins, missed]).toEqual([1, { true_pairs: 1, under_review: 0, every: 1 }]);
    const [merge] = wrong_merges;
    expect(new Set([merge!.a.name, merge!.b.name])).toEqual(new Set(['Lumen Works Ltd', 'Lumen Works']));
    expect(merge!.comparisons[0]).toEqual({
      comparison: expect.any(String),
      level: expect.any(String),
      weightBits: expect.any(Number),
      detail: expect.any(String),
    });
    const [lost] = missed_pairs;
    expect([lost!.a.name, lost!.b.name].sort()).toEqual(['Harbour Breads', 'Quartz Bakery']);
    expect(lost!.confidence).toBeLessThan(0.2);
  });

  it('writes what was put together with what', () => {
    const golden = Object.fromEntries(result.partition.map(([, key, number]) => [key, number]));
    expect(golden.a).toBe(golden.b);
    expect(golden.c).toBe(golden.d);
    expect(new Set(Object.values(golden)).size).toBe(5);
    expect(result.partition).toContainEqual(['one', 'g', expect.any(Number), null, 'Unlabelled Ltd']);
  });

  it('prints the same as tables', async () => {
    const { code, stdout } = await evaluate(labelled, '--errors', '1');
    expect(code).toBe(0);
    for (const words of ['pairwise', 'Automatic joins by confidence', 'Levels over 1 true and 1 false']) {
      expect(stdout).toContain(words);
    }
    expect(stdout).toMatch(/Wrong joins, the most confident of 1\n[\d.]+ phase \d\n {2}Lumen Works/);
  });

  it('prints figures only when that is wanted, in another order when that is wanted', async () => {
    const { stdout } = await evaluate(labelled, '--json', '--brief', '--shuffle', '4');
    const brief = JSON.parse(stdout);
    expect(brief.pairwise).toEqual(result.pairwise);
    expect(Object.keys(brief)).not.toContain('pairs');
  });
});

describe('evaluate --compare', () => {
  it('shows figures that changed, and pairs gained and lost', async () => {
    const run = (f1: number, goldens: number[]) => ({
      pairwise: { f1 },
      partition: goldens.map((golden, index) => ['s', String(index), golden, 'x', `Company ${index}`]),
      pairs: { levels: [{ comparison: 'name', level: 'alike', model_bits: 4 * f1 }] },
    });
    const before = file('before.json', JSON.stringify(run(0.5, [1, 1, 2])));
    const after = file('after.json', JSON.stringify(run(0.75, [1, 2, 2])));
    const { stdout } = await evaluate('--compare', before, after, '--json');
    expect(JSON.parse(stdout)).toEqual({
      figures: [
        { figure: 'pairwise.f1', before: 0.5, after: 0.75, change: 0.25 },
        { figure: 'pairs.levels name: alike.model_bits', before: 2, after: 3, change: 1 },
      ],
      pairs: {
        records: 3,
        gained: {
          true_pairs: 1,
          false_pairs: 0,
          unknown_pairs: 0,
          examples: [{ a: 'Company 1 [s 1]', b: 'Company 2 [s 2]', same: true }],
        },
        lost: {
          true_pairs: 1,
          false_pairs: 0,
          unknown_pairs: 0,
          examples: [{ a: 'Company 0 [s 0]', b: 'Company 1 [s 1]', same: true }],
        },
      },
    });
    const printed = await evaluate('--compare', before, after);
    expect(printed.stdout).toMatch(/pairwise\.f1 +0\.5 +0\.75 +\+0\.25/);
    expect(printed.stdout).toContain('Pairs lost: 1 true, 0 false');
  });
});

describe('evaluate --blocking', () => {
  it('says which true pairs are compared at all, and why the others are not', async () => {
    const { stdout } = await evaluate(labelled, '--blocking', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      records: 7,
      true_pairs: 2,
      recall: 0.5,
      recall_unless_plainly_different: 1,
      plainly_different: { true_pairs: 1, share: 0.5, recall: 0 },
      candidates: { max: 1 },
      missed: [{ reason: 'names plainly different', true_pairs: 1 }],
    });
  });
});

describe('evaluate FILE of pairs of names', () => {
  it('scores the verdicts on names alone', async () => {
    const pairs = file(
      'pairs.csv',
      'name_a,name_b,is_match\nKestrel Optics Inc,Kestrel Optics Incorporated,true\nLumen Works,Quartz Bakery,false\n',
    );
    const { stdout } = await evaluate(pairs, '--json');
    const perfect = { precision: 1, recall: 1, f1: 1 };
    expect(JSON.parse(stdout)).toEqual({
      pairs: 2,
      true_pairs: 1,
      same: perfect,
      same_or_review: perfect,
      verdicts: {
        same: { pairs: 1, true_pairs: 1 },
        review: { pairs: 0, true_pairs: 0 },
        different: { pairs: 1, true_pairs: 0 },
      },
      errors: [],
    });
    expect((await evaluate(pairs)).stdout).toContain('2 pairs of names, 1 the same');
  });
});

describe('evaluate', () => {
  it.each<[string[], number, string]>([
    [['--compare', labelled], 2, '--compare takes two files'],
    [[labelled, labelled], 2, 'Name one file'],
    [[labelled, '--partition'], 2, '--partition goes with --json'],
    [[labelled, '--shuffle', 'x'], 2, 'not a whole number'],
    [['--compare', 'no.json', 'no.json'], 1, 'no.json cannot be read'],
    [['--compare', labelled, labelled], 1, 'is not what evaluate --json prints'],
  ])('says what is wrong: %j', async (args, code, message) => {
    const result = await evaluate(...args);
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(message)]);
  });
});
