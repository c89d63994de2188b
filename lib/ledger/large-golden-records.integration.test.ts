import { afterEach, beforeEach, expect, it } from 'vitest';
import { decideResolution } from './decide-resolution';
import { brokenInvariants, steward, type TestLedger, testLedger } from './testing/ledger';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await testLedger();
});
afterEach(async () => {
  expect(await brokenInvariants(ledger.context)).toEqual([]);
  await ledger.close();
});

const austin = {
  line1: '100 Main St',
  city: 'Austin',
  state: 'TX',
  postal_code: '78701',
  country_code: 'US',
};
const dallas = {
  line1: '7 Elm Street',
  city: 'Dallas',
  state: 'TX',
  postal_code: '75201',
  country_code: 'US',
};

/** More source records of one company than a batch looks at. */
const many = (prefix: string, fields: object) =>
  Array.from({ length: 70 }, (_, index) => ({ source_primary_key: `${prefix}${index}`, ...fields }));

it('of two that become one, the members that were not looked at survive and are listed as well', async () => {
  await ledger.match(
    many('a', { raw_name: 'Acme Manufacturing', raw_address: austin, tax_id: '12-3456789' }),
  );
  const others = many('b', {
    raw_name: 'Borealis Foods',
    raw_address: dallas,
    email: 'ap@borealis-foods.com',
  });
  others[69] = { ...others[69]!, attributes: { vat_group: 'north' } } as (typeof others)[number];
  await ledger.match(others);
  const [bridge] = await ledger.match([
    {
      source_primary_key: 'bridge',
      raw_name: 'Borealis Foods',
      raw_address: dallas,
      email: 'ap@borealis-foods.com',
      tax_id: '12-3456789',
    },
  ]);
  const [golden] = await ledger.context.sql`
    select g.attributes, jsonb_array_length(v.snapshot -> 'members') as listed,
           (select count(*)::int from source_records s where s.golden_id = g.golden_id) as members
      from golden_records g join golden_versions v using (golden_id, version) where g.golden_id = ${bridge!.golden_id}`;
  expect(golden).toEqual({ attributes: { vat_group: 'north' }, listed: 141, members: 141 });
});

it('a verdict about a member that is not looked at keeps the record out all the same', async () => {
  const fields = { raw_name: 'Acme Manufacturing', raw_address: austin };
  const rows = many('a', fields);
  rows[69] = { ...rows[69]!, phone: '+1 512 472 0142' } as (typeof rows)[number];
  await ledger.match(rows);
  const apart = { source_primary_key: 'apart', raw_name: 'Acme Manufacturing', phone: '+1 512 472 0142' };
  const [doubt] = await ledger.match([
    { ...apart, raw_address: { ...dallas, state: 'CA', city: 'Fresno', postal_code: '93650' } },
  ]);
  expect(doubt!.action).toBe('review');
  await decideResolution(ledger.as(steward), { resolutionId: doubt!.resolution_id!, verdict: 'different' });
  const [moved] = await ledger.match([{ ...apart, phone: null, raw_address: austin }]);
  expect(moved).toMatchObject({ golden_id: doubt!.golden_id, action: 'matched' });
});
