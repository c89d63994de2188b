import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePartitions, type Partition } from './partition-changes';

const golden = fc.constantFrom('1', '2', '3');
const rows = fc.array(fc.record({ before: golden, after: golden, entity: fc.constantFrom('a', 'b', null) }), {
  maxLength: 25,
});

function partition(list: readonly { golden: string; entity: string | null }[]): Partition {
  return new Map(list.map((one, index) => [`key${index}`, one]));
}

describe('comparePartitions', () => {
  it('agrees with looking at every pair', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const before = partition(list.map((one) => ({ golden: one.before, entity: one.entity })));
        const after = partition(list.map((one) => ({ golden: one.after, entity: one.entity })));
        const changes = comparePartitions(before, after, 1000);
        const seen = { gained: [0, 0, 0], lost: [0, 0, 0] };
        list.forEach((one, index) => {
          for (const other of list.slice(index + 1)) {
            const [was, is] = [one.before === other.before, one.after === other.after];
            if (was === is) continue;
            const unknown = one.entity === null || other.entity === null;
            seen[is ? 'gained' : 'lost'][unknown ? 2 : one.entity === other.entity ? 0 : 1]!++;
          }
        });
        for (const side of ['gained', 'lost'] as const) {
          const { true_pairs, false_pairs, unknown_pairs, examples } = changes[side];
          expect([true_pairs, false_pairs, unknown_pairs]).toEqual(seen[side]);
          const kinds = [true_pairs, false_pairs, unknown_pairs].filter((count) => count > 0);
          expect(new Set(examples.map((one) => one.same)).size).toBe(kinds.length);
          const [here, there] = side === 'gained' ? [after, before] : [before, after];
          for (const { a, b } of examples) {
            expect(here.get(a)!.golden).toBe(here.get(b)!.golden);
            expect(there.get(a)!.golden).not.toBe(there.get(b)!.golden);
          }
        }
      }),
    );
  });

  it('looks only at records of both runs and lists no more examples than asked for', () => {
    const before = partition(['1', '2', '3', '4'].map((name) => ({ golden: name, entity: 'a' })));
    const after = new Map([...partition(['1', '1', '1'].map((name) => ({ golden: name, entity: 'a' })))]);
    const { records, gained, lost } = comparePartitions(before, after, 2);
    expect(records).toBe(3);
    expect(gained).toMatchObject({ true_pairs: 3, false_pairs: 0, unknown_pairs: 0 });
    expect(gained.examples).toEqual([
      { a: 'key0', b: 'key1', same: true },
      { a: 'key0', b: 'key2', same: true },
    ]);
    expect(lost).toMatchObject({ true_pairs: 0, examples: [] });
  });
});
