import type { MatchKey } from '@/lib/matching';
import type { Context } from '../context';
import { type Member, type MemberRef, readMembers } from './members';
import type { Found, Probe } from './probe';

/** What the ledger knows about a set of match keys at one moment. Whoever decides on it may change its lists. */
export interface Snapshot {
  /** Match key → source records that carry it, with their golden records. */
  hits: Map<string, Hit[]>;
  /** Golden id → its live members, those that share the rarest key first; one more than PROBE_LIMIT when there are more. */
  members: Map<string, Member[]>;
  /** Golden id → the version that the members belong to. */
  versions: Map<string, number>;
  /** Source record → source records that a steward called different; of all members, those not read included. */
  different: Map<string, Set<string>>;
  /** Golden records of the source records in `different`. */
  goldenIds: Map<string, string>;
  /** Match keys that several companies share by a steward's word. */
  shared: Set<string>;
  /** Which of the records asked about a steward has tied to others of its golden record. */
  heldBySteward: Set<string>;
}

export interface Hit {
  sourceRecordId: string;
  goldenId: string;
}

export function keyOf({ scheme, value }: MatchKey): string {
  return `${scheme}\u0000${value}`;
}

/** Match keys without doubles, and without those of `except`. */
export function distinctKeys(keys: readonly MatchKey[], except: readonly MatchKey[] = []): MatchKey[] {
  const without = new Set(except.map(keyOf));
  const distinct = new Map(keys.map((key) => [keyOf(key), key]));
  return [...distinct].filter(([key]) => !without.has(key)).map(([, key]) => key);
}

/**
 * What probes have found, with what the records say. Probes of different moments may disagree about a record
 * that moved in between: its golden record then has another version when it comes to writing, which is refused.
 */
export async function loadSnapshot(context: Context, probes: readonly Probe[]): Promise<Snapshot> {
  const all = <Part extends keyof Found>(part: Part) =>
    probes.flatMap(({ found }) => (found[part] ?? []) as NonNullable<Found[Part]>[number][]);
  const snapshot: Snapshot = {
    hits: new Map(),
    members: new Map(),
    versions: new Map(all('versions')),
    different: new Map(),
    goldenIds: new Map(),
    shared: new Set(all('shared').map(keyOf)),
    heldBySteward: new Set(all('held')),
  };
  for (const { keys, found } of probes) {
    for (const [ordinal, sourceRecordId, goldenId] of found.hits ?? []) {
      push(snapshot.hits, keyOf(keys[ordinal - 1]!), { sourceRecordId, goldenId });
    }
  }
  const refs = new Map<string, MemberRef>();
  const listed = new Set<string>();
  for (const { found } of probes) {
    const goldenIds = new Set<string>();
    for (const [sourceRecordId, goldenId, fingerprint, updatedAt] of found.members ?? []) {
      // The first probe that found a golden record has listed as many of its members as are looked at.
      if (listed.has(goldenId)) continue;
      goldenIds.add(goldenId);
      const sourceUpdatedAt = updatedAt && new Date(updatedAt).toISOString();
      refs.set(sourceRecordId, { sourceRecordId, goldenId, fingerprint, sourceUpdatedAt });
    }
    for (const goldenId of goldenIds) listed.add(goldenId);
  }
  for (const member of await readMembers(context, [...refs.values()])) {
    push(snapshot.members, member.goldenId, member);
  }
  for (const [a, b, goldenId, otherGoldenId] of all('different')) {
    snapshot.goldenIds.set(a, goldenId).set(b, otherGoldenId);
    addTo(snapshot.different, a, b);
    addTo(snapshot.different, b, a);
  }
  return snapshot;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
