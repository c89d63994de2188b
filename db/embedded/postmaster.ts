import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isServed, processExists } from './processes';

/** What a server writes into its data folder, see src/include/utils/pidfile.h of Postgres. */
export interface Postmaster {
  pid: number;
  port: number;
  socketFolder: string;
  status: string;
  /** The process id belongs to another program now; Postgres itself would refuse to start for ever. */
  stale: boolean;
}

/** The server that is said to run on this folder; undefined when there is none or its process is gone. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const lines = readLines(path.join(dataDir, 'postmaster.pid'));
  if (!lines) return undefined;
  // The id of a standalone backend (as initdb runs it) is negative.
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!processExists(pid)) return undefined;
  return {
    pid,
    port: Number.parseInt(lines[3] ?? '', 10),
    socketFolder: lines[4]?.trim() ?? '',
    status: lines[7]?.trim() ?? '',
    stale: isServed(dataDir) === false,
  };
}

function readLines(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
