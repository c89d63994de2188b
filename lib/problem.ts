import { ZodError } from 'zod';
import { LedgerError, type LedgerErrorCode } from './ledger/errors';

/**
 * A problem document (RFC 9457) as the whole answer. `title` names the kind of problem and is the same every
 * time; `detail` says what is wrong here and what to do; `extra` are further members, `headers` of the answer.
 */
export function problem(
  status: number,
  title: string,
  detail: string,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify({ ...extra, type: 'about:blank', title, status, detail }), {
    status,
    headers: { 'cache-control': 'no-store', ...headers, 'content-type': 'application/problem+json' },
  });
}

const kinds: Record<LedgerErrorCode, readonly [status: number, title: string]> = {
  invalid: [422, 'Not valid'],
  unauthenticated: [401, 'Not signed in'],
  forbidden: [403, 'Not allowed'],
  not_found: [404, 'Not found'],
  conflict: [409, 'Changed meanwhile'],
  unavailable: [503, 'Not available now'],
};

/** One field of the input that is not as it should be, in words. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** What zod found wrong, as a list for a problem document's `errors`. */
export function fieldProblems(error: ZodError): FieldProblem[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

/**
 * The problem document for anything that was thrown. What nobody foresaw becomes a 500 that tells the caller
 * nothing but `requestId`, under which the cause is in the log.
 */
export function problemOf(error: unknown, requestId: string): Response {
  if (error instanceof LedgerError) {
    const [status, title] = kinds[error.code];
    return problem(
      status,
      title,
      error.message,
      error.extra,
      error.code === 'unavailable' ? { 'retry-after': '5' } : {},
    );
  }
  if (error instanceof ZodError) {
    const errors = fieldProblems(error);
    return problem(422, 'Not valid', errors[0]?.message ?? 'The input is not valid.', { errors });
  }
  if (isUnreachable(error)) {
    console.error(`request ${requestId}: the ledger cannot be reached:`, error);
    const detail = 'The ledger cannot be reached; nothing was written. Send it again in a moment.';
    return problem(503, 'Not available now', detail, { request_id: requestId }, { 'retry-after': '5' });
  }
  console.error(`request ${requestId} failed:`, error);
  return problem(500, 'Something broke', 'This is a fault of Touchstone. Try again, or tell an admin.', {
    request_id: requestId,
  });
}

/** Postgres is gone, starting, stopping or full up, or its disk is: postgres.js's and Postgres's own codes. */
function isUnreachable(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return /^(CONNECT|CONNECTION_|ECONN|ENOENT|EPIPE|ETIMEDOUT|57P0|08|53)/.test(cause?.code ?? code ?? '');
}
