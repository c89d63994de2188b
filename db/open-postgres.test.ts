import { describe, expect, it } from 'vitest';
import { openPostgres, withDatabase } from './open-postgres';

const socket = 'postgres://touchstone@localhost:5433/ledger?host=%2Ftmp%2Ffolder&application_name=me';

describe('openPostgres', () => {
  it('reaches a socket folder given the way libpq writes it', () => {
    const { options } = openPostgres(socket);
    expect(options.path).toBe('/tmp/folder/.s.PGSQL.5433');
    expect(options).toMatchObject({ user: 'touchstone', database: 'ledger' });
    expect(options.connection).toEqual({ application_name: 'me' });
  });

  it('accepts an address without a host', () => {
    const { options } = openPostgres('postgres://me@/ledger?host=/var/run/postgresql');
    expect(options.path).toBe('/var/run/postgresql/.s.PGSQL.5432');
    expect(options).toMatchObject({ user: 'me', database: 'ledger' });
  });

  it('leaves an ordinary address alone', () => {
    const { options } = openPostgres('postgres://me:secret@db.example:6543/ledger?sslmode=require', {
      max: 3,
    });
    expect(options).toMatchObject({ host: ['db.example'], port: [6543], max: 3, ssl: 'require' });
    expect(options.path).toBe(false);
  });

  it('refuses what is not an address', () => {
    expect(() => openPostgres('nonsense')).toThrow(TypeError);
  });
});

describe('withDatabase', () => {
  it('changes the database and nothing else', () => {
    expect(withDatabase(socket, 'scratch')).toBe(socket.replace('/ledger', '/scratch'));
  });
});
