import type { ValueChange } from './golden-record';

/** A snapshot of `golden_versions`: the columns of a golden record at that version. */
export type GoldenSnapshot = Record<string, unknown>;

const addressParts = ['address_line1', 'address_line2', 'city', 'state', 'postal_code', 'country_code'];
const single = ['canonical_name', ...addressParts, 'tax_id_canonical', 'phone', 'email', 'website'];

/** The values that differ between two versions, attributes one by one. Versions of merged records have none. */
export function valueChanges(before: GoldenSnapshot, after: GoldenSnapshot): ValueChange[] {
  if (!('canonical_name' in before) || !('canonical_name' in after)) return [];
  const changes = single.map((field) => change(field, before[field], after[field]));
  const old = attributesOf(before);
  const now = attributesOf(after);
  for (const key of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) {
    changes.push(change(`attributes.${key}`, old[key], now[key]));
  }
  return changes.filter(({ from, to }) => from !== to);
}

function change(field: string, from: unknown, to: unknown): ValueChange {
  return { field, from: textOf(from), to: textOf(to) };
}

function attributesOf(snapshot: GoldenSnapshot): Record<string, unknown> {
  const { attributes } = snapshot;
  return typeof attributes === 'object' && attributes !== null ? (attributes as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
