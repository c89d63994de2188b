import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CustomerRegister } from './customers';
import { type DemoCustomer, type DemoRow, demoRows, generateCustomers } from './generate';
import { mixWithin, takeRows } from './stream';
import { validate } from './testing';

const now = '2026-01-01T00:00:00Z';
const customers = [...generateCustomers({ seed: 1, customers: 4000, now })];
const rows = customers.flatMap((customer) => customer.rows);
/** The truth behind each customer: founding them draws from a stream of its own. */
const truths = (() => {
  const register = new CustomerRegister(1);
  return customers.map(() => register.next());
})();

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

describe('determinism', () => {
  it('gives these very bytes on every machine; a change of words or habits changes the hash', () => {
    expect(digest(demoRows({ seed: 1, sourceRecords: 1000, now }))).toBe(
      'b3cf04bd16b645877cb9db26f81d91a2196c59bb22b3a1e5e226065b5eb20f81',
    );
  });

  it('gives the same rows again, others for another seed, and the longer begins with the shorter', () => {
    const shorter = [...generateCustomers({ seed: 1, customers: 100, now })];
    expect(digest(shorter)).toBe(digest(customers.slice(0, 100)));
    expect(digest([...generateCustomers({ seed: 2, customers: 100, now })])).not.toBe(digest(shorter));
  });

  it('moves only the times when now moves', () => {
    const later = [...generateCustomers({ seed: 1, customers: 50, now: '2026-01-31T00:00:00Z' })];
    const rest = ({ updated_at: _, ...row }: DemoRow) => row;
    expect(later.flatMap((customer) => customer.rows.map(rest))).toEqual(
      customers.slice(0, 50).flatMap((customer) => customer.rows.map(rest)),
    );
    const days = later.map((customer, index) => {
      const before = customers[index]!.rows[0]!.updated_at;
      return (Date.parse(customer.rows[0]!.updated_at) - Date.parse(before)) / 86_400_000;
    });
    expect(new Set(days)).toEqual(new Set([30]));
  });

  it('refuses options that mean nothing or differ between machines', () => {
    const first = (options: Parameters<typeof generateCustomers>[0]) => generateCustomers(options).next();
    expect(() => first({ seed: 0.5, customers: 1, now })).toThrow(RangeError);
    expect(() => first({ seed: 1, customers: -1, now })).toThrow(RangeError);
    expect(() => first({ seed: 1, customers: 1, now: '2026-01-01T00:00:00' })).toThrow(RangeError);
    expect(() => first({ seed: 1, customers: 1, now: 'today' })).toThrow(RangeError);
  });
});

describe('demoRows', () => {
  const demo = demoRows({ seed: 1, sourceRecords: 5000, now });

  it('makes about 5,000 rows of about 1,900 customers, shuffled', () => {
    expect(demo.length).toBeGreaterThanOrEqual(5000);
    expect(demo.length).toBeLessThan(5010);
    const entities = new Set(demo.map((row) => row.entity));
    expect(entities.size).toBeGreaterThan(1800);
    expect(entities.size).toBeLessThan(2000);
    const neighbours = demo.filter((row, index) => row.entity === demo[index + 1]?.entity).length;
    expect(neighbours).toBeLessThan(50);
  });

  it('makes none when none are wanted', () => {
    expect(demoRows({ seed: 1, sourceRecords: 0, now })).toEqual([]);
  });

  it('streams exactly as many and mixes them without losing any', () => {
    const taken = [...takeRows({ seed: 1, sourceRecords: 1234, now })];
    expect(taken.length).toBe(1234);
    const mixed = [...mixWithin(taken, 100, 5)];
    expect(mixed).not.toEqual(taken);
    expect(new Set(mixed)).toEqual(new Set(taken));
    expect([...mixWithin(taken, 100, 5)]).toEqual(mixed);
  });
});

describe('rows', () => {
  it('have keys that are unique in their system, each in its style', () => {
    const keys = new Set(rows.map((row) => `${row.source_system} ${row.source_primary_key}`));
    expect(keys.size).toBe(rows.length);
    const styles: Record<string, RegExp> = {
      'bc-integration': /^CUST-\d{6}$/,
      'd365-fire': /^CUST-\d{5}$/,
      salesforce: /^0018d00000[0-9A-Za-z]{8}$/,
      netsuite: /^\d{4,}$/,
      onestream: /^ENT_\d{5}$/,
    };
    for (const row of rows) expect(row.source_primary_key).toMatch(styles[row.source_system]!);
    expect(new Set(rows.map((row) => row.source_system)).size).toBe(5);
  });

  it('keep the habits of their system', () => {
    const of = (system: string) => rows.filter((row) => row.source_system === system);
    for (const row of of('d365-fire')) expect(row.raw_name).toBe(row.raw_name.toUpperCase());
    for (const row of of('netsuite')) expect(row.raw_name.trim().length).toBeLessThanOrEqual(36);
    for (const row of of('onestream')) expect(row.email).toBeUndefined();
    const share = (list: DemoRow[], test: (row: DemoRow) => boolean) =>
      list.filter(test).length / list.length;
    expect(
      share(of('salesforce'), (row) => (row.raw_address?.country_code?.length ?? 0) > 2),
    ).toBeGreaterThan(0.85);
    expect(share(of('bc-integration'), (row) => / (Inc\.|LLC)/.test(row.raw_name))).toBeGreaterThan(0.3);
    for (const row of of('bc-integration')) expect(row.raw_name).not.toMatch(/[^,] (Inc\.|LLC)$/);
    for (const row of of('netsuite')) {
      if (row.raw_address?.country_code === 'US' && row.phone)
        expect(row.phone).toMatch(/^\(\d{3}\) 555-\d{4}$/);
    }
  });

  it('carry a valid tax id in 60 of 100, each in its country', () => {
    let valid = 0;
    customers.forEach((customer, index) => {
      const country = truths[index]!.country.code;
      customer.rows.forEach((row, place) => {
        // 999999999 has the form of an EIN, too.
        if (customer.dirt[place]!.includes('tax id placeholder')) return;
        if (row.tax_id && validate(country, row.tax_id)) valid++;
      });
    });
    expect(valid / rows.length).toBeGreaterThan(0.57);
    expect(valid / rows.length).toBeLessThan(0.63);
  });

  it('come from all thirteen countries, mostly the United States', () => {
    const counts = new Map<string, number>();
    for (const { country } of truths) counts.set(country.code, (counts.get(country.code) ?? 0) + 1);
    expect(counts.size).toBe(13);
    expect(counts.get('US')! / truths.length).toBeGreaterThan(0.54);
    expect(counts.get('US')! / truths.length).toBeLessThan(0.63);
  });

  it('name only hosts under the reserved domain, in addresses that parse', () => {
    for (const row of rows) {
      if (row.email) {
        expect(z.email().safeParse(row.email).success, row.email).toBe(true);
        expect(row.email.toLowerCase()).toMatch(/\.example$/);
      }
      if (row.website) {
        const url = row.website.startsWith('http') ? row.website : `http://${row.website}`;
        expect(new URL(url).hostname).toMatch(/^[a-z0-9.-]+\.example$/);
      }
    }
  });

  it('were updated before now, most within three years', () => {
    const ages = rows.map((row) => (Date.parse(now) - Date.parse(row.updated_at)) / 86_400_000);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
    expect(ages.filter((days) => days < 1100).length / ages.length).toBeGreaterThan(0.8);
  });

  it('have names that are not empty, and postal codes of their country', () => {
    const shapes: Record<string, RegExp> = {
      US: /^\d{5}(-\d{4})?$/,
      CA: /^[A-Z]\d[A-Z] \d[A-Z]\d$/,
      GB: /^[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$/,
      IE: /^[A-Z]\d\d [A-Z][A-Z0-9]{3}$/,
      DE: /^\d{5}$/,
      AT: /^\d{4}$/,
      CH: /^\d{4}$/,
      FR: /^\d{5}$/,
      NL: /^\d{4} [A-Z]{2}$/,
      ES: /^\d{5}$/,
      IT: /^\d{5}$/,
      PL: /^\d\d-\d{3}$/,
      SE: /^\d{3} \d\d$/,
    };
    customers.forEach((customer, index) => {
      const country = truths[index]!.country.code;
      customer.rows.forEach((row, place) => {
        expect(row.raw_name.trim().length).toBeGreaterThan(3);
        if (row.raw_address && !customer.dirt[place]!.includes('postal code damaged')) {
          expect(row.raw_address.postal_code, country).toMatch(shapes[country]!);
          expect(row.raw_address.state !== undefined).toBe(truths[index]!.address.city.state !== '');
        }
      });
    });
  });
});

describe('relations', () => {
  const byEntity = new Map(customers.map((customer) => [customer.entity, customer]));
  const truthOf = new Map(truths.map((truth) => [truth.entity, truth]));
  const related = (a: DemoCustomer, b: DemoCustomer) =>
    a.relation?.of === b.entity ||
    b.relation?.of === a.entity ||
    (a.relation !== undefined && a.relation.of === b.relation?.of);

  it('point at older customers and are rare', () => {
    const withRelation = customers.filter((customer) => customer.relation !== undefined);
    for (const customer of withRelation) {
      expect(customer.relation!.of).toBeLessThan(customer.entity);
      expect(byEntity.has(customer.relation!.of)).toBe(true);
    }
    expect(withRelation.length / customers.length).toBeGreaterThan(0.02);
    expect(withRelation.length / customers.length).toBeLessThan(0.06);
  });

  it('namesakes share the name and live elsewhere, daughters carry the name of the mother', () => {
    const kinds = new Set<string>();
    for (const customer of customers) {
      if (!customer.relation) continue;
      const own = truthOf.get(customer.entity)!;
      const older = truthOf.get(customer.relation.of)!;
      expect(own.name.head).toBe(older.name.head);
      expect(own.name.trade).toBe(older.name.trade);
      if (customer.relation.kind === 'namesake')
        expect(own.address.city.name).not.toBe(older.address.city.name);
      else expect(own.name.suffix).not.toBe('');
      kinds.add(`${customer.relation.kind} ${own.name.suffix === '' ? 'same' : 'suffix'}`);
    }
    expect(kinds).toEqual(new Set(['namesake same', 'namesake suffix', 'subsidiary suffix']));
  });

  it('alone explain a tax id, phone or domain that two customers share', () => {
    const shared = { tax: 0, phone: 0, domain: 0 };
    const owners = new Map<string, DemoCustomer>();
    const check = (kind: keyof typeof shared, value: string, customer: DemoCustomer) => {
      const owner = owners.get(`${kind} ${value}`);
      if (owner !== undefined && owner !== customer) {
        expect(related(customer, owner), `${kind} ${value}`).toBe(true);
        shared[kind]++;
      }
      owners.set(`${kind} ${value}`, owner ?? customer);
    };
    customers.forEach((customer, index) => {
      const { country } = truths[index]!;
      customer.rows.forEach((row, place) => {
        const placeholder = customer.dirt[place]!.includes('tax id placeholder');
        if (!placeholder && row.tax_id && validate(country.code, row.tax_id)) {
          check(
            'tax',
            `${country.code} ${row.tax_id.replace(/[^0-9A-Z]/g, '').replace('MWST', '')}`,
            customer,
          );
        }
        if (row.phone?.startsWith('+') && !row.phone.includes('(0)'))
          check('phone', row.phone.replace(/\D/g, ''), customer);
        if (row.email) check('domain', row.email.toLowerCase().split('@')[1]!, customer);
      });
    });
    for (const count of Object.values(shared)) expect(count).toBeGreaterThan(0);
  });
});
