import { countRequest } from '@/lib/auth/rate-limit';
import { authenticateApiKey } from '@/lib/ledger/authenticate-api-key';
import { createContext } from '@/lib/ledger/context';
import { pool } from '@/lib/ledger/database';
import { explainMatch } from '@/lib/ledger/explain-match';
import { explainLimits, explainMatchInput } from '@/lib/ledger/explain-schema';
import { fieldProblems, problem, problemOf } from '@/lib/problem';
import { BodyError, readJson } from '@/lib/read-body';
import { requestIdOf } from '@/lib/request-id';

export const dynamic = 'force-dynamic';

/** Why two records are taken as the same, or not: see `explainMatch`. Nothing is written. */
export async function POST(request: Request): Promise<Response> {
  const requestId = requestIdOf(request);
  const headers: Record<string, string> = { 'x-request-id': requestId, 'cache-control': 'no-store' };
  try {
    const actor = await authenticateApiKey(pool(), request.headers.get('authorization'));
    const limit = await countRequest(actor.id);
    Object.assign(headers, limit.headers);
    if (!limit.allowed) {
      const detail = `Too many requests with this key; try again in ${limit.retryAfterSeconds} s.`;
      const retry = { ...headers, 'retry-after': `${limit.retryAfterSeconds}` };
      return problem(429, 'Too many requests', detail, {}, retry);
    }
    const [strange] = new URL(request.url).searchParams.keys();
    if (strange !== undefined) {
      const detail = `There is no parameter ${strange}; what is asked stands in the body.`;
      return problem(400, 'Malformed request', detail, {}, headers);
    }
    const body = explainMatchInput.safeParse(await readJson(request, explainLimits.bytes));
    if (!body.success) {
      const errors = fieldProblems(body.error);
      const detail = `The body is JSON, but not {"record": …} with "other" or "golden_id": ${inWords(errors[0]!)}.`;
      return problem(422, 'Not valid', detail, { errors }, headers);
    }
    const explanation = await explainMatch(createContext(pool(), actor, requestId), body.data);
    return Response.json(explanation, { headers });
  } catch (error) {
    if (error instanceof BodyError) {
      return error.reason === 'too_large'
        ? problem(413, 'Too large', error.message, { limits: explainLimits }, headers)
        : problem(400, 'Malformed request', error.message, {}, headers);
    }
    const answer = problemOf(error, requestId);
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
    if (answer.status === 401) answer.headers.set('www-authenticate', 'Bearer realm="touchstone"');
    return answer;
  }
}

function inWords({ path, message }: { path: string; message: string }): string {
  return path === '' ? message : `${path} ${message}`;
}
