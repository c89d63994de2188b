import { describe, expect, it } from 'vitest';
import { decisionInWords, type Facts, obstacles } from './explain-words';

const golden = (id: string, name: string) =>
  ({ golden_id: id, name, status: 'active', sources: 1 }) as Facts['golden_records'][number];
const facts = (changes: Partial<Facts> = {}): Facts =>
  ({
    joins: false,
    vetoes: [],
    rule: null,
    names: { matched: 2 },
    waterfall: { comparisons: [] },
    thresholds: {
      auto: { confidence: 0.95, bits: 4.2, distance_bits: -1.94 },
      review: { confidence: 0.2, bits: -2, distance_bits: 4.3 },
    },
    decision: { action: 'review', golden_id: null, reasons: ['Names alike, nothing else agrees', 'More'] },
    match_keys: [{ scheme: 'name', value: 'acme' }],
    standing: { together: null, links: [] },
    rivals: [],
    golden_records: [golden('one', 'Acme'), golden('two', 'Acme West')],
    ...changes,
  }) as Facts;
const compared = (detail: string, weightBits: number) => ({
  comparison: 'name',
  level: 'some',
  detail,
  weightBits,
});

describe('decisionInWords', () => {
  it('says what would be done, and how clearly', () => {
    expect(decisionInWords(facts())).toBe('A steward would be asked: names alike, nothing else agrees.');
    const { auto, review } = facts().thresholds;
    const clear = { auto: { ...auto, distance_bits: 1.04 }, review };
    expect(decisionInWords(facts({ joins: true, thresholds: clear }))).toBe(
      'Would be matched by itself, by names equal at phase 2: 1.0 bit more than it takes, and no veto.',
    );
    const decision = { action: 'new', golden_id: null, reasons: [] } as const;
    const far = { auto, review: { ...review, distance_bits: -3 } };
    expect(decisionInWords(facts({ decision: { ...decision, reasons: [] }, thresholds: far }))).toBe(
      'Would stay apart without asking: 3.0 bits short of asking a steward.',
    );
  });

  it('names the rule that decides before the model', () => {
    const rule = { name: 'exact e-mail', says: 'same' } as const;
    expect(decisionInWords(facts({ joins: true, rule }))).toBe(
      'Would be matched by itself, by the rule “exact e-mail”, and no veto.',
    );
    expect(decisionInWords(facts({ rule: { ...rule, says: 'review' } }))).toMatch(
      /^A steward would be asked, by the rule “exact e-mail”: names alike/,
    );
  });
});

describe('obstacles', () => {
  it('are none where the two would be matched', () => {
    expect(obstacles(facts({ joins: true, vetoes: ['x'] }))).toEqual([]);
  });

  it('are a steward’s word, vetoes, the missing bits, what speaks against, and rivals, in this order', () => {
    const link = {
      kind: 'different',
      decided_by: 'steward',
      phase: null,
      confidence: null,
      created_at: '',
    } as const;
    const found = obstacles(
      facts({
        vetoes: ['Two countries'],
        waterfall: {
          prior_bits: -8,
          adjustment_bits: 0,
          total_bits: 2.3,
          comparisons: [
            compared('Far', -2),
            compared('Near', 3),
            compared('Farther', -4),
            compared('Two countries', -6),
          ],
        },
        standing: { together: false, links: [link] },
        rivals: [
          { golden_id: 'two', confidence: 0.97, phase: 2, vetoes: [] },
          { golden_id: 'one', confidence: 0.99, phase: 2, vetoes: ['No'] },
        ],
        match_keys: [],
      }),
    );
    expect(found).toEqual([
      'A steward has said that they are different.',
      'Veto: Two countries.',
      '1.9 bits short of the confidence of 0.95 at which two match by themselves.',
      'Farther: 4.0 bits against it.',
      'Far: 2.0 bits against it.',
      '“Acme West” qualifies as well (0.97).',
      'They share no match key: only a similar name could bring the two together at all.',
    ]);
  });

  it('name the golden record that is joined instead', () => {
    const decision = { action: 'matched', golden_id: 'two', reasons: [] } as Facts['decision'];
    expect(obstacles(facts({ decision }))).toContain('It would join “Acme West” instead.');
  });
});
