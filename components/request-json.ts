/** A problem document (RFC 9457) as an error; `message` is its detail, a sentence for the reader. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** The further members of the document. */
    readonly extra: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ProblemError';
  }
}

/**
 * Sends a request and reads its JSON answer.
 * @throws ProblemError when the answer is none that was hoped for, or there is none (status 0)
 */
export async function requestJson<Answer>(url: string, options: RequestInit = {}): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ProblemError(0, 'Touchstone cannot be reached. Check your connection.');
  }
  const body = await response.json().catch(() => null);
  if (response.ok) return body as Answer;
  throw new ProblemError(
    response.status,
    body?.detail ?? 'Touchstone did not answer as it should. Try again.',
    body ?? {},
  );
}

export function postJson<Answer>(url: string, body: unknown): Promise<Answer> {
  return requestJson(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // A decision must reach the ledger even when its page is left.
    keepalive: true,
  });
}
