import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster } from '@/db/embedded/postmaster';
import { startEmbeddedPostgres } from '@/db/embedded-postgres';
import { ROOT } from '../../cli/settings';
import { familyProcessorMs, processorMs, residentMegabytes } from './machine';

const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 30_000;

/** Settings of whoever runs the benchmark that would lead the server elsewhere. */
const FOREIGN = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'REDIS_URL', 'HOST', 'NEXTAUTH_URL', 'NODE_ENV'];

/** The environment of a child that serves or fills the ledger in `dataDir`. */
export function childEnvironment(dataDir: string): NodeJS.ProcessEnv {
  const environment = { ...process.env, DATA_DIR: dataDir, DEMO: '0', PORT: '0' };
  for (const name of FOREIGN) delete environment[name as keyof typeof environment];
  return environment;
}

/** The application as `npm start` runs it, in a process of its own on a data folder of its own. */
export class Server {
  /** From the start of the process to the line that says it is ready. */
  readyMs = 0;
  address = '';
  pid = 0;
  #child: ChildProcess | null = null;
  #output = '';

  constructor(readonly dataDir: string) {}

  /** @throws Error with what the server printed when it ends, or is not ready in time */
  async start(): Promise<void> {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [path.join(ROOT, 'cli/bootstrap.mjs'), 'start'], {
      cwd: ROOT,
      env: childEnvironment(this.dataDir),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#output = '';
    this.address = await this.#readiness(child);
    this.readyMs = performance.now() - startedAt;
    this.pid = JSON.parse(readFileSync(path.join(this.dataDir, 'running.json'), 'utf8')).pid;
  }

  usage() {
    const postmaster = findPostmaster(path.join(this.dataDir, 'postgres'));
    return {
      residentMegabytes: residentMegabytes(this.pid),
      processorMs: processorMs(this.pid),
      postgresProcessorMs: postmaster ? familyProcessorMs(postmaster.pid) : null,
    };
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const inTime = await Promise.race([
      ended.then(() => true),
      sleep(STOP_TIMEOUT_MS, false, { ref: false }),
    ]);
    if (inTime) return;
    child.kill('SIGKILL');
    // Its Postgres has outlived it: join it in order to stop it.
    await (await startEmbeddedPostgres({ dataDir: path.join(this.dataDir, 'postgres') })).stop();
  }

  #readiness(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail('is not ready in time'), START_TIMEOUT_MS);
      const fail = (why: string) => {
        clearTimeout(timer);
        reject(new Error(`The server ${why}:\n${this.#output.trim().split('\n').slice(-20).join('\n')}`));
      };
      const onData = (data: Buffer) => {
        this.#output = (this.#output + data).slice(-20_000);
        const ready = this.#output.match(/Touchstone is ready on (\S+)/);
        if (!ready) return;
        clearTimeout(timer);
        resolve(ready[1]!);
      };
      child.stdout?.on('data', onData);
      child.stderr?.on('data', onData);
      child.on('error', (error) => fail(`cannot be started (${error.message})`));
      child.on('exit', (code) => fail(`ended with code ${code}`));
    });
  }
}
