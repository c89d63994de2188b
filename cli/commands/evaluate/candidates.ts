import { matchLimits } from '@/lib/ledger/match-schema';
import type { Member } from '@/lib/ledger/resolving/members';
import { examineRow, type IncomingRow, parseRow } from '@/lib/ledger/resolving/parse-row';
import { BEGINNING_ALIKE, PROBE_LIMIT } from '@/lib/ledger/resolving/probe';
import { distinctKeys, keyOf, type Snapshot } from '@/lib/ledger/resolving/snapshot';
import { Workspace } from '@/lib/ledger/resolving/workspace';
import { type MatchKey, MatchRecord, NameIndex, similarNameKeys } from '@/lib/matching';
import type { LabelledRow } from './read-labelled';

/** A record that was looked for, and the earlier ones that the ledger would have compared it with. */
export interface Looked {
  row: LabelledRow;
  record: MatchRecord;
  candidates: LabelledRow[];
}

/**
 * Which earlier records the ledger compares each record with, found in memory by the ledger's own code: batch by
 * batch, by match keys and similar names, with its limits. Every record stands alone here, as if none had joined
 * another; the ledger sees at least as much, since one member brings all of its golden record.
 *
 * @param isWanted says whether the candidates of a row are looked for; every row is a candidate to later ones
 */
export function* candidatesInOrder(
  rows: readonly LabelledRow[],
  isWanted: (row: LabelledRow, index: number) => boolean = () => true,
): Generator<Looked> {
  const names = new NameIndex();
  const postings = new Map<string, number[]>();
  const members: Member[] = [];
  const labelled: LabelledRow[] = [];
  const now = new Date();
  for (let start = 0; start < rows.length; start += matchLimits.records) {
    const batch = rows.slice(start, start + matchLimits.records).flatMap((row, place) => {
      const parsed = parseRow(row.content, place, now);
      if (!('row' in parsed) || examineRow(parsed.row)) return [];
      return [{ row, incoming: parsed.row, wanted: isWanted(row, start + place), similar: [] as MatchKey[] }];
    });
    for (const { incoming } of batch) for (const name of incoming.record.canonicalNames) names.add(name);
    const wanted = batch.filter((one) => one.wanted);
    for (const one of wanted) one.similar = similarNameKeys(one.incoming.record, names);
    const keys = distinctKeys(
      wanted.flatMap(({ incoming, similar }) => [...incoming.record.matchKeys, ...similar]),
    );
    const workspace = new Workspace(snapshotOf(keys.map(keyOf), postings, members));
    const first = members.length;
    for (const { row, incoming, wanted, similar } of batch) {
      const member = memberOf(incoming, members.length);
      if (wanted) {
        const found = [...workspace.candidates(member, similar).keys()];
        const candidates = found.map((cluster) => labelled[Number(cluster.goldenId)]!);
        yield { row, record: incoming.record, candidates };
      }
      workspace.found(member.sourceRecordId, member);
      labelled.push(row);
      members.push(member);
    }
    batch.forEach(({ incoming }, place) => {
      addPostings(postings, incoming, first + place);
      // What was parsed is let go: only later batches that find the record need it again.
      const member = members[first + place]!;
      members[first + place] = { ...member, record: new MatchRecord(incoming.record.values) };
    });
  }
}

const BEGINNING = keyOf({ scheme: 'word+place', value: '' });

function addPostings(postings: Map<string, number[]>, { record }: IncomingRow, place: number): void {
  for (const key of record.matchKeys) {
    const list = postings.get(keyOf(key));
    if (!list) postings.set(keyOf(key), [place]);
    else if (list.length <= PROBE_LIMIT) list.push(place);
  }
}

function snapshotOf(
  keys: readonly string[],
  postings: ReadonlyMap<string, number[]>,
  members: readonly Member[],
): Snapshot {
  const snapshot: Snapshot = {
    hits: new Map(),
    members: new Map(),
    versions: new Map(),
    different: new Map(),
    goldenIds: new Map(),
    shared: new Set(),
    heldBySteward: new Set(),
  };
  for (const key of keys) {
    const found = postings.get(key);
    if (!found || (key.startsWith(BEGINNING) && found.length > BEGINNING_ALIKE)) continue;
    snapshot.hits.set(
      key,
      found.map((place) => ({ sourceRecordId: String(place), goldenId: String(place) })),
    );
    for (const place of found) snapshot.members.set(String(place), [members[place]!]);
  }
  return snapshot;
}

function memberOf(row: IncomingRow, place: number): Member {
  return {
    sourceRecordId: String(place),
    goldenId: String(place),
    sourceSystem: row.sourceSystem,
    sourcePrimaryKey: row.sourcePrimaryKey,
    fingerprint: row.fingerprint,
    canonical: row.record.name.canonical,
    record: row.record,
    sourceUpdatedAt: null,
    attributes: {},
  };
}
