import { randomBytes } from 'node:crypto';
import { connect } from '@/db/client';
import { bridgeRows } from '@/db/demo/bridges';
import { demoRows } from '@/db/demo/generate';
import { settings } from '@/db/schema';
import { type Context, createContext, operator } from '@/lib/ledger/context';
import { createApiKey } from '@/lib/ledger/create-api-key';
import { createUser } from '@/lib/ledger/create-user';
import { listApiKeys } from '@/lib/ledger/list-api-keys';
import { matchLimits } from '@/lib/ledger/match-schema';
import { revokeApiKey } from '@/lib/ledger/revoke-api-key';

const DEMO_SEED = 20_260_901;
const DEMO_SOURCE_RECORDS = 5000;
const DEMO_KEY = 'demo data';
/** Any number that nothing else locks: two first runs on one database take turns. */
const FIRST_RUN_LOCK = 7_046_029_255;

/**
 * What the first start on empty data does once the application answers: two people, an API key, and the demo
 * data, sent through `POST /api/match` like any other. Done once; returns the lines to print.
 */
export async function firstRun(options: {
  baseUrl: string;
  databaseUrl: string;
  demo: boolean;
}): Promise<string[]> {
  const connection = connect(options.databaseUrl, { max: 2 });
  try {
    const context = createContext(connection, operator('first-run'));
    await connection.sql`select pg_advisory_lock(${FIRST_RUN_LOCK})`;
    // Access comes last: what is interrupted before has shown nobody a password yet, and is taken up again.
    const demo = options.demo ? await loadDemoData(context, options.baseUrl) : [];
    return [...(await createAccess(context)), ...demo];
  } finally {
    await connection.end();
  }
}

async function createAccess(context: Context): Promise<string[]> {
  const [found] = await context.sql`select exists (select from users) as people`;
  if (found!.people) return [];
  const people = [
    { email: 'admin@touchstone.local', name: 'Admin', role: 'admin' as const },
    { email: 'steward@touchstone.local', name: 'Steward', role: 'steward' as const },
  ];
  const lines = ['Sign in with (shown only now; add people with `npx touchstone user create`):'];
  for (const person of people) {
    const password = randomBytes(12).toString('base64url');
    await createUser(context, { ...person, password });
    lines.push(`  ${person.role.padEnd(8)} ${person.email}  ${password}`);
  }
  const { key } = await createApiKey(context, { name: 'first key', scopes: ['match', 'read'] });
  lines.push(`API key for POST /api/match (shown only now):`, `  ${key}`);
  return lines;
}

/** Loads the demo data unless it was loaded before or the ledger already has records of its own. */
async function loadDemoData(context: Context, baseUrl: string): Promise<string[]> {
  const [state] = await context.sql`
    select exists (select from settings where key = 'demo_loaded') as loaded,
           exists (select from settings where key = 'demo_begun') as begun,
           exists (select from source_records) as records`;
  if (state!.loaded || (state!.records && !state!.begun)) return [];
  await note(context, 'demo_begun');
  const now = await demoNow(context);
  const rows = [
    ...demoRows({ seed: DEMO_SEED, sourceRecords: DEMO_SOURCE_RECORDS, now }).map(
      ({ entity: _, ...row }) => row,
    ),
    ...bridgeRows(now),
  ];
  await revokeDemoKeys(context);
  const { keyId, key } = await createApiKey(context, { name: DEMO_KEY, scopes: ['match'] });
  try {
    for (let start = 0; start < rows.length; start += matchLimits.records) {
      const records = rows.slice(start, start + matchLimits.records);
      await post(`${baseUrl}/api/match`, key, { records });
    }
  } finally {
    await revokeApiKey(context, { key: keyId });
  }
  await note(context, 'demo_loaded');
  return [`Demo data: ${rows.length} records of five source systems (DEMO=0 starts without).`];
}

/** A first run that was killed leaves its key behind. */
async function revokeDemoKeys(context: Context): Promise<void> {
  for (const { keyId, name, revokedAt } of await listApiKeys(context)) {
    if (name === DEMO_KEY && !revokedAt) await revokeApiKey(context, { key: keyId });
  }
}

async function post(url: string, key: string, body: unknown): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok)
    throw new Error(`Loading the demo data failed: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}

/** The demo's times are relative to when it was begun, so that going on after an interrupt sends the same rows. */
async function demoNow(context: Context): Promise<string> {
  const [begun] = await context.sql`select value ->> 'at' as at from settings where key = 'demo_begun'`;
  return begun!.at;
}

async function note(context: Context, key: string): Promise<void> {
  await context.db
    .insert(settings)
    .values({ key, value: { at: context.now().toISOString() } })
    .onConflictDoNothing();
}
