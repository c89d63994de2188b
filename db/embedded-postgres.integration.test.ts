import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPostmaster } from './embedded/postmaster';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { openPostgres } from './open-postgres';
import { launchElsewhere } from './testing/second-launcher';

const STRANGER = { uid: 12_345, gid: 12_345 };

let folder: string;
let dataDir: string;
let started: EmbeddedPostgres[];
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-embedded-'));
  chmodSync(folder, 0o711);
  dataDir = path.join(folder, 'postgres');
  started = [];
  lines = [];
});

afterEach(async () => {
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => void lines.push(line) });
  started.push(server);
  return server;
}

async function withClient<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = openPostgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

describe('startEmbeddedPostgres', () => {
  it('makes a UTF-8 cluster that is reached through a private socket only', async () => {
    const server = await start();
    expect(server.adopted).toBe(false);
    await withClient(server.url, async (sql) => {
      const [row] = await sql`
        select current_setting('server_encoding') as encoding, datlocprovider as provider,
          current_setting('listen_addresses') as addresses, current_setting('unix_socket_permissions') as mode,
          current_setting('synchronous_commit') as commit, current_database() as database
        from pg_database where datname = current_database()`;
      expect(row).toEqual({
        encoding: 'UTF8',
        provider: 'b',
        addresses: '',
        mode: '0700',
        commit: 'on',
        database: 'touchstone',
      });
    });
    await server.stop();
    expect(findPostmaster(dataDir)).toBeUndefined();
    expect(existsSync(server.connection.host)).toBe(false);
  });

  it('passes settings on, and keeps data from one start to the next', async () => {
    const first = await startEmbeddedPostgres({ dataDir, settings: { work_mem: '7MB' } });
    started.push(first);
    await withClient(first.url, async (sql) => {
      expect((await sql`show work_mem`)[0]?.work_mem).toBe('7MB');
      await sql`create table kept as select 42 as answer`;
    });
    await first.stop();
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await withClient(second.url, (sql) => sql`select answer from kept`)).toEqual([{ answer: 42 }]);
  });

  it('is joined by a second process, and the last one to leave stops it', async () => {
    const first = await start();
    const second = await launchElsewhere(dataDir);
    expect(second.adopted).toBe(true);
    await first.stop();
    expect(lines).toEqual(['Postgres keeps running for 1 other connection.']);
    expect(findPostmaster(dataDir)?.status).toBe('ready');
    await second.stop();
    expect(findPostmaster(dataDir)).toBeUndefined();
  });

  it('lets two launchers make one fresh cluster', async () => {
    const [one, two] = await Promise.all([launchElsewhere(dataDir), launchElsewhere(dataDir)]);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
    await withClient(one.url!, (sql) => sql`create table shared as select 1 as one`);
    expect(await withClient(two.url!, (sql) => sql`select one from shared`)).toEqual([{ one: 1 }]);
    await Promise.all([one.stop(), two.stop()]);
    expect(findPostmaster(dataDir)).toBeUndefined();
  });

  it('adopts the server that a killed process left behind', async () => {
    const killed = await launchElsewhere(dataDir);
    await killed.kill();
    expect((await start()).adopted).toBe(true);
  });

  it('finds every acknowledged row after the server was killed, in this process and the next', async () => {
    const server = await start();
    let announced = 0;
    server.onUnexpectedExit(() => announced++);
    await withClient(server.url, (sql) => sql`create table acknowledged (number int primary key)`);
    const written = await writeUntilKilled(server.url, findPostmaster(dataDir)!.pid);
    await until(() => lines.length > 0);
    expect(lines[0]).toMatch(/^Postgres had stopped unexpectedly; it is back after \d+ ms\.$/);
    expect([lines.length, announced]).toEqual([1, 1]);
    expect(written.length).toBeGreaterThan(500);
    expect(await findMissing(server.url, written)).toEqual([]);
    await server.stop();
    expect(await findMissing((await start()).url, written)).toEqual([]);
  });

  it('starts after both the process and its server were killed', async () => {
    const killed = await launchElsewhere(dataDir);
    await withClient(killed.url!, (sql) => sql`create table kept as select 42 as answer`);
    const { pid } = findPostmaster(dataDir)!;
    await killed.kill();
    process.kill(pid, 'SIGKILL');
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await withClient(server.url, (sql) => sql`select answer from kept`)).toEqual([{ answer: 42 }]);
  });

  it('is not misled by files of the past', async () => {
    const { connection, stop } = await start();
    await stop();
    // A process id that another program has now, a launcher's lock of a process gone, half a cluster.
    writeFileSync(
      path.join(dataDir, 'postmaster.pid'),
      `${process.pid}\n${dataDir}\n1\n5432\n/nowhere\n\n1 1\nready\n`,
    );
    mkdirSync(connection.host, { mode: 0o700 });
    writeFileSync(path.join(connection.host, '.s.PGSQL.5432.lock'), `${process.pid}\n${dataDir}\n1\n5432\n`);
    const abandoned = `${dataDir}.new-4194305`;
    mkdirSync(abandoned);
    symlinkSync('4194305@1 abc', `${dataDir}.lock`);
    expect((await start()).adopted).toBe(false);
    expect(readdirSync(folder).some((name) => name.includes('.new-'))).toBe(false);
  });
});

describe('what the operator has to put right', () => {
  it('is told about a folder that is something else', async () => {
    mkdirSync(dataDir);
    writeFileSync(path.join(dataDir, 'letters.txt'), 'Dear Sir');
    await expect(start()).rejects.toThrow(/holds something that is not a Postgres data folder: move it away/);
    expect(readFileSync(path.join(dataDir, 'letters.txt'), 'utf8')).toBe('Dear Sir');
  });

  it('is told about the data of another version', async () => {
    mkdirSync(dataDir);
    writeFileSync(path.join(dataDir, 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toThrow(/was written by PostgreSQL 15 and this release brings 18/);
  });

  it('is told about a setting that Postgres refuses', async () => {
    const attempt = startEmbeddedPostgres({ dataDir, settings: { work_mem: 'plenty' } });
    await expect(attempt).rejects.toThrow(/^The embedded Postgres did not start in .*work_mem/);
  });

  it('is told about a folder that belongs to somebody else', async ({ skip }) => {
    skip(!canBecomeAnother(), 'only root can be two users, in a checkout that both can read');
    await (await start()).stop();
    chmodSync(folder, 0o777);
    const other = await launchElsewhere(dataDir, STRANGER);
    expect(other.name).toBe('StartError');
    expect(other.error).toMatch(/belongs to nobody: start Touchstone as root or as that user/);
  });

  it('is told about a folder that cannot be written to', async ({ skip }) => {
    const root = process.getuid?.() === 0;
    skip(root && !canBecomeAnother(), 'root can write everywhere, and no other user can read this checkout');
    const locked = path.join(folder, 'locked');
    mkdirSync(locked, { mode: 0o555 });
    const other = await launchElsewhere(path.join(locked, 'postgres'), root ? STRANGER : undefined);
    expect(other.error).toMatch(/locked\/postgres cannot be written to: .* set DATA_DIR/);
  });
});

/** As root: whether a process of another user can run this code. */
function canBecomeAnother(): boolean {
  if (process.getuid?.() !== 0) return false;
  return spawnSync(process.execPath, ['--version'], { ...STRANGER, cwd: import.meta.dirname }).status === 0;
}

/** Four writers until the server is gone; returns the numbers whose inserts were acknowledged. */
async function writeUntilKilled(url: string, pid: number): Promise<number[]> {
  const acknowledged: number[] = [];
  let gone = false;
  const sql = openPostgres(url, { max: 4, onnotice: () => {} });
  const writers = [0, 1, 2, 3].map(async (writer) => {
    for (let number = writer; !gone; number += 4) {
      try {
        await sql`insert into acknowledged values (${number})`;
        acknowledged.push(number);
      } catch {
        return;
      }
    }
  });
  await until(() => acknowledged.length > 500);
  process.kill(pid, 'SIGKILL');
  gone = true;
  await Promise.race([Promise.all(writers), sleep(2_000)]);
  await sql.end({ timeout: 0 });
  return acknowledged;
}

async function findMissing(url: string, numbers: number[]): Promise<number[]> {
  const found = await withClient(url, (sql) => sql`select number from acknowledged`);
  const present = new Set(found.map((row) => row.number));
  return numbers.filter((number) => !present.has(number));
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}
