import { type LabelledNames, shuffled } from '@/lib/matching';
import { type CsvFile, openCsvFile } from '../../csv-file';
import { mapColumns, mapRow } from '../../row-mapping';
import { UserError } from '../../user-error';

/** A row as `POST /api/match` takes it, and what it truly is. */
export interface LabelledRow {
  /** Source system and key. */
  key: string;
  /** Null for a row whose truth is not known: it is matched and never scored. */
  entity: string | null;
  content: Record<string, unknown>;
}

export interface LabelledRecords {
  kind: 'records';
  file: string;
  rows: LabelledRow[];
  /** Lines that are no rows at all. */
  faults: number;
}

export interface LabelledPairs {
  kind: 'names';
  file: string;
  pairs: LabelledNames[];
}

/**
 * Reads a labelled file whole: records with their entities (column entity_id), or pairs of names (columns name_a,
 * name_b, is_match).
 *
 * @param seed puts the rows into another order, the same for the same seed
 * @throws UserError when it is neither
 */
export async function readLabelled(file: string, seed?: number): Promise<LabelledRecords | LabelledPairs> {
  const csv = await openCsvFile(file);
  if (['name_a', 'name_b', 'is_match'].every((column) => csv.columns.includes(column))) {
    return { kind: 'names', file, pairs: await readPairs(csv) };
  }
  if (!csv.columns.includes('entity_id')) {
    csv.close();
    throw new UserError(
      `${file} has no column entity_id (nor name_a, name_b and is_match): it is not a labelled file.`,
    );
  }
  const { rows, faults } = await readRecords(csv);
  return { kind: 'records', file, rows: seed === undefined ? rows : shuffled(rows, seed), faults };
}

async function readRecords(csv: CsvFile): Promise<{ rows: LabelledRow[]; faults: number }> {
  const mapping = mapColumns(csv.columns, []);
  const rows: LabelledRow[] = [];
  let faults = 0;
  for await (const entry of csv.entries) {
    if ('reason' in entry) {
      faults++;
      continue;
    }
    // The matcher is shown the mapped fields only; the truth stays here.
    const content = mapRow(entry.row, mapping, entry.row.source?.trim() || 'labelled');
    const key = keyOfRow(content.source_system as string, content.source_primary_key as string);
    rows.push({ key, entity: entry.row.entity_id || null, content });
  }
  return { rows, faults };
}

async function readPairs(csv: CsvFile): Promise<LabelledNames[]> {
  const pairs: LabelledNames[] = [];
  for await (const entry of csv.entries) {
    if ('reason' in entry) continue;
    const { name_a = '', name_b = '', is_match = '' } = entry.row;
    pairs.push({ a: name_a, b: name_b, same: /^(true|t|yes|1)$/i.test(is_match.trim()) });
  }
  return pairs;
}

/** By what a record of a file is found again in the ledger. */
export function keyOfRow(sourceSystem: string, sourcePrimaryKey: string): string {
  return `${sourceSystem}\u0000${sourcePrimaryKey}`;
}
