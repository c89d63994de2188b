import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartError } from '@/db/embedded/start-error';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
  .refine(isAddress, 'is not a valid address');

const yesOrNo = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no'], 'must be 1 or 0')
  .transform((value) => ['1', 'true', 'yes'].includes(value));

const schema = z.object({
  /** Where the application listens; 0 takes any free port. */
  PORT: z.coerce
    .number('must be a whole number from 0 to 65535')
    .int('must be a whole number from 0 to 65535')
    .min(0, 'must be a whole number from 0 to 65535')
    .max(65_535, 'must be a whole number from 0 to 65535')
    .default(3000),
  /** The interface to listen on: this machine only, unless something else is asked for (0.0.0.0 is everybody). */
  HOST: z.string().default('127.0.0.1'),
  /** Everything Touchstone keeps; a relative path starts at the checkout. */
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => path.resolve(ROOT, folder)),
  /** A Postgres of one's own instead of the embedded one. */
  DATABASE_URL: postgresUrl.optional(),
  /** The direct connection for migrations and LISTEN, when DATABASE_URL leads through a pooler. */
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  /** Whether the first start loads demo data. */
  DEMO: yesOrNo.default(true),
  /** The address under which browsers reach the application. */
  NEXTAUTH_URL: z.url('must be an address such as https://touchstone.example.com').optional(),
  /** Encrypts the session cookies; several replicas share it. */
  NEXTAUTH_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
});

const secret = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'NEXTAUTH_SECRET'];

export type Settings = z.infer<typeof schema>;

/**
 * Reads the settings from the environment. An empty variable counts as one that is not set.
 *
 * @throws StartError with one sentence for all that is wrong; it never repeats a secret
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const first = new Map(
      parsed.error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]),
    );
    const faults = Object.keys(schema.shape)
      .filter((name) => first.has(name))
      .map((name) => {
        const value = secret.includes(name) ? '' : `, not "${given[name]}"`;
        return `${name} ${first.get(name)}${value}`;
      });
    throw new StartError(`Wrong settings: ${faults.join('; ')}.`);
  }
  if (parsed.data.DATABASE_DIRECT_URL && !parsed.data.DATABASE_URL) {
    throw new StartError('Wrong settings: DATABASE_DIRECT_URL goes with DATABASE_URL, which is not set.');
  }
  return parsed.data;
}

function isAddress(url: string): boolean {
  return URL.canParse(url.replace(/@(?=[/?])/, '@localhost'));
}
