import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../settings';

async function launch(...parameters: string[]): Promise<{ child: ChildProcess; output: () => string }> {
  const script = path.join(ROOT, 'cli/testing/lifecycle-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], { cwd: ROOT });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  await once(child.stdout, 'data');
  return { child, output: () => output };
}

async function exitCode(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'close');
  return code;
}

describe('Lifecycle', () => {
  it('closes in reverse order and ends well once it was ready', async () => {
    const { child, output } = await launch('ready');
    child.kill('SIGTERM');
    expect(await exitCode(child)).toBe(0);
    expect(output()).toBe('up\nclosed second\nclosed first\n');
  });

  it('does not take an interrupted start for a success', async () => {
    const { child } = await launch();
    child.kill('SIGINT');
    expect(await exitCode(child)).toBe(130);
  });

  it('takes a signal that npm passes on for the same press', async () => {
    const { child, output } = await launch('ready');
    child.kill('SIGINT');
    await sleep(50);
    child.kill('SIGINT');
    expect(await exitCode(child)).toBe(0);
    expect(output()).toContain('closed first');
  });

  it('stops at once at the second press', async () => {
    const { child, output } = await launch('ready');
    child.kill('SIGINT');
    await sleep(600);
    child.kill('SIGINT');
    expect(await exitCode(child)).toBe(130);
    expect(output()).not.toContain('closed first');
  });
});
