import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Field, fields, type Member, type RuleSet, type Strategy, survive } from './index';

const strategies: Strategy[] = [
  'source_priority',
  'most_recent',
  'most_frequent',
  'most_complete',
  'highest_quality',
];
const rulesOf = (strategy: Strategy, priorityOrder: string[] = []): RuleSet =>
  new Map(fields.map((field) => [field, { field, strategy, priorityOrder, version: 3 }]));

function member(key: string, values: Partial<Member['values']> = {}, more: Partial<Member> = {}): Member {
  return {
    sourceRecordId: key,
    sourceSystem: 'crm',
    sourcePrimaryKey: key,
    sourceUpdatedAt: null,
    values: {
      canonical_name: 'Acme',
      canonical_name_normalized: 'acme',
      address: null,
      tax_id_canonical: null,
      phone: null,
      email: null,
      website: null,
      attributes: {},
      ...values,
    },
    validated: new Set<Field>(),
    ...more,
  };
}

const address = (line1: string, city: string | null = null) => ({
  address_line1: line1,
  address_line2: null,
  city,
  state: null,
  postal_code: null,
  country_code: null,
});

const anyMember = fc
  .record({
    key: fc.nat(500),
    system: fc.constantFrom('a', 'b', 'c'),
    at: fc.constantFrom(null, '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    name: fc.constantFrom('Acme', 'Acme Inc', 'ACME'),
    phone: fc.constantFrom(null, '1', '22'),
    line1: fc.constantFrom(null, '1 Main St', '2 Oak Rd'),
    city: fc.constantFrom(null, 'Austin'),
  })
  .map(({ key, system, at, name, phone, line1, city }) =>
    member(
      `${key}`,
      {
        canonical_name: name,
        phone,
        address: line1 ? address(line1, city) : null,
        attributes: phone ? { phone_type: phone } : {},
      },
      { sourceSystem: system, sourceUpdatedAt: at },
    ),
  );

describe('survive', () => {
  it('does not depend on the order of the members, whatever the strategy', () => {
    const members = fc.uniqueArray(anyMember, {
      minLength: 1,
      maxLength: 8,
      selector: (one) => one.sourcePrimaryKey,
    });
    fc.assert(
      fc.property(members, fc.constantFrom(...strategies), fc.nat(), (list, strategy, turn) => {
        const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
        const rules = rulesOf(strategy, ['b', 'a']);
        expect(survive(turned, rules)).toEqual(survive(list, rules));
      }),
    );
  });

  it('lets no missing value win over a present one', () => {
    const old = member('old', { phone: '+1 512' }, { sourceUpdatedAt: '2020-01-01T00:00:00.000Z' });
    const late = member('late', { phone: null }, { sourceUpdatedAt: '2026-01-01T00:00:00.000Z' });
    for (const strategy of strategies)
      expect(survive([old, late], rulesOf(strategy)).values.phone).toBe('+1 512');
  });

  it('never mixes an address from two sources', () => {
    const one = member(
      'one',
      { address: address('1 Main St', 'Austin') },
      { sourceUpdatedAt: '2026-01-01T00:00:00.000Z' },
    );
    const other = member(
      'other',
      { address: address('2 Oak Rd') },
      { sourceUpdatedAt: '2026-02-01T00:00:00.000Z' },
    );
    const { values } = survive([one, other], rulesOf('most_recent'));
    expect(values).toMatchObject({ address_line1: '2 Oak Rd', city: null });
  });

  it.each<[Strategy, string]>([
    ['most_recent', 'newest'],
    ['most_frequent', 'common'],
    ['most_complete', 'the longest of all'],
    ['highest_quality', 'sound'],
    ['source_priority', 'first in order'],
  ])('%s takes the %s', (strategy, expected) => {
    const members = [
      member('1', { email: 'newest' }, { sourceUpdatedAt: '2026-09-01T00:00:00.000Z' }),
      member('2', { email: 'common' }),
      member('3', { email: 'common' }),
      member('4', { email: 'the longest of all' }),
      member('5', { email: 'sound' }, { validated: new Set<Field>(['email']) }),
      member('6', { email: 'first in order' }, { sourceSystem: 'erp' }),
    ];
    expect(survive(members, rulesOf(strategy, ['erp'])).values.email).toBe(expected);
  });

  it('says where each value comes from and how many agree', () => {
    const { provenance, score } = survive(
      [member('1', { phone: '1' }), member('2', { phone: '1' }), member('3', { phone: '2' })],
      rulesOf('most_frequent'),
    );
    expect(provenance.phone).toMatchObject({
      rule: 'most_frequent',
      rule_version: 3,
      agreeing: 2,
      source_system: 'crm',
    });
    // Names agree wholly, phones by two of three.
    expect(score).toBeCloseTo((1 + 2 / 3) / 2);
  });

  it('refuses a golden record without sources', () => {
    expect(() => survive([], rulesOf('most_recent'))).toThrow(RangeError);
  });

  it('takes no attribute from a member that has not got it, whatever its name', () => {
    const { values, provenance } = survive(
      [member('1', { attributes: { constructor: 'Bob', toString: 'x' } }), member('2'), member('3')],
      rulesOf('most_frequent'),
    );
    expect(values.attributes).toEqual({ constructor: 'Bob', toString: 'x' });
    expect(provenance['attributes.constructor']).toMatchObject({ source_record_id: '1', agreeing: 1 });
  });
});
