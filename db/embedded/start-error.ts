/** Something that the operator has to put right. The message is one sentence that says what to do. */
export class StartError extends Error {
  override name = 'StartError';
}

const FULL = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i;
const READ_ONLY = /EROFS|Read-only file system/i;
const FORBIDDEN = /EACCES|EPERM|Permission denied|Operation not permitted/i;
const IMPOSSIBLE = /ENOTDIR|ENAMETOOLONG|ELOOP|ENOENT.*mkdir/;
const UNFIT =
  /ENOEXEC|spawn \S+ ENOENT|EBADARCH|GLIBC_|error while loading shared libraries|cannot execute|Exec format error/i;

/**
 * Turns what the system or Postgres said into a sentence for the operator.
 *
 * @param cause an error of Node's, or the text a Postgres program printed
 * @param dataDir the folder it was about
 */
export function explain(cause: unknown, dataDir: string): StartError {
  if (cause instanceof StartError) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  return new StartError(sentence(text, dataDir), { cause });
}

function sentence(text: string, dataDir: string): string {
  if (FULL.test(text)) return fullDisk(dataDir);
  if (READ_ONLY.test(text)) {
    return `The data folder ${dataDir} is on a read-only disk: set DATA_DIR to a folder that can be written to.`;
  }
  if (IMPOSSIBLE.test(text)) {
    return `The data folder ${dataDir} cannot be made (${firstComplaint(text)}): set DATA_DIR to another folder.`;
  }
  if (UNFIT.test(text)) return unsupported(`its programs do not run here (${firstComplaint(text)})`);
  if (FORBIDDEN.test(text)) {
    return `The data folder ${dataDir} cannot be written to: give this user the right to write there, or set DATA_DIR to another folder.`;
  }
  return `The embedded Postgres did not start in ${dataDir}: ${firstComplaint(text)}`;
}

export function isFullDisk(text: string): boolean {
  return FULL.test(text);
}

export function fullDisk(folder: string): string {
  return `The disk that holds ${folder} is full: free some space there, or set DATA_DIR to a folder on another disk.`;
}

/** @param why ends the sentence "There is no embedded Postgres for this machine: …" */
export function unsupported(why: string): string {
  return `There is no embedded Postgres for this machine, ${why}: set DATABASE_URL to a Postgres server (15 or newer) of your own.`;
}

/** The line that matters in the output of initdb or postgres: the first that complains, without its prefix. */
export function firstComplaint(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const complaint =
    lines.find((line) => /invalid value for parameter|unrecognized configuration parameter/.test(line)) ??
    lines.find((line) => /\b(FATAL|PANIC):/.test(line)) ??
    lines.find((line) => /\berror\b/i.test(line)) ??
    lines.find((line) => line !== '') ??
    'it said nothing';
  return complaint.replace(/^.*?\b(LOG|FATAL|PANIC|initdb: error|postgres: error):\s*/, '');
}
