import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolutionFilter } from '@/lib/ledger/resolution-filter';
import { loadPageAddress, pageOf, withQueueAddress } from './queue-address';

const read = (query: string) => pageOf(loadPageAddress(new URLSearchParams(query)));

describe('the address of the queue', () => {
  it('leaves out what it does not understand, so that an old link still opens the queue', () => {
    expect(read('status=lost&sort=random&from=much&late=perhaps&after=../etc&q=%20')).toEqual({});
    expect(read('status=decided&mine=true&from=0.5&q=acme')).toEqual({
      status: 'decided',
      mine: true,
      from: 0.5,
      name: 'acme',
    });
  });

  it('always gives a filter that the verbs take, whatever the address says', () => {
    const keys = ['status', 'kind', 'reason', 'source', 'q', 'from', 'to', 'late', 'mine', 'sort', 'after'];
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...keys),
          fc.oneof(fc.string(), fc.string({ minLength: 150, maxLength: 400 }), fc.double().map(String)),
        ),
        (query) => {
          const parsed = resolutionFilter.safeParse(read(new URLSearchParams(query).toString()));
          expect(parsed.error?.issues).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('writes what it reads', () => {
    const { q, ...address } = { status: 'decided', q: 'A & B', from: 0.5, late: true } as const;
    expect(read(withQueueAddress('/review', { ...address, q }).split('?')[1]!)).toEqual({
      ...address,
      name: q,
    });
  });
});
