import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../settings';

/**
 * Runs a program of node_modules/.bin in the checkout, with its output on the screen.
 *
 * @returns its exit code; null when a signal ended it
 */
export function runProgram(
  name: string,
  parameters: string[],
  environment: Record<string, string> = {},
): Promise<number | null> {
  const program = path.join(ROOT, 'node_modules', '.bin', name);
  const child = spawn(program, parameters, {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...colours(), ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** A log file with escape sequences is hard to read. */
function colours(): Record<string, string> {
  return process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
}
