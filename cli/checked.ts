import type { z } from 'zod';
import { UsageError } from './user-error';

/** Parses arguments by a verb's schema; what does not fit is said in one sentence. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`);
  throw new UsageError(faults.join('; '));
}
