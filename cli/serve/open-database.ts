import path from 'node:path';
import { StartError } from '@/db/embedded/start-error';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/db/embedded-postgres';
import { openPostgres } from '@/db/open-postgres';
import type { Settings } from '../settings';

const OLDEST_VERSION = 150_000;

export interface OpenDatabase {
  /** For everyday queries; may lead through a pooler. */
  url: string;
  /** Leads straight to the server: for migrations, LISTEN and advisory locks of a session. */
  directUrl: string;
  /** Undefined with a Postgres of one's own. */
  embedded?: EmbeddedPostgres;
  /** Stops the embedded Postgres unless another process still uses it. */
  close(): Promise<void>;
}

/**
 * The database that the settings name: DATABASE_URL, or the embedded Postgres, started or joined.
 *
 * @throws StartError with one sentence for the operator
 */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl = url } = settings;
  if (url && directUrl) {
    await checkServer(url, 'DATABASE_URL');
    if (directUrl !== url) await checkServer(directUrl, 'DATABASE_DIRECT_URL');
    return { url, directUrl, close: async () => {} };
  }
  const embedded = await startEmbeddedPostgres({ dataDir: postgresFolder(settings) });
  return { url: embedded.url, directUrl: embedded.url, embedded, close: () => embedded.stop() };
}

export function postgresFolder(settings: Settings): string {
  return path.join(settings.DATA_DIR, 'postgres');
}

async function checkServer(url: string, setting: string): Promise<void> {
  const sql = openPostgres(url, {
    max: 1,
    connect_timeout: 10,
    fetch_types: false,
    prepare: false,
    onnotice: () => {},
  });
  try {
    const [row] = await sql`select current_setting('server_version_num')::int as number, version() as name`;
    if (row!.number >= OLDEST_VERSION) return;
    throw new StartError(
      `The server at ${setting} is ${row!.name.split(' ').slice(0, 2).join(' ')}: Touchstone needs PostgreSQL 15 or newer.`,
    );
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(whyUnreachable(error as Error & { code?: string }, url, setting), { cause: error });
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function whyUnreachable(error: Error & { code?: string }, url: string, setting: string): string {
  const place = placeOf(url);
  switch (error.code) {
    case '28P01':
    case '28000':
      return `The Postgres server at ${setting} (${place}) refuses that user or password: correct them in ${setting}.`;
    case '3D000':
      return `The Postgres server at ${setting} (${place}) has no database of that name: create it or correct ${setting}.`;
    default:
      return `The Postgres server at ${setting} (${place}) cannot be reached (${error.code ?? error.message}): check that it runs and that the address is right.`;
  }
}

/** Host, port and database; never the password. */
function placeOf(url: string): string {
  const address = new URL(url.replace(/@(?=[/?])/, '@localhost'));
  const host = address.searchParams.get('host') ?? (address.host || 'localhost');
  return `${host}${address.pathname}`;
}
