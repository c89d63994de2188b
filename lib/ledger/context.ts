import { type Connection, type Database, transact } from '@/db/client';
import { LedgerError } from './errors';
import { uuid } from './ids';

export const scopes = ['match', 'read'] as const;
export type Scope = (typeof scopes)[number];

export const roles = ['viewer', 'steward', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who acts. `id` is what the audit log keeps: `user:…`, `key:…`, `cli:…` or `system`. */
export type Actor =
  | { kind: 'user'; id: string; name: string; role: Role }
  | { kind: 'key'; id: string; name: string; scopes: readonly Scope[] }
  | { kind: 'operator'; id: string; name: string };

/** What every verb gets first: who acts, on which connection, for which request, and at what time. */
export interface Context extends Connection {
  actor: Actor;
  requestId: string;
  /** True inside a transaction: a verb called there joins it instead of opening its own. */
  inTransaction: boolean;
  /** The pool behind the connection: what is kept in memory about a ledger hangs on it. */
  pool: Database;
  now: () => Date;
}

export function createContext(connection: Connection, actor: Actor, requestId: string = uuid()): Context {
  return {
    db: connection.db,
    sql: connection.sql,
    actor,
    requestId,
    inTransaction: false,
    pool: connection.db,
    now: () => new Date(),
  };
}

/** The person at the machine's own command line, and the application itself: may do everything. */
export function operator(name: string): Actor {
  return { kind: 'operator', id: `operator:${name}`, name };
}

/** Runs `work` in a transaction: the caller's, if there is one, else a new one. */
export async function withTransaction<T>(
  context: Context,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  if (context.inTransaction) return work(context);
  return transact(context.db, (connection) => work({ ...context, ...connection, inTransaction: true }));
}

/** What may be done, by whom: the one table of permissions. */
const permissions = {
  match: { scope: 'match', roles: ['admin'] },
  read: { scope: 'read', roles: ['viewer', 'steward', 'admin'] },
  decide: { scope: null, roles: ['steward', 'admin'] },
  administer: { scope: null, roles: ['admin'] },
} as const satisfies Record<string, { scope: Scope | null; roles: readonly Role[] }>;

export type Permission = keyof typeof permissions;

/** Throws `forbidden` unless the actor may do `permission`. Every verb calls it first. */
export function authorise({ actor }: Context, permission: Permission): void {
  const { scope, roles: allowed } = permissions[permission];
  if (actor.kind === 'operator') return;
  if (actor.kind === 'user' && (allowed as readonly Role[]).includes(actor.role)) return;
  if (actor.kind === 'key' && scope && actor.scopes.includes(scope)) return;
  throw new LedgerError(
    'forbidden',
    actor.kind === 'key'
      ? `This API key has not got the scope ${scope ?? 'for this'}; create one that has.`
      : `Your role (${actor.role}) may not do this; it takes ${allowed.join(' or ')}.`,
  );
}
