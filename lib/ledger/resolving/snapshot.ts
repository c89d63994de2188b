import type { MatchKey } from '@/lib/matching';
import type { Context } from '../context';
import { type Member, readMembers } from './members';
import type { Probe } from './probe';

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

/** What a probe has found, with what the records say. */
export async function loadSnapshot(context: Context, { keys, found }: Probe): Promise<Snapshot> {
  const snapshot: Snapshot = {
    hits: new Map(),
    members: new Map(),
    versions: new Map(found.versions ?? []),
    different: new Map(),
    goldenIds: new Map(),
    shared: new Set(found.shared?.map(keyOf)),
    heldBySteward: new Set(found.held ?? []),
  };
  for (const [ordinal, sourceRecordId, goldenId] of found.hits ?? []) {
    push(snapshot.hits, keyOf(keys[ordinal - 1]!), { sourceRecordId, goldenId });
  }
  const refs = (found.members ?? []).map(([sourceRecordId, goldenId, fingerprint, updatedAt]) => ({
    sourceRecordId,
    goldenId,
    fingerprint,
    sourceUpdatedAt: updatedAt && new Date(updatedAt).toISOString(),
  }));
  for (const member of await readMembers(context, refs)) push(snapshot.members, member.goldenId, member);
  for (const [a, b, goldenId, otherGoldenId] of found.different ?? []) {
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
