import type { z } from 'zod';
import { authorise, type Context, type Permission } from '../ledger/context';
import { uuid } from '../ledger/ids';
import { problem, problemOf } from '../problem';
import { currentActor } from './current-actor';
import { isSameOrigin } from './same-origin';
import type { SessionUser } from './sessions';

const BODY_LIMIT_BYTES = 1_000_000;

export interface RouteCall<Input> {
  input: Input;
  user: SessionUser;
  context: Context;
  request: Request;
}

type RouteParams = Record<string, string | string[]>;
type RouteContext = { params: Promise<RouteParams> };

/**
 * Makes a JSON route handler for people who are signed in. The input is the query string (GET) or the JSON body,
 * with the path's parameters laid over it, parsed once by `schema`. The handler returns what is to be sent as
 * JSON, or a Response. Errors become problem documents (RFC 9457).
 */
export function sessionRoute<Schema extends z.ZodType>(
  permission: Permission,
  schema: Schema,
  handler: (call: RouteCall<z.output<Schema>>) => Promise<unknown>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, { params }) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    let requestId: string = uuid();
    try {
      if (changes && !isSameOrigin(request.headers)) {
        return problem(403, 'Not allowed', 'This request did not come from a page of Touchstone.');
      }
      const signedIn = await currentActor();
      if (!signedIn) {
        return problem(401, 'Not signed in', 'Your session has ended. Sign in again; nothing was changed.');
      }
      const { user, context } = signedIn;
      requestId = context.requestId;
      authorise(context, permission);
      const raw = changes ? await readJson(request) : Object.fromEntries(new URL(request.url).searchParams);
      if (raw instanceof Response) return raw;
      const input = schema.parse({ ...(raw as object), ...(await params) });
      const result = await handler({ input, user, context, request });
      if (result instanceof Response) return result;
      if (result === undefined) return new Response(null, { status: 204 });
      return Response.json(result, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return problemOf(error, requestId);
    }
  };
}

async function readJson(request: Request): Promise<object | Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    return problem(415, 'Wrong kind of content', 'Send JSON, with the content type application/json.');
  }
  const tooLarge = () =>
    problem(413, 'Too large', `At most ${BODY_LIMIT_BYTES} bytes.`, { limit_bytes: BODY_LIMIT_BYTES });
  if (Number(request.headers.get('content-length')) > BODY_LIMIT_BYTES) return tooLarge();
  const text = await request.text();
  if (text.length > BODY_LIMIT_BYTES) return tooLarge();
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Falls through: both cases have one answer.
  }
  return problem(400, 'Malformed', 'The body is not a JSON object.');
}
