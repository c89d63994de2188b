import { describe, expect, it } from 'vitest';
import { comparePair, firstRule, InvalidRules, MatchRecord, parseRules } from './index';

const rules = parseRules([
  {
    name: 'exact canonical name and same house',
    when: [{ phase: [1, 2, 3, 4, 5, 6] }, { comparison: 'address', level: 'equal' }],
    says: 'same',
  },
  { name: 'exact e-mail', when: [{ comparison: 'email', level: ['equal'] }], says: 'same' },
  { name: 'telephone', when: [{ comparison: 'phone', level: ['equal'] }], says: 'review' },
]);
const address = {
  line1: '100 Main St',
  city: 'Austin',
  state: 'TX',
  postal_code: '78701',
  country_code: 'US',
};
const record = (rawName: string, rest = {}) => new MatchRecord({ rawName, ...rest });
const hit = (a: MatchRecord, b: MatchRecord) => {
  const found = firstRule(rules, comparePair(a, b));
  return found && [found.rule.name, found.says];
};

describe('firstRule', () => {
  it('takes the first rule of which every condition holds', () => {
    const [name, email, phone] = ['Acme Inc', 'ap@acme.example', '+1 512 472 0142'];
    const full = { rawAddress: address, email, phone };
    expect(hit(record(name, full), record('ACME', full))).toEqual([
      'exact canonical name and same house',
      'same',
    ]);
    expect(hit(record(name, { email, phone }), record('Zebra', { email, phone }))).toEqual([
      'exact e-mail',
      'same',
    ]);
    expect(hit(record(name, { phone }), record('Zebra', { phone }))).toEqual(['telephone', 'review']);
    expect(hit(record(name), record(name))).toBeNull();
  });

  it('never outvotes a veto', () => {
    const email = 'ap@acme.example';
    const one = record('Acme', { email, taxId: '12-3456789', rawAddress: address });
    const other = record('Acme', { email, taxId: '98-7654321', rawAddress: address });
    expect(comparePair(one, other).vetoes.length).toBeGreaterThan(0);
    expect(hit(one, other)).toEqual(['exact canonical name and same house', 'review']);
  });
});

describe('parseRules', () => {
  it('reads what JSON says, one value or a list', () => {
    expect(rules[0]!.when[1]).toEqual({ comparison: 'address', level: ['equal'] });
    expect(parseRules(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
    expect(parseRules([])).toEqual([]);
  });

  const good = { name: 'a', when: [{ phase: 1 }], says: 'same' };
  it.each<[unknown, string]>([
    [{}, 'rules must be a list'],
    [['same'], 'rule 1 must be an object of name, when and says'],
    [[{ ...good, name: ' ' }], 'rule 1: name must be text of 1 to 100 characters'],
    [[{ ...good, says: 'different' }], 'rule 1: says must be “same” or “review”'],
    [[{ ...good, when: [] }], 'rule 1: when must be a list of one condition at least'],
    [[{ ...good, verdict: 'same' }], 'rule 1: there is no verdict; there are name, when, says'],
    [[good, good], 'rule 2: there is another rule called “a”'],
    [[{ ...good, when: [{ phase: 9 }] }], 'condition 1: phase cannot be 9; there are 0, 1, 2'],
    [[{ ...good, when: [{ comparison: 'colour' }] }], 'comparison cannot be "colour"; there are name, taxId'],
    [[{ ...good, when: [{ comparison: 'email' }] }], 'level of email is missing; there are equal'],
    [[{ ...good, when: [{ comparison: 'email', level: [] }] }], 'level of email is missing'],
    [[{ ...good, when: [{ comparison: 'email', level: ['eqal'] }] }], 'level of email cannot be "eqal"'],
    [[{ ...good, when: [{ comparison: 'email', level: 'equal', also: 1 }] }], 'there is no also'],
    [
      [{ ...good, when: [null] }],
      'rule 1, condition 1 must be an object of comparison and level, or of phase',
    ],
    [Array.from({ length: 101 }, (_, index) => ({ ...good, name: `${index}` })), '100 rules at most'],
  ])('says what is wrong: %j', (value, fault) => {
    expect(() => parseRules(value)).toThrow(fault);
    expect(() => parseRules(value)).toThrow(InvalidRules);
  });

  it('says all faults at once', () => {
    const broken = [
      { ...good, says: 'no' },
      { name: '', when: [{ phase: 8 }], says: 'same' },
    ];
    try {
      parseRules(broken);
      expect.unreachable();
    } catch (error) {
      expect((error as InvalidRules).faults).toHaveLength(3);
    }
  });
});
