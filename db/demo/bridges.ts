import type { DemoRow } from './write-row';

interface Bridge {
  name: string;
  taxIds: readonly [string, string];
  address: NonNullable<DemoRow['raw_address']>;
}

const bridges: readonly Bridge[] = [
  {
    name: 'Larkspur Valley Sprinkler',
    taxIds: ['27-4810351', '45-1930276'],
    address: {
      line1: '418 Quarry Road',
      city: 'Boise',
      state: 'ID',
      postal_code: '83702',
      country_code: 'US',
    },
  },
  {
    name: 'Wexcombe Alarm Services',
    taxIds: ['36-7204418', '82-0561937'],
    address: {
      line1: '77 Tannery Lane',
      city: 'Duluth',
      state: 'MN',
      postal_code: '55802',
      country_code: 'US',
    },
  },
  {
    name: 'Orrindale Cold Storage',
    taxIds: ['61-3378205', '94-2215860'],
    address: {
      line1: '2050 Ferry Street',
      city: 'Tacoma',
      state: 'WA',
      postal_code: '98402',
      country_code: 'US',
    },
  },
];

/**
 * Cases with two candidates: two records of one name and address whose tax ids exclude each other, and a third
 * without a tax id that may be either. Fictional; `now` is ISO 8601.
 */
export function bridgeRows(now: string): DemoRow[] {
  return bridges.flatMap(({ name, taxIds, address }, index) => {
    const row = (
      source_system: string,
      source_primary_key: string,
      raw_name: string,
      tax_id?: string,
    ): DemoRow => ({
      source_system,
      source_primary_key,
      raw_name,
      ...(tax_id && { tax_id }),
      raw_address: address,
      updated_at: now,
    });
    return [
      row('bc-integration', `CUST-99${index}001`, `${name}, Inc.`, taxIds[0]),
      row('netsuite', `90${index}002`, `${name} Inc`, taxIds[1]),
      row('d365-fire', `CUST-90${index}03`, name.toUpperCase()),
    ];
  });
}
