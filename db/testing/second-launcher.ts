import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SecondLauncher {
  url?: string;
  adopted?: boolean;
  error?: string;
  name?: string;
  /** Lets it stop the way it wishes. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Starts (or joins) the Postgres of a folder from another process, and waits until it is up. */
export async function launchElsewhere(
  dataDir: string,
  user?: { uid: number; gid: number },
): Promise<SecondLauncher> {
  const script = path.join(root, 'db/testing/hold-postgres.ts');
  // --import keeps it one process, so that killing it kills the launcher itself.
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    ...JSON.parse(line),
    stop: () => end(child, () => child.stdin.end()),
    kill: () => end(child, () => child.kill('SIGKILL')),
  };
}

async function end(child: ChildProcess, ask: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  ask();
  await ended;
}
