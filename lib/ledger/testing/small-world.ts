import fc from 'fast-check';

/** One row of a batch of the small world. */
export type WorldRow = Record<string, unknown> & { source_system: string; source_primary_key: string };

export type Step =
  | { kind: 'batch'; rows: WorldRow[] }
  | { kind: 'decide'; pick: number; verdict: 'same' | 'different' | 'unsure'; candidate: number }
  | { kind: 'undo'; pick: number };

const place = (line1: string, city: string, postal_code: string, country_code = 'US') => ({
  line1,
  city,
  ...(country_code === 'US' && { state: 'TX' }),
  postal_code,
  country_code,
});
const austin = place('100 Main St', 'Austin', '78701');
const dallas = place('7 Elm Street', 'Dallas', '75201');
const berlin = place('Hafenstr. 3', 'Berlin', '10115', 'DE');

/** Twelve companies: namesakes, spellings, a fund in two numbers, a tax id and a telephone that two share. */
const companies = [
  { raw_name: 'Acme Manufacturing Inc', raw_address: austin, tax_id: '12-3456789', phone: '+1 512 472 0142' },
  { raw_name: 'ACME Mfg', raw_address: austin, tax_id: '12-3456789' },
  { raw_name: 'Acme Manufacturing', raw_address: austin, tax_id: '98-7654321', phone: '+1 512 472 0142' },
  { raw_name: 'Acme Manufacturing', raw_address: dallas },
  { raw_name: 'Acme Manufacturing GmbH', raw_address: berlin, tax_id: 'DE136695976' },
  { raw_name: 'Acme Manufacturing (formerly Borealis Foods)', raw_address: austin },
  {
    raw_name: 'Borealis Foods LLC',
    raw_address: austin,
    tax_id: '98-7654321',
    email: 'ap@borealis-foods.com',
  },
  { raw_name: 'Borealis Foods', raw_address: dallas, email: 'ap@borealis-foods.com' },
  { raw_name: 'Borealis Food', raw_address: dallas, phone: '+1 214 555 0123' },
  { raw_name: 'Cobalt Fund II', raw_address: dallas, phone: '+1 214 555 0123' },
  { raw_name: 'Cobalt Fund III', raw_address: dallas, tax_id: '45-6789012' },
  { raw_name: 'Zebra Optics', raw_address: null, tax_id: '45-6789012', website: 'zebra-optics.com' },
];

const anyOf = <T>(...values: T[]) => fc.constantFrom(...values);
/** Mostly what the company has, sometimes another value or none. */
const sometimes = <T>(other: fc.Arbitrary<T>) => fc.option(other, { freq: 2, nil: undefined });

/** One row: a company of the world, here and there with another value or without one. */
export const row: fc.Arbitrary<WorldRow> = fc
  .record({
    company: fc.nat({ max: companies.length - 1 }),
    key: fc.nat({ max: 11 }),
    raw_name: sometimes(anyOf(...companies.map((company) => company.raw_name))),
    raw_address: sometimes(anyOf(austin, dallas, berlin, null)),
    tax_id: sometimes(anyOf('12-3456789', '98-7654321', '45-6789012', '000000000', null)),
    phone: sometimes(anyOf('+1 512 472 0142', '+1 214 555 0123', null)),
    identifiers: sometimes(anyOf([{ scheme: 'duns', value: '150483782' }], null)),
    updated_at: anyOf(undefined, undefined, '2024-01-01', '2024-02-01', '2024-03-01'),
  })
  .map(({ company, key, ...changes }) => ({
    source_system: key % 2 === 0 ? 'crm' : 'erp',
    source_primary_key: `k${key}`,
    ...companies[company],
    ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
  }));

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(row, { minLength: 1, maxLength: 5 })
      .map((rows) => ({ kind: 'batch' as const, rows })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      pick: fc.nat({ max: 20 }),
      verdict: anyOf(
        'same' as const,
        'same' as const,
        'different' as const,
        'different' as const,
        'unsure' as const,
      ),
      candidate: fc.nat({ max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), pick: fc.nat({ max: 20 }) }) },
);

/** A life of a ledger: batches, verdicts and undos in any order, starting with a batch. */
export const life: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(row, { minLength: 3, maxLength: 8 }), fc.array(step, { minLength: 4, maxLength: 18 }))
  .map(([rows, steps]) => [{ kind: 'batch', rows }, ...steps]);
