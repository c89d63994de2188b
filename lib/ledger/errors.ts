/** What went wrong, in terms the edges (HTTP, pages, command line) can map; never a stack trace for the user. */
export type LedgerErrorCode =
  | 'not_found'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'invalid'
  | 'unavailable';

/**
 * The one error a verb throws on purpose. `message` is a sentence for the person who called: what is wrong and
 * what to do. `extra` travels along, for example what changed under a steward's feet.
 */
export class LedgerError extends Error {
  constructor(
    readonly code: LedgerErrorCode,
    message: string,
    readonly extra: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'LedgerError';
  }
}
