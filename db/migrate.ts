import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import type { Sql } from 'postgres';
import { openPostgres } from './open-postgres';

const MIGRATION_LOCK = 7_046_029_254;

/**
 * Brings the database at `url` to the schema of this release. Several replicas may call it at once: an
 * advisory lock lets one migrate while the others wait. Needs a direct connection, not PgBouncer's.
 */
export async function migrate(url: string): Promise<{ applied: number }> {
  const sql = openPostgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const before = await countApplied(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder: migrationsFolder() });
    return { applied: (await countApplied(sql)) - before };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function migrationsFolder(): string {
  return fileURLToPath(new URL('../drizzle', import.meta.url));
}

async function countApplied(sql: Sql): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return 0;
  const [row] = await sql`select count(*)::int as applied from drizzle.__drizzle_migrations`;
  return row!.applied;
}
