import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, bCubed, pairwise } from './scores';

const assignments = fc.array(
  fc.record({ entity: fc.constantFrom('a', 'b', 'c', 'd'), golden: fc.constantFrom('1', '2', '3', '4') }),
  { maxLength: 30 },
);

/** Every pair looked at one by one. */
function pairsOneByOne(list: readonly Assignment[]) {
  let [both, together, truly] = [0, 0, 0];
  list.forEach((one, index) => {
    for (const other of list.slice(index + 1)) {
      const [same, put] = [one.entity === other.entity, one.golden === other.golden];
      if (same) truly++;
      if (put) together++;
      if (same && put) both++;
    }
  });
  return { precision: together ? both / together : 1, recall: truly ? both / truly : 1 };
}

describe('pairwise', () => {
  it('agrees with counting every pair', () => {
    fc.assert(
      fc.property(assignments, (list) => {
        const [fast, slow] = [pairwise(list), pairsOneByOne(list)];
        expect(fast.precision).toBeCloseTo(slow.precision, 10);
        expect(fast.recall).toBeCloseTo(slow.recall, 10);
      }),
    );
  });

  it('knows the textbook case', () => {
    const list = [...'aaab'].map((entity, index) => ({ entity, golden: index < 2 ? '1' : '2' }));
    expect(pairwise(list)).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 0.4 });
  });
});

describe('bCubed', () => {
  it('agrees with its definition, record by record', () => {
    fc.assert(
      fc.property(
        assignments.filter((list) => list.length > 0),
        (list) => {
          const share = (of: 'golden' | 'entity', by: 'golden' | 'entity') =>
            list
              .map((one) => {
                const mates = list.filter((other) => other[of] === one[of]);
                return mates.filter((other) => other[by] === one[by]).length / mates.length;
              })
              .reduce((sum, value) => sum + value, 0) / list.length;
          expect(bCubed(list).precision).toBeCloseTo(share('golden', 'entity'), 10);
          expect(bCubed(list).recall).toBeCloseTo(share('entity', 'golden'), 10);
        },
      ),
    );
  });
});
