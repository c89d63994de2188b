import { type Decision, decide, type RuledModel, type ScoredCandidate, scoreCandidate } from '@/lib/matching';
import type { Context } from './context';
import { currentModel } from './current-model';
import { LedgerError } from './errors';
import { type Party, readParty } from './explain-parties';
import type { ExplainMatchInput, Explanation } from './explain-schema';
import type { Member } from './resolving/members';
import { probeLedger } from './resolving/probe';
import { distinctKeys, keyOf, loadSnapshot } from './resolving/snapshot';
import { type Cluster, Workspace } from './resolving/workspace';
import { isoTime } from './times';

type Link = Explanation['standing']['links'][number];

/** All that an explanation is made of: what would be decided today, and what was decided before. */
export interface Scene {
  record: Party;
  other: Party;
  /** The golden record asked about; null between two records. */
  goldenId: string | null;
  redirectedFrom: string | null;
  model: RuledModel;
  target: ScoredCandidate<Member>;
  /** About the target and all rivals; about the target alone between two records. */
  decision: Decision<Member>;
  /** Match keys of both sides that find the one when the other comes. */
  matchKeys: readonly { scheme: string; value: string }[];
  links: readonly Link[];
  membersCompared: number;
}

/**
 * Looks at the ledger as the engine would if the record came now.
 * @throws LedgerError `not_found`, `invalid`
 */
export async function readScene(context: Context, input: ExplainMatchInput): Promise<Scene> {
  const record = await readParty(context, input.record, 'record');
  return input.golden_id === undefined
    ? betweenRecords(context, record, await readParty(context, input.other!, 'other'))
    : againstGoldenRecord(context, record, input.golden_id);
}

async function betweenRecords(context: Context, record: Party, other: Party): Promise<Scene> {
  const [own, their] = [record.member, other.member];
  const model = await currentModel(context);
  const workspace = await openWorkspace(context, model, [own, their], []);
  const { knowledge } = workspace;
  const cluster = { goldenId: their.goldenId, members: [their] };
  const target = scoreCandidate(own.record, cluster, knowledge);
  return {
    record,
    other,
    goldenId: null,
    redirectedFrom: null,
    model,
    target,
    decision: decide(own.record, [cluster], { knowledge }),
    matchKeys: commonKeys(workspace, own, [their]),
    links: record.known && other.known ? await readLinks(context, own, [their.sourceRecordId]) : [],
    membersCompared: 1,
  };
}

async function againstGoldenRecord(context: Context, record: Party, asked: string): Promise<Scene> {
  const { goldenId, firstMember } = await findGolden(context, asked);
  const own = record.member;
  const model = await currentModel(context);
  const workspace = await openWorkspace(context, model, [own], [firstMember]);
  const { knowledge, contradict } = workspace;
  const home = record.known ? workspace.clusterOf(own.sourceRecordId) : undefined;
  // Not compared with itself, as when a row of its changes.
  if (home) workspace.leave(home, own.sourceRecordId);
  const cluster = workspace.clusters.get(goldenId);
  if (!cluster || cluster.members.length === 0) {
    throw new LedgerError(
      'invalid',
      'This golden record consists of this source record alone: there is nothing to compare it with.',
    );
  }
  const target = scoreCandidate(own.record, cluster, knowledge);
  const links = record.known ? await readLinks(context, own, goldenId) : [];
  const apart = links.some(({ kind }) => kind === 'different');
  const candidates = new Set<Cluster>(workspace.candidates(own, []).keys());
  if (!apart) candidates.add(cluster);
  const { member } = target;
  return {
    record,
    other: {
      member,
      known: true,
      deleted: false,
      sourceSystem: member.sourceSystem,
      sourcePrimaryKey: member.sourcePrimaryKey,
      warnings: [],
    },
    goldenId,
    redirectedFrom: goldenId === asked ? null : asked,
    model,
    target,
    decision: decide(own.record, [...candidates], { knowledge, contradict }),
    matchKeys: commonKeys(workspace, own, cluster.members),
    links,
    membersCompared: cluster.members.length,
  };
}

async function findGolden(
  { sql }: Context,
  asked: string,
): Promise<{ goldenId: string; firstMember: string }> {
  const [row] = await sql<{ golden_id: string; first_member: string | null }[]>`
    select g.golden_id, (
             select s.source_record_id from source_records s
              where s.golden_id = g.golden_id and s.deleted_at is null order by s.source_record_id limit 1
           ) as first_member
      from golden_records named join golden_records g on g.golden_id = coalesce(named.merged_into, named.golden_id)
     where named.golden_id = ${asked}`;
  if (!row) throw new LedgerError('not_found', 'No golden record has this id (golden_id).');
  if (!row.first_member) {
    throw new LedgerError(
      'invalid',
      'This golden record is retired: it has no source record to compare with.',
    );
  }
  return { goldenId: row.golden_id, firstMember: row.first_member };
}

async function openWorkspace(
  context: Context,
  model: RuledModel,
  members: readonly Member[],
  sourceRecordIds: readonly string[],
): Promise<Workspace> {
  const keys = distinctKeys(members.flatMap(({ record }) => record.matchKeys));
  const probe = await probeLedger(context, keys, sourceRecordIds);
  return new Workspace(await loadSnapshot(context, [probe]), model);
}

function commonKeys(workspace: Workspace, own: Member, others: readonly Member[]): Scene['matchKeys'] {
  const theirs = new Set(others.flatMap(({ record }) => record.matchKeys.map(keyOf)));
  return own.record.matchKeys.filter(
    (key) => theirs.has(keyOf(key)) && (key.scheme === 'name' || !workspace.isShared(key.scheme, key.value)),
  );
}

const LINKS_SHOWN = 20;

/** What was decided about a record and others, or any member of a golden record, and stands; stewards first. */
async function readLinks({ sql }: Context, own: Member, others: readonly string[] | string): Promise<Link[]> {
  const among =
    typeof others === 'string'
      ? sql`(select source_record_id from source_records where golden_id = ${others})`
      : sql`(select unnest(${others as string[]}::uuid[]))`;
  const rows = await sql<(Omit<Link, 'confidence'> & { confidence: string | null })[]>`
    select kind, decided_by, phase, confidence, created_at from (
      select * from match_links
       where source_record_id = ${own.sourceRecordId} and other_source_record_id in ${among}
       union all
      select * from match_links
       where other_source_record_id = ${own.sourceRecordId} and source_record_id in ${among}
    ) l
     where superseded_at is null
     order by decided_by = 'steward' desc, kind, created_at desc limit ${LINKS_SHOWN}`;
  return rows.map((row) => ({
    ...row,
    confidence: row.confidence === null ? null : Number(row.confidence),
    created_at: isoTime(row.created_at),
  }));
}
