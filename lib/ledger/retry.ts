import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from './context';
import { LedgerError } from './errors';

/** The ledger has moved since it was read: do it again from the start. */
export class StaleRead extends Error {}

const ATTEMPTS = 8;
/**
 * Postgres: deadlock, serialisation failure, unique violation by a concurrent writer, lock not available, and
 * links that a concurrent verdict made disagree with the partition.
 */
const RETRYABLE = new Set(['40P01', '40001', '23505', '55P03', '23000']);

/** Runs `work` again, after a short random pause, while concurrent changes get in its way. */
export async function retrying<T>(context: Context, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error) || context.inTransaction) throw error;
      if (attempt === ATTEMPTS) {
        const message = 'Too many concurrent changes to the same records; try again in a moment.';
        throw new LedgerError('unavailable', message, {}, { cause: error });
      }
      await sleep(5 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

function isRetryable(error: unknown): boolean {
  if (error instanceof StaleRead) return true;
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return RETRYABLE.has(cause?.code ?? code ?? '');
}
