import { describe, expect, it } from 'vitest';
import { ROOT, readSettings } from './settings';

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(readSettings({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: `${ROOT}/.data`,
      DEMO: true,
    });
  });

  it('reads what is set, and an empty variable is not', () => {
    const settings = readSettings({
      PORT: '8080',
      DATA_DIR: '/var/lib/touchstone',
      DEMO: '0',
      HOST: '',
      NEXTAUTH_URL: ' ',
    });
    expect(settings).toMatchObject({
      PORT: 8080,
      DATA_DIR: '/var/lib/touchstone',
      DEMO: false,
      HOST: '127.0.0.1',
    });
    expect(settings.NEXTAUTH_URL).toBeUndefined();
  });

  it('takes a socket folder for the database', () => {
    const url = 'postgresql://me@/ledger?host=/var/run/postgresql';
    expect(readSettings({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
  });

  it.each([
    [{ PORT: 'abc' }, 'Wrong settings: PORT must be a whole number from 0 to 65535, not "abc".'],
    [{ PORT: '70000' }, 'Wrong settings: PORT must be a whole number from 0 to 65535, not "70000".'],
    [{ PORT: '80.5' }, 'Wrong settings: PORT must be a whole number from 0 to 65535, not "80.5".'],
    [{ DEMO: 'perhaps' }, 'Wrong settings: DEMO must be 1 or 0, not "perhaps".'],
    [
      { NEXTAUTH_URL: 'here', DEMO: '2' },
      'Wrong settings: DEMO must be 1 or 0, not "2"; NEXTAUTH_URL must be an address such as https://touchstone.example.com, not "here".',
    ],
    [
      { DATABASE_DIRECT_URL: 'postgres://db/ledger' },
      'Wrong settings: DATABASE_DIRECT_URL goes with DATABASE_URL, which is not set.',
    ],
  ])('says what is wrong with %j', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });

  it('does not repeat a password', () => {
    const environment = { DATABASE_URL: 'mysql://me:hunter2@db/ledger', NEXTAUTH_SECRET: 'hunter2' };
    expect(() => readSettings(environment)).toThrow(
      'Wrong settings: DATABASE_URL must begin with postgres:// or postgresql://; NEXTAUTH_SECRET must have at least 16 characters.',
    );
  });
});
