import {
  type CandidateCluster,
  comparePair,
  defaultModel,
  type IsShared,
  type Knowledge,
  type MatchKey,
  type Model,
} from '@/lib/matching';
import type { Member } from './members';
import { PROBE_LIMIT } from './probe';
import { keyOf, type Snapshot } from './snapshot';

/** A tax id on this many different names is a form letter's default, not a company's number. */
const NAMES_ON_ONE_TAX_ID = 12;
/** An address of so many golden records is an office tower, a mall or a registered agent's. */
const COMPANIES_AT_ONE_ADDRESS = 8;
const TAX_KEY = keyOf({ scheme: 'tax', value: '' });

/** A golden record in the making: as the ledger has it, changed by the rows of this batch in their order. */
export interface Cluster extends CandidateCluster<Member> {
  goldenId: string;
  members: Member[];
  /** Founded by this batch. */
  isNew: boolean;
  /** Golden records united in this one of which the ledger holds more members than were read. */
  truncated: string[];
  /** Members of the ledger that this batch has taken out. */
  left: Set<string>;
  /** Joined, left or changed by this batch. */
  dirty: boolean;
  unitedInto: Cluster | null;
}

/** The ledger as one batch sees it: a snapshot, and on top of it what the batch's earlier rows have decided. */
export class Workspace {
  readonly clusters = new Map<string, Cluster>();
  readonly knowledge: Knowledge;
  readonly #byKey = new Map<string, Set<Cluster>>();
  readonly #byRecord = new Map<string, Cluster>();
  readonly #namesByTaxId = new Map<string, Set<string>>();
  readonly #snapshot: Snapshot;

  constructor(snapshot: Snapshot, model: Model = defaultModel) {
    this.#snapshot = snapshot;
    this.knowledge = { model, isShared: this.isShared };
    for (const [goldenId, members] of snapshot.members) {
      const truncated = members.length > PROBE_LIMIT ? [goldenId] : [];
      const cluster: Cluster = {
        goldenId,
        members,
        isNew: false,
        truncated,
        left: new Set(),
        dirty: false,
        unitedInto: null,
      };
      this.clusters.set(goldenId, cluster);
      for (const member of members) this.#byRecord.set(member.sourceRecordId, cluster);
    }
    for (const [sourceRecordId, goldenId] of snapshot.goldenIds) {
      const cluster = this.clusters.get(goldenId);
      if (cluster) this.#byRecord.set(sourceRecordId, cluster);
    }
    for (const [key, hits] of snapshot.hits) {
      for (const { sourceRecordId, goldenId } of hits) {
        const cluster = this.clusters.get(goldenId);
        if (!cluster) continue;
        this.#index(key, cluster);
        if (!key.startsWith(TAX_KEY)) continue;
        this.#noteTaxIdName(
          key,
          cluster.members.find((one) => one.sourceRecordId === sourceRecordId)?.canonical,
        );
      }
    }
  }

  readonly isShared: IsShared = (scheme, value) => {
    const key = keyOf({ scheme, value });
    if (scheme === 'address') return (this.#byKey.get(key)?.size ?? 0) >= COMPANIES_AT_ONE_ADDRESS;
    return this.#snapshot.shared.has(key) || (this.#namesByTaxId.get(key)?.size ?? 0) >= NAMES_ON_ONE_TAX_ID;
  };

  isHeldBySteward(sourceRecordId: string): boolean {
    return this.#snapshot.heldBySteward.has(sourceRecordId);
  }

  clusterOf(sourceRecordId: string): Cluster | undefined {
    const cluster = this.#byRecord.get(sourceRecordId);
    return cluster && root(cluster);
  }

  /** Golden records that share a telling match key with the member (true), or only a name's likeness (false). */
  candidates(member: Member, similarKeys: readonly MatchKey[]): Map<Cluster, boolean> {
    const found = new Map<Cluster, boolean>();
    for (const key of member.record.matchKeys) {
      if (key.scheme !== 'name' && this.isShared(key.scheme, key.value)) continue;
      const isTelling = key.scheme !== 'word+place';
      for (const cluster of this.#byKey.get(keyOf(key)) ?? []) {
        if (isTelling || !found.has(root(cluster))) found.set(root(cluster), isTelling);
      }
    }
    for (const key of similarKeys) {
      for (const cluster of this.#byKey.get(keyOf(key)) ?? []) {
        if (!found.has(root(cluster))) found.set(root(cluster), false);
      }
    }
    const apart = this.#apartFrom(member.sourceRecordId);
    for (const cluster of found.keys()) {
      if (cluster.members.length === 0 || apart.has(cluster)) found.delete(cluster);
    }
    return found;
  }

  /** Whether two golden records must not become one: a steward's word, or facts that exclude each other. */
  readonly contradict = (a: CandidateCluster<Member>, b: CandidateCluster<Member>): boolean => {
    for (const sourceRecordId of this.#snapshot.different.keys()) {
      if (this.clusterOf(sourceRecordId) === a && this.#apartFrom(sourceRecordId).has(b)) return true;
    }
    for (const member of a.members) {
      for (const other of b.members) {
        if (comparePair(member.record, other.record, this.knowledge).contradicted) return true;
      }
    }
    return false;
  };

  found(goldenId: string, member: Member): Cluster {
    const cluster: Cluster = {
      goldenId,
      members: [],
      isNew: true,
      truncated: [],
      left: new Set(),
      dirty: true,
      unitedInto: null,
    };
    this.clusters.set(goldenId, cluster);
    this.join(cluster, member);
    return cluster;
  }

  join(cluster: Cluster, member: Member): void {
    member.goldenId = cluster.goldenId;
    cluster.members.push(member);
    cluster.left.delete(member.sourceRecordId);
    cluster.dirty = true;
    this.#byRecord.set(member.sourceRecordId, cluster);
    for (const key of member.record.matchKeys) {
      this.#index(keyOf(key), cluster);
      this.#noteTaxIdName(keyOf(key), member.canonical);
    }
  }

  /** Takes a record out of its golden record, to be examined anew. */
  leave(cluster: Cluster, sourceRecordId: string): void {
    cluster.members = cluster.members.filter((member) => member.sourceRecordId !== sourceRecordId);
    cluster.left.add(sourceRecordId);
    cluster.dirty = true;
  }

  /** Makes two golden records one; the older id stays. Returns the survivor. */
  unite(a: Cluster, b: Cluster): Cluster {
    const [survivor, other] = isOlder(a, b) ? [a, b] : [b, a];
    for (const member of other.members) member.goldenId = survivor.goldenId;
    survivor.members = [...survivor.members, ...other.members];
    survivor.truncated = [...survivor.truncated, ...other.truncated];
    survivor.left = new Set([...survivor.left, ...other.left]);
    survivor.dirty = true;
    other.members = [];
    other.unitedInto = survivor;
    return survivor;
  }

  /** Golden records with a member that a steward called different from this record. */
  #apartFrom(sourceRecordId: string): Set<CandidateCluster<Member> | undefined> {
    const apart = this.#snapshot.different.get(sourceRecordId);
    return new Set([...(apart ?? [])].map((other) => this.clusterOf(other)));
  }

  #index(key: string, cluster: Cluster): void {
    const clusters = this.#byKey.get(key);
    if (clusters) clusters.add(cluster);
    else this.#byKey.set(key, new Set([cluster]));
  }

  #noteTaxIdName(key: string, canonical: string | undefined): void {
    if (!canonical || !key.startsWith(TAX_KEY)) return;
    const names = this.#namesByTaxId.get(key);
    if (names) names.add(canonical);
    else this.#namesByTaxId.set(key, new Set([canonical]));
  }
}

/** The golden record that one stands for after all unions of this batch. */
export function root(cluster: Cluster): Cluster {
  let current = cluster;
  while (current.unitedInto) current = current.unitedInto;
  return current;
}

function isOlder(a: Cluster, b: Cluster): boolean {
  if (a.isNew !== b.isNew) return !a.isNew;
  return a.goldenId < b.goldenId;
}
