import postgres from 'postgres';

/**
 * Opens a postgres.js client for a connection string in libpq's form.
 *
 * postgres.js itself cannot read `?host=/socket/folder` (it would send it to the server as a setting), so
 * every client of the project must be opened here. Nothing is sent before the first query.
 *
 * @param url `postgres://user@localhost:5432/database?host=/socket/folder`, or any ordinary TCP address
 * @param options options of postgres.js; they win over what the address says
 * @throws TypeError when `url` is not an address at all
 */
export function openPostgres<Types extends Record<string, postgres.PostgresType> = Record<string, never>>(
  url: string,
  options: postgres.Options<Types> = {},
) {
  const { address, socket } = splitSocket(url);
  return postgres<Types>(address, { ...socket, ...options });
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const address = parse(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

function splitSocket(url: string): { address: string; socket: { host?: string } } {
  const address = parse(url);
  const folder = address.searchParams.get('host');
  if (!folder?.startsWith('/')) return { address: url, socket: {} };
  address.searchParams.delete('host');
  return { address: address.href, socket: { host: folder } };
}

/** libpq allows an empty host after the user (`postgres://me@/database`), WHATWG's URL does not. */
function parse(url: string): URL {
  return new URL(url.replace(/^(postgres(?:ql)?:\/\/[^/?]*@)(?=[/?])/, '$1localhost'));
}
