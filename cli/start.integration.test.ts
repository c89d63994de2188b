import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { findPostmaster } from '@/db/embedded/postmaster';
import { withDatabase } from '@/db/open-postgres';
import { type OpenDatabase, openDatabase } from './serve/open-database';
import { takeRunningLock } from './serve/running-lock';
import { sessionSecret } from './serve/session-secret';
import { ROOT, readSettings } from './settings';

let folder: string;
let dataDir: string;
let open: OpenDatabase[];
let servers: Server[];

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-start-'));
  chmodSync(folder, 0o711);
  dataDir = path.join(folder, 'data');
  open = [];
  servers = [];
});

afterEach(async () => {
  for (const database of open) await database.close();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm start`'s program, which has to refuse: none of these cases gets as far as a build. */
async function refuse(environment: Record<string, string>): Promise<{ code: number; sentence: string }> {
  const child = spawn(process.execPath, ['cli/bootstrap.mjs', 'start'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      DATABASE_DIRECT_URL: '',
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const [code] = await once(child, 'close');
  return { code, sentence: output };
}

async function openEmbedded(): Promise<OpenDatabase> {
  const database = await openDatabase(readSettings({ DATA_DIR: dataDir }));
  open.push(database);
  return database;
}

async function occupyPort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('npm start refuses with one sentence', () => {
  it('when the port is taken', async () => {
    const port = await occupyPort();
    expect(await refuse({ PORT: String(port) })).toEqual({
      code: 1,
      sentence: `Port ${port} is taken by another program: stop that one, or set PORT to a free port.\n`,
    });
    expect(findPostmaster(path.join(dataDir, 'postgres'))).toBeUndefined();
  });

  it('when a setting is wrong', async () => {
    expect(await refuse({ PORT: 'abc' })).toEqual({
      code: 1,
      sentence: 'Wrong settings: PORT must be a whole number from 0 to 65535, not "abc".\n',
    });
  });

  it('when DATABASE_URL leads nowhere', async () => {
    const port = await occupyPort();
    servers.pop()!.close();
    expect(await refuse({ DATABASE_URL: `postgres://me:secret@127.0.0.1:${port}/ledger` })).toEqual({
      code: 1,
      sentence: `The Postgres server at DATABASE_URL (127.0.0.1:${port}/ledger) cannot be reached (ECONNREFUSED): check that it runs and that the address is right.\n`,
    });
  });

  it('when the database does not exist', async () => {
    const { code, sentence } = await refuse({ DATABASE_URL: withDatabase(inject('postgresUrl'), 'nowhere') });
    expect(code).toBe(1);
    expect(sentence).toMatch(
      /^The Postgres server at DATABASE_URL \(.*\/nowhere\) has no database of that name: .*\.\n$/,
    );
  });

  it('when the data folder cannot be made', async () => {
    writeFileSync(dataDir, 'a file');
    const { code, sentence } = await refuse({});
    expect(code).toBe(1);
    expect(sentence).toMatch(
      /^The data folder .*\/data\S* cannot be made \(.*\): set DATA_DIR to another folder\.\n$/,
    );
  });

  it('when Touchstone runs already, on whatever port', async () => {
    const database = await openEmbedded();
    const port = await occupyPort();
    const lock = await takeRunningLock(database.directUrl, dataDir, `http://localhost:${port}`);
    const sentence = `Touchstone is already running on this data folder (pid ${process.pid}, http://localhost:${port}).\n`;
    expect(await refuse({ PORT: String(port) })).toEqual({ code: 1, sentence });
    expect(await refuse({})).toEqual({ code: 1, sentence });
    await lock.release();
    expect((await refuse({ PORT: String(port) })).sentence).toMatch(/is taken by another program/);
  });
});

describe('takeRunningLock', () => {
  it('is taken again after the server was killed', async () => {
    const { directUrl } = await openEmbedded();
    const lock = await takeRunningLock(directUrl, dataDir, 'http://localhost:1');
    process.kill(findPostmaster(path.join(dataDir, 'postgres'))!.pid, 'SIGKILL');
    await sleep(200);
    await until(() => findPostmaster(path.join(dataDir, 'postgres'))?.status === 'ready');
    await sleep(1_000);
    await expect(takeRunningLock(directUrl, dataDir, 'http://localhost:2')).rejects.toThrow(
      /already running/,
    );
    await lock.release();
  });
});

describe('sessionSecret', () => {
  it('is made once, for its owner only', () => {
    const secret = sessionSecret(dataDir);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(sessionSecret(dataDir)).toBe(secret);
    expect(statSync(path.join(dataDir, 'session-secret')).mode & 0o777).toBe(0o600);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}
