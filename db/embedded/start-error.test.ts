import { describe, expect, it } from 'vitest';
import { explain, StartError } from './start-error';

function errno(code: string, text: string): Error {
  return Object.assign(new Error(`${code}: ${text}`), { code });
}

describe('explain', () => {
  it.each([
    [
      errno('ENOSPC', "no space left on device, mkdir '/data'"),
      /^The disk that holds \/data is full: free some space/,
    ],
    [
      'FATAL:  could not write lock file "postmaster.pid": No space left on device',
      /is full: free some space/,
    ],
    [errno('EROFS', "read-only file system, mkdir '/data'"), /\/data is on a read-only disk: set DATA_DIR/],
    [
      errno('EACCES', "permission denied, mkdir '/data'"),
      /\/data cannot be written to: give this user the right/,
    ],
    [
      errno('ENOTDIR', "not a directory, mkdir '/data'"),
      /\/data cannot be made \(ENOTDIR: .*\): set DATA_DIR/,
    ],
    [
      "postgres: /lib/libc.so.6: version `GLIBC_2.27' not found",
      /no embedded Postgres for this machine.*set DATABASE_URL/,
    ],
    [errno('ENOENT', 'spawn /x/initdb ENOENT').message.replace('ENOENT: ', ''), /set DATABASE_URL/],
  ])('makes a sentence of %s', (cause, sentence) => {
    const error = explain(cause, '/data');
    expect(error).toBeInstanceOf(StartError);
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/\.$/);
  });

  it('quotes the line of the log that matters', () => {
    const log = [
      '2026-11-21 05:16:10.655 UTC [1] LOG:  starting PostgreSQL 18.4',
      '2026-11-21 05:16:10.656 UTC [1] FATAL:  data directory "/data" has invalid permissions',
      '2026-11-21 05:16:10.656 UTC [1] DETAIL:  Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).',
    ].join('\n');
    expect(explain(log, '/data').message).toBe(
      'The embedded Postgres did not start in /data: data directory "/data" has invalid permissions',
    );
  });

  it('leaves a sentence as it is', () => {
    const error = new StartError('Do this.');
    expect(explain(error, '/data')).toBe(error);
  });
});
