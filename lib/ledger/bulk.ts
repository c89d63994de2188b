import type { Sql, TransactionSql } from 'postgres';

type Cell = string | number | boolean | Date | null | undefined | object;

/**
 * A derived table out of rows in memory, for multi-row statements: every column travels as one text array and
 * is cast to its type, so that the statement's text is the same for any number of rows and is prepared once.
 *
 * @example sql`insert into t (id, data) select * from ${table(sql, rows, { id: 'uuid', data: 'jsonb' })}`
 */
export function table<Column extends string>(
  sql: Sql | TransactionSql,
  rows: readonly Readonly<Record<Column, Cell>>[],
  types: Readonly<Record<Column, string>>,
) {
  const columns = Object.keys(types) as Column[];
  const casts = columns.map((column) => `${column}::${types[column]} as ${column}`).join(', ');
  const arrays = columns.map((column) => rows.map((row) => encode(row[column], types[column])));
  const unnested = arrays
    .map((array, index) => (index === 0 ? sql`${array}::text[]` : sql`, ${array}::text[]`))
    .reduce((all, one) => sql`${all}${one}`);
  return sql`(select ${sql.unsafe(casts)} from unnest(${unnested}) as cells(${sql.unsafe(columns.join(', '))})) as given`;
}

/** One cell as Postgres reads it from text. */
function encode(cell: Cell, type: string): string | null {
  if (cell == null) return null;
  if (cell instanceof Date) return cell.toISOString();
  if (type === 'jsonb') return JSON.stringify(cell);
  if (type.endsWith('[]')) return arrayLiteral(cell as readonly unknown[]);
  return String(cell);
}

function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map((value) => `"${String(value).replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}
