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
  const arrays = columns.map((column) => columnLiteral(rows, column, types[column]));
  const unnested = arrays
    .map((array, index) => (index === 0 ? sql`${array}::text[]` : sql`, ${array}::text[]`))
    .reduce((all, one) => sql`${all}${one}`);
  return sql`(select ${sql.unsafe(casts)} from unnest(${unnested}) as cells(${sql.unsafe(columns.join(', '))})) as given`;
}

/** An array of texts in Postgres's notation; by hand, as the client library takes four times as long. */
export function textArray(values: readonly string[]): string {
  return `{${values.map(quoted).join(',')}}`;
}

/** Types whose text form needs no quotes within an array. */
const plainTypes: ReadonlySet<string> = new Set(['uuid', 'smallint', 'int', 'bigint', 'numeric']);

function columnLiteral<Column extends string>(
  rows: readonly Readonly<Record<Column, Cell>>[],
  column: Column,
  type: string,
): string {
  const write = plainTypes.has(type) ? String : (cell: NonNullable<Cell>) => quoted(encode(cell, type));
  let literal = '{';
  for (let index = 0; index < rows.length; index++) {
    const cell = rows[index]![column];
    if (index > 0) literal += ',';
    literal += cell == null ? 'NULL' : write(cell);
  }
  return `${literal}}`;
}

/** One cell as Postgres reads it from text. */
function encode(cell: NonNullable<Cell>, type: string): string {
  if (cell instanceof Date) return cell.toISOString();
  if (type === 'jsonb') return JSON.stringify(cell);
  if (type.endsWith('[]')) return textArray((cell as readonly unknown[]).map(String));
  return String(cell);
}

function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}
