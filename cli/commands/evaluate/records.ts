import { parseRow } from '@/lib/ledger/resolving/parse-row';
import { MatchRecord } from '@/lib/matching';
import type { LabelledRow } from './read-labelled';

/** Parsed records kept; beyond that all are forgotten and parsed again, about 0.1 ms each. */
const KEPT = 50_000;

/** A record in a few words, for those who look for the cause of an error. */
export interface ShortRecord {
  key: string;
  entity: string | null;
  name: string;
  rest: string;
}

/** The records of a labelled file as the matcher sees them, by their keys. */
export class Records {
  readonly #rows: Map<string, LabelledRow>;
  readonly #parsed = new Map<string, MatchRecord>();

  constructor(rows: readonly LabelledRow[]) {
    this.#rows = new Map(rows.map((row) => [row.key, row]));
  }

  entityOf(key: string): string | null {
    return this.#rows.get(key)?.entity ?? null;
  }

  get(key: string): MatchRecord {
    let record = this.#parsed.get(key);
    if (!record) {
      if (this.#parsed.size >= KEPT) this.#parsed.clear();
      const parsed = parseRow(this.#rows.get(key)?.content, 0, new Date());
      if (!('row' in parsed)) throw new Error(`${key} is no row: ${parsed.error.message}`);
      record = new MatchRecord(parsed.row.record.values);
      this.#parsed.set(key, record);
    }
    return record;
  }

  short(key: string): ShortRecord {
    const { rawName, rawAddress, phone, taxId, email, website } = this.get(key).values;
    const address = Object.values(rawAddress ?? {}) as (string | null | undefined)[];
    const rest = [...address, phone, taxId, email, website].filter(Boolean).join(' · ');
    return { key: key.replace('\u0000', ' '), entity: this.entityOf(key), name: rawName, rest };
  }
}
