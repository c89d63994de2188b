import { table } from '../bulk';
import type { Context } from '../context';
import { StaleRead } from '../retry';
import type { Plan, PlannedRow } from './plan';

/** Whether the row has an open case that its new content answers. */
export function settlesItsCase(planned: PlannedRow): boolean {
  return planned.case === null && Boolean(planned.known?.openResolutionId) && planned.examined;
}

/** Opens a case for every row in doubt, renews the case of a changed row, withdraws what is settled. */
export async function writeCases(context: Context, { rows, modelVersion }: Plan): Promise<void> {
  const cases = rows.filter((planned) => planned.case !== null);
  const resolved = rows.filter(settlesItsCase);
  await Promise.all([withdraw(context, resolved), open(context, cases, modelVersion)]);
}

async function withdraw({ sql }: Context, resolved: readonly PlannedRow[]): Promise<void> {
  if (resolved.length === 0) return;
  const ids = resolved.map((planned) => planned.known!.openResolutionId!);
  await sql`
    update resolutions set status = 'withdrawn', comment = 'The row changed and is no longer in doubt.', decided_at = now()
     where resolution_id = any(${ids}::uuid[]) and status in ('open', 'claimed')`;
}

async function open({ sql }: Context, cases: readonly PlannedRow[], modelVersion: string): Promise<void> {
  if (cases.length === 0) return;
  const types = {
    resolution_id: 'uuid',
    kind: 'text',
    source_record_id: 'uuid',
    golden_id: 'uuid',
    candidates: 'jsonb',
    confidence: 'numeric',
    reasons: 'text[]',
    priority: 'int',
  } as const;
  const values = cases.map((planned) => ({
    resolution_id: planned.case!.resolutionId,
    kind: planned.case!.kind,
    source_record_id: planned.member.sourceRecordId,
    golden_id: planned.cluster.goldenId,
    candidates: planned.case!.candidates,
    confidence: planned.case!.confidence,
    reasons: planned.case!.reasons,
    priority: priorityOf(planned),
  }));
  const names = sql.unsafe(Object.keys(types).join(', '));
  const written = await sql`
    insert into resolutions (${names}, model_version, due_at)
    select ${names}, ${modelVersion}, now() + case priority when 1 then interval '4 hours' when 2 then interval '1 day' else interval '3 days' end
      from ${table(sql, values, types)}
    on conflict (resolution_id) do update
      set kind = excluded.kind, golden_id = excluded.golden_id, candidates = excluded.candidates,
          confidence = excluded.confidence, reasons = excluded.reasons, priority = excluded.priority,
          model_version = excluded.model_version
      where resolutions.status in ('open', 'claimed')
    returning resolution_id`;
  if (written.length < cases.length) throw new StaleRead('a case of this batch was decided meanwhile');
}

/** 1 = soon: contradictions in standing golden records; 2 = likely the same; 3 = the rest. */
function priorityOf(planned: PlannedRow): number {
  if (planned.case!.kind === 'conflict') return 1;
  return planned.case!.confidence >= 0.5 ? 2 : 3;
}
