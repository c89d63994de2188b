import { statfsSync } from 'node:fs';
import os from 'node:os';

/** In the data folder; postgresql.conf includes it. */
export const SETTINGS_FILE = 'touchstone.conf';
const MEGABYTE = 1024 * 1024;

/**
 * Settings that suit one application on a small machine: one writer of many rows, short queries, no reports.
 * `alter system` still wins over them, because postgresql.auto.conf is read last.
 */
export function serverSettings(memoryBytes = availableMemoryBytes()): Record<string, string> {
  const memory = Math.floor(memoryBytes / MEGABYTE);
  return {
    shared_buffers: `${clamp(memory / 4, 32, 1024)}MB`,
    effective_cache_size: `${clamp(memory / 2, 64, 65_536)}MB`,
    work_mem: `${clamp(memory / 256, 4, 16)}MB`,
    maintenance_work_mem: `${clamp(memory / 16, 32, 256)}MB`,
    max_connections: '60',
    // A batch of 500 rows may lock 2,000 match keys; the table holds this times max_connections.
    max_locks_per_transaction: '256',
    jit: 'off',
    random_page_cost: '1.1',
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: sharedMemoryIsSmall() ? '0' : '1',
    synchronous_commit: 'on',
    wal_compression: 'pglz',
    max_wal_size: '2GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '10min',
    checkpoint_completion_target: '0.9',
    // The ledger mostly grows: keep statistics and the visibility map fresh by inserts, not only by updates.
    autovacuum_naptime: '30s',
    autovacuum_analyze_scale_factor: '0.05',
    autovacuum_vacuum_scale_factor: '0.1',
    autovacuum_vacuum_insert_scale_factor: '0.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements and details carry customers' data: they stay out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
}

/** One line per setting, as postgresql.conf wants them. */
export function settingsFile(settings: Record<string, string>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return ['# Written at every start. Use "alter system" for settings of your own.', ...lines, ''].join('\n');
}

/** What this process may use: the container's limit if there is one. */
function availableMemoryBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem();
}

/** Containers often have 64 MB of /dev/shm, too little for a parallel index build. */
function sharedMemoryIsSmall(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize < 512 * MEGABYTE;
  } catch {
    return false;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
