import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';

/** Whether there is a process with this id, if only in the process table. */
export function processExists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A name for a process that no later process gets, not even one with the same id after a container was
 * started anew. Without /proc it is the id alone.
 */
export function identityOf(pid: number): string {
  const startTicks = statistics(pid)?.[19];
  return startTicks === undefined ? `${pid}` : `${pid}@${startTicks}`;
}

/** Whether the process that {@link identityOf} named is still there. */
export function isStillAlive(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  // In a container without an init process, an orphan that ended stays in the process table as a zombie.
  return processExists(pid) && identityOf(pid) === identity && statistics(pid)?.[0] !== 'Z';
}

/**
 * Whether a Postgres process works in `folder`; each has its data folder as working directory, and the same
 * owner. Undefined where that cannot be known: without /proc, or when such a process does not let us look.
 */
export function isServed(folder: string): boolean | undefined {
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  } catch {
    return undefined;
  }
  const owner = statSync(folder).uid;
  const servers = pids.filter(
    (pid) => read(`/proc/${pid}/comm`)?.startsWith('postgres') && ownerOf(pid) === owner,
  );
  const folders = servers.map(workingDirectory);
  if (folders.includes(folder)) return true;
  return folders.includes('hidden') ? undefined : false;
}

function ownerOf(pid: string): number {
  return Number(/^Uid:\s+\d+\s+(\d+)/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1]);
}

function workingDirectory(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'hidden' : undefined;
  }
}

/** The fields of /proc/PID/stat (see proc(5)) from the third, the state, on. */
function statistics(pid: number): string[] | undefined {
  return read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
