import type { CsvRow } from './csv-file';
import { UsageError, UserError } from './user-error';

const addressParts = ['line1', 'line2', 'city', 'state', 'postal_code', 'country_code'] as const;
const plainFields = [
  'source_system',
  'source_primary_key',
  'raw_name',
  'tax_id',
  'phone',
  'email',
  'website',
  'updated_at',
] as const;
const targets: readonly string[] = [...plainFields, ...addressParts];

/** Column names that are understood without being mapped, beside the field's own name. */
const usual: Record<string, readonly string[]> = {
  raw_name: ['name', 'company', 'company_name'],
  source_primary_key: ['record_id', 'id', 'key'],
  line1: ['address', 'address_line1', 'street'],
  line2: ['address_line2'],
  state: ['region', 'province'],
  postal_code: ['postcode', 'zip'],
  country_code: ['country'],
};

/** Field of a row → column of the file. */
export type RowMapping = ReadonlyMap<string, string>;

/**
 * Which column fills which field: what `--map` says, else a column of the field's own or a usual name.
 * @throws UsageError when `--map` names a field or column that is not known; UserError when name or key has none
 */
export function mapColumns(columns: readonly string[], given: readonly string[]): RowMapping {
  const mapping = new Map<string, string>();
  for (const target of targets) {
    if (target === 'source_system') continue;
    const column = [target, ...(usual[target] ?? [])].find((name) => columns.includes(name));
    if (column) mapping.set(target, column);
  }
  for (const pair of given.flatMap((one) => one.split(','))) {
    const [target, column] = pair.split('=').map((part) => part.trim());
    if (!target || column === undefined) throw new UsageError(`--map takes field=column, not “${pair}”.`);
    if (!targets.includes(target) && !/^(attributes|identifiers)\.[\w-]+$/.test(target)) {
      throw new UsageError(
        `--map: there is no field “${target}”; there are ${targets.join(', ')}, identifiers.SCHEME and attributes.NAME.`,
      );
    }
    if (column === '') mapping.delete(target);
    else if (columns.includes(column)) mapping.set(target, column);
    else throw new UsageError(`--map: the file has no column “${column}”; it has ${columns.join(', ')}.`);
  }
  for (const needed of ['raw_name', 'source_primary_key']) {
    if (!mapping.has(needed)) {
      throw new UserError(
        `Say which column holds the ${needed}: --map ${needed}=COLUMN. The file has ${columns.join(', ')}.${delimiterHint(columns)}`,
      );
    }
  }
  return mapping;
}

function delimiterHint(columns: readonly string[]): string {
  const [only = ''] = columns;
  if (columns.length > 1 || !/[;\t]/.test(only)) return '';
  return only.includes(';')
    ? ' If cells are parted by semicolons, say --delimiter ";".'
    : ' If cells are parted by tabs, say --delimiter tab.';
}

/** One row of a file as `POST /api/match` takes it; empty cells are left out. */
export function mapRow(row: CsvRow, mapping: RowMapping, sourceSystem: string): Record<string, unknown> {
  const mapped: Record<string, unknown> = { source_system: sourceSystem };
  const address: Record<string, string> = {};
  const identifiers: { scheme: string; value: string }[] = [];
  const attributes: Record<string, string> = {};
  for (const [target, column] of mapping) {
    const value = row[column];
    if (value === undefined || value.trim() === '') continue;
    const [group, name] = target.split('.');
    if (group === 'identifiers') identifiers.push({ scheme: name!, value });
    else if (group === 'attributes') attributes[name!] = value;
    else if ((addressParts as readonly string[]).includes(target)) address[target] = value;
    else mapped[target] = value;
  }
  if (Object.keys(address).length > 0) mapped.raw_address = address;
  if (identifiers.length > 0) mapped.identifiers = identifiers;
  if (Object.keys(attributes).length > 0) mapped.attributes = attributes;
  return mapped;
}
