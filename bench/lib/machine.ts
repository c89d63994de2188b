import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';

/** What the figures were measured on. */
export interface Machine {
  cores: number;
  processor: string;
  memoryGigabytes: number;
  node: string;
  postgres: string;
  /** Runnable processes over the last minute before and after: above 1 at the start, others were at work. */
  loadBefore: number;
  loadAfter: number;
}

export function describeMachine(postgres: string, loadBefore: number): Machine {
  return {
    cores: os.availableParallelism(),
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres,
    loadBefore: Number(loadBefore.toFixed(1)),
    loadAfter: Number(os.loadavg()[0]!.toFixed(1)),
  };
}

/** Resident memory of a process in megabytes; null where /proc does not say. */
export function residentMegabytes(pid: number): number | null {
  const found = read(`/proc/${pid}/status`)?.match(/^VmRSS:\s+(\d+) kB/m);
  return found ? Math.round(Number(found[1]) / 1024) : null;
}

const TICK_MS = 10;

/** Processor time in ms that a process and the ended children it waited for have used; null without /proc. */
export function processorMs(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  if (!stat) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS;
}

/** The same over a process and all its living children, as Postgres's postmaster and backends. */
export function familyProcessorMs(pid: number): number | null {
  const own = processorMs(pid);
  if (own === null) return null;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  return children.reduce((sum, child) => sum + (processorMs(Number(child)) ?? 0), own);
}

function parentOf(pid: string): number | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : null;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
