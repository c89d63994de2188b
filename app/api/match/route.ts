import { z } from 'zod';
import { countRequest } from '@/lib/auth/rate-limit';
import { authenticateApiKey } from '@/lib/ledger/authenticate-api-key';
import { authorise, createContext } from '@/lib/ledger/context';
import { pool } from '@/lib/ledger/database';
import { matchRecords } from '@/lib/ledger/match-records';
import { matchLimits, matchRequestSchema } from '@/lib/ledger/match-schema';
import { fieldProblems, problem, problemOf } from '@/lib/problem';
import { BodyError, readJson } from '@/lib/read-body';
import { requestIdOf } from '@/lib/request-id';

export const dynamic = 'force-dynamic';

const flag = z
  .enum(['0', '1', 'false', 'true', ''])
  .nullable()
  .transform((value) => value === '1' || value === 'true' || value === '');
const querySchema = z.object({ dry_run: flag, explain: flag });

/** Rows in, golden ids out: see design.md's contract, which the OpenAPI document spells out. */
export async function POST(request: Request): Promise<Response> {
  const requestId = requestIdOf(request);
  const headers: Record<string, string> = { 'x-request-id': requestId, 'cache-control': 'no-store' };
  try {
    const actor = await authenticateApiKey(pool(), request.headers.get('authorization'));
    const limit = await countRequest(actor.id);
    Object.assign(headers, limit.headers);
    if (!limit.allowed) {
      const detail = `Too many requests with this key; try again in ${limit.retryAfterSeconds} s.`;
      return problem(
        429,
        'Too many requests',
        detail,
        {},
        { ...headers, 'retry-after': `${limit.retryAfterSeconds}` },
      );
    }
    const context = createContext(pool(), actor, requestId);
    authorise(context, 'match');
    const query = new URL(request.url).searchParams;
    const flags = querySchema.safeParse({ dry_run: query.get('dry_run'), explain: query.get('explain') });
    const strange = [...query.keys()].filter((name) => !(name in querySchema.shape));
    if (strange.length > 0) {
      const detail = `There is no parameter ${strange.join(', ')}; there are dry_run and explain.`;
      return problem(400, 'Malformed request', detail, {}, headers);
    }
    if (!flags.success) {
      return problem(
        400,
        'Malformed request',
        'dry_run and explain are 0 or 1.',
        { errors: fieldProblems(flags.error) },
        headers,
      );
    }
    const body = matchRequestSchema.safeParse(await readJson(request, matchLimits.bytes));
    if (!body.success) {
      const detail = 'The body is JSON, but not {"records": [ … ]} with at least one record.';
      return problem(422, 'Not valid', detail, { errors: fieldProblems(body.error) }, headers);
    }
    if (body.data.records.length > matchLimits.records) {
      return tooLarge(
        `${body.data.records.length} records are more than ${matchLimits.records}; send them in parts.`,
        headers,
      );
    }
    const { dry_run: dryRun, explain } = flags.data;
    const resolved = await matchRecords(context, { records: body.data.records, dryRun, explain });
    return Response.json({ resolved }, { headers });
  } catch (error) {
    if (error instanceof BodyError) {
      if (error.reason === 'too_large') return tooLarge(error.message, headers);
      return problem(400, 'Malformed request', error.message, {}, headers);
    }
    const answer = problemOf(error, requestId);
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
    if (answer.status === 401) answer.headers.set('www-authenticate', 'Bearer realm="touchstone"');
    return answer;
  }
}

function tooLarge(detail: string, headers: Record<string, string>): Response {
  return problem(413, 'Too large', detail, { limits: matchLimits }, headers);
}
