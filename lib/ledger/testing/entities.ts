import { Random, shuffle } from '@/db/demo/random';

export interface EntityRow {
  entity: number;
  row: Record<string, unknown>;
}

const first = [
  'Acme',
  'Borealis',
  'Cobalt',
  'Dynamo',
  'Ember',
  'Falcon',
  'Granite',
  'Harbor',
  'Indigo',
  'Juniper',
  'Kestrel',
  'Lumen',
];
const second = [
  'Foods',
  'Logistics',
  'Optics',
  'Textiles',
  'Robotics',
  'Plumbing',
  'Fisheries',
  'Printing',
  'Masonry',
  'Orchards',
];

/**
 * Source records that the deterministic phases settle: every two records of one entity agree in the canonical
 * name and the address, or in a valid tax id; namesakes live in other places.
 */
export function deterministicRows(seed: number, entities: number): EntityRow[] {
  const rows: EntityRow[] = [];
  for (let entity = 0; entity < entities; entity++) {
    const name = `${first[entity % first.length]} ${second[Math.floor(entity / first.length) % second.length]}`;
    const place = Math.floor(entity / 40);
    const address = {
      line1: `${entity + 1} Oak Street`,
      city: `Town${place}`,
      state: 'TX',
      postal_code: String(70_000 + entity),
      country_code: 'US',
    };
    const taxId = entity % 2 === 0 ? `12${String(3_000_000 + entity).padStart(7, '0')}` : null;
    const spellings = [
      `${name} Inc`,
      name.toUpperCase(),
      `${name}, LLC`,
      name.split(' ').reverse().join(' '),
      `${name} (formerly Old ${name})`,
    ];
    spellings.forEach((raw_name, index) => {
      const row: Record<string, unknown> = {
        source_system: `system-${index % 3}`,
        source_primary_key: `${entity}-${index}`,
        raw_name,
        raw_address: address,
      };
      // With a tax id the place may differ: phase 0 holds them together.
      if (taxId && index > 0) row.tax_id = taxId;
      if (taxId && index === 4)
        row.raw_address = { ...address, line1: '9 Elsewhere Road', city: 'Moved', postal_code: '99999' };
      rows.push({ entity, row });
    });
  }
  return shuffled(rows, seed);
}

/** The same rows in another order. */
export function shuffled<T>(rows: readonly T[], seed: number): T[] {
  return shuffle([...rows], new Random(seed));
}
