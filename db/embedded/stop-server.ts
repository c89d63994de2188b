import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import type { Postmaster } from './postmaster';
import { processExists } from './processes';
import { removeSocketFolder } from './socket-folder';

const CLIENTS_LEAVE_MS = 1_000;
const SERVER_ENDS_MS = 60_000;

/**
 * The last one turns off the light: stops the server unless somebody else is still connected, which is
 * looked at for a moment, since a closed connection takes its time to disappear.
 *
 * @param presence our connection; it is closed
 * @param applicationName all connections of ours carry it
 * @returns how many other clients keep the server running; 0 when it is stopped
 */
export async function stopUnlessUsed(
  presence: Sql,
  applicationName: string,
  postmaster: Postmaster,
): Promise<number> {
  let others = await countOthers(presence, applicationName).catch(() => undefined);
  if (others === undefined) return 0;
  for (const end = Date.now() + CLIENTS_LEAVE_MS; others > 0 && Date.now() < end; ) {
    await sleep(50);
    others = await countOthers(presence, applicationName);
  }
  await presence.end({ timeout: 1 });
  if (others === 0) await stopProcess(postmaster);
  return others;
}

/** A fast shutdown: open transactions are rolled back, what is committed is written out. */
async function stopProcess({ pid, socketFolder }: Postmaster): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (const end = Date.now() + SERVER_ENDS_MS; processExists(pid) && Date.now() < end; ) await sleep(10);
  removeSocketFolder(socketFolder);
}

async function countOthers(presence: Sql, applicationName: string): Promise<number> {
  const [row] = await presence`
    select count(*)::int as others from pg_stat_activity
    where backend_type = 'client backend' and application_name <> ${applicationName}`;
  return row!.others as number;
}
