import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePair, decide, MatchRecord, defaultModel as model, type RecordValues } from './index';

const austin = {
  line1: '100 Main St',
  city: 'Austin',
  state: 'TX',
  postal_code: '78701',
  country_code: 'US',
};
const record = (values: Partial<RecordValues>) =>
  new MatchRecord({ rawName: 'Acme Manufacturing', ...values });
const cluster = (goldenId: string, ...records: MatchRecord[]) => ({
  goldenId,
  members: records.map((one) => ({ record: one })),
});

const names = fc.constantFrom(
  'Acme Manufacturing',
  'ACME MFG INC',
  'Acme Manufactoring',
  'Acme Holdings',
  'Delta Fund VIII',
  'Delta Fund IX',
  'Memorial Hospital',
);
const anyRecord = fc
  .record({
    rawName: names,
    taxId: fc.constantFrom(null, '12-3456789', '98-7654321', '000000000'),
    phone: fc.constantFrom(null, '+1 512 472 0142', '+1 512 472 0199'),
    email: fc.constantFrom(null, 'ap@acme.example', 'info@gmail.com'),
    rawAddress: fc.constantFrom(
      null,
      austin,
      { ...austin, line2: 'Ste 410' },
      { ...austin, city: 'Reno', state: 'NV', postal_code: '89501' },
      { country_code: 'DE' },
    ),
  })
  .map((values) => new MatchRecord(values));

describe('comparePair', () => {
  it('is symmetric', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const [there, back] = [comparePair(a, b), comparePair(b, a)];
        expect(there.confidence).toBe(back.confidence);
        expect(there.phase).toBe(back.phase);
        expect(there.vetoes.length).toBe(back.vetoes.length);
      }),
    );
  });

  it('finds nothing more like a record than itself', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        expect(comparePair(a, a).weightBits).toBeGreaterThanOrEqual(comparePair(a, b).weightBits);
      }),
    );
  });

  it('never weighs a value that is missing on one side', () => {
    const bare = record({});
    const full = record({
      taxId: '12-3456789',
      phone: '+1 512 472 0142',
      email: 'ap@acme.example',
      rawAddress: austin,
      website: 'acme.example',
    });
    const { comparisons } = comparePair(bare, full);
    expect(comparisons.filter((one) => one.comparison !== 'name').map((one) => one.weightBits)).toEqual(
      Array(7).fill(0),
    );
  });

  it('adds up prior and weights', () => {
    const { comparisons, weightBits } = comparePair(
      record({ rawAddress: austin }),
      record({ rawAddress: austin }),
    );
    expect(weightBits).toBeCloseTo(
      comparisons.reduce<number>((sum, one) => sum + one.weightBits, model.priorBits),
    );
  });

  it('does not count a shared number as a hit', () => {
    const [a, b] = [record({ taxId: '12-3456789' }), record({ rawName: 'Widgets', taxId: '12-3456789' })];
    expect(comparePair(a, b).phase).toBe(0);
    expect(
      comparePair(a, b, { model, isShared: (scheme, value) => scheme === 'tax' && value === '123456789' })
        .phase,
    ).not.toBe(0);
  });
});

describe('decide', () => {
  it('never lets a veto be outvoted', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyRecord, { minLength: 1, maxLength: 4 }), (one, others) => {
        const decision = decide(
          one,
          others.map((other, index) => cluster(`g${index}`, other)),
        );
        if (decision.action !== 'matched') return;
        expect(decision.best!.vetoes).toEqual([]);
        for (const united of decision.unites) expect(united.vetoes).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of candidates', () => {
    fc.assert(
      fc.property(anyRecord, fc.array(anyRecord, { minLength: 2, maxLength: 5 }), (one, others) => {
        const clusters = others.map((other, index) => cluster(`g${index}`, other));
        const [forth, back] = [decide(one, clusters), decide(one, [...clusters].reverse())];
        expect(back.action).toBe(forth.action);
        expect(back.best?.cluster.goldenId).toBe(forth.best?.cluster.goldenId);
        expect(back.confidence).toBe(forth.confidence);
      }),
    );
  });

  it('judges a golden record by all its members: one with another tax id forbids', () => {
    const decision = decide(record({ rawAddress: austin, taxId: '12-3456789' }), [
      cluster('g', record({ rawAddress: austin }), record({ rawAddress: austin, taxId: '98-7654321' })),
    ]);
    expect(decision.action).toBe('review');
    expect(decision.reasons.join()).toContain('98-7654321');
  });

  it('unites what qualifies deterministically, and asks when that would join a contradiction', () => {
    const clusters = [
      cluster('g1', record({ rawAddress: austin })),
      cluster('g2', record({ rawName: 'Other', taxId: '12-3456789' })),
    ];
    const one = record({ rawAddress: austin, taxId: '12-3456789' });
    expect(decide(one, clusters)).toMatchObject({
      action: 'matched',
      phase: 0,
      unites: [{ cluster: { goldenId: 'g1' } }],
    });
    expect(decide(one, clusters, { contradict: () => true })).toMatchObject({
      action: 'review',
      kind: 'bridge',
    });
  });

  it('says new, and how sure, when nothing is near', () => {
    const decision = decide(record({ rawAddress: austin }), [
      cluster('g', record({ rawName: 'Zeta Foods', rawAddress: { ...austin, line1: '7 Elm Rd' } })),
    ]);
    expect(decision).toMatchObject({ action: 'new', best: null, phase: null });
    expect(decision.confidence).toBeLessThan(model.thresholds.review);
  });
});
