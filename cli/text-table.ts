const GAP = '  ';
const FIRST_COLUMN_AT_LEAST = 12;

/**
 * A plain table: one line a row, columns aligned on the left, each as wide as its longest cell. Cells of the first
 * column are cut short where the line would be longer than `columnsAtMost`.
 */
export function textTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  columnsAtMost: number,
): string[] {
  const lines = [names.map((name) => name.toUpperCase()), ...rows];
  const widths = names.map((_, index) => Math.max(...lines.map((cells) => lengthOf(cells[index]!))));
  const others = widths.slice(1).reduce((sum, width) => sum + GAP.length + width, 0);
  widths[0] = Math.min(widths[0]!, Math.max(FIRST_COLUMN_AT_LEAST, columnsAtMost - others));
  return lines.map((cells) =>
    cells
      .map((cell, index) => padded(cell, widths[index]!))
      .join(GAP)
      .trimEnd(),
  );
}

function padded(cell: string, width: number): string {
  const length = lengthOf(cell);
  if (length > width) return `${[...cell].slice(0, width - 1).join('')}…`;
  return cell + ' '.repeat(width - length);
}

function lengthOf(text: string): number {
  return [...text].length;
}
