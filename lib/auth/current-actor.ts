import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getToken } from 'next-auth/jwt';
import { cache } from 'react';
import { type Actor, authorise, type Context, createContext, type Permission } from '../ledger/context';
import { pool } from '../ledger/database';
import { uuid } from '../ledger/ids';
import { PATH_HEADER } from './path-header';
import { findSession, type SessionUser } from './sessions';

export interface SignedIn {
  user: SessionUser;
  /** For calling verbs as this user, on the process's pool. */
  context: Context;
}

/**
 * Who sends this request, with the role of this moment: the cookie's session must be a row of `user_sessions`
 * that has not expired, of a user who is not disabled. One indexed query a request. Null when nobody is signed in.
 */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const jar = await cookies();
  const token = await getToken({
    req: {
      cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
      headers: {},
    } as never,
  });
  if (typeof token?.sessionId !== 'string') return null;
  const connection = pool();
  const user = await findSession({ db: connection.db, now: () => new Date() }, token.sessionId);
  if (!user) return null;
  return { user, context: createContext(connection, actorOf(user), uuid()) };
});

function actorOf(user: SessionUser): Actor {
  return { kind: 'user', id: `user:${user.userId}`, name: user.name, role: user.role };
}

/**
 * For pages: who is signed in, or off to the sign-in page and back here afterwards.
 * @throws LedgerError `forbidden` when the role may not do `permission`
 */
export async function requireUser(permission: Permission = 'read'): Promise<SignedIn> {
  const signedIn = await currentActor();
  if (!signedIn) {
    const path = (await headers()).get(PATH_HEADER);
    redirect(path ? `/sign-in?to=${encodeURIComponent(path)}` : '/sign-in');
  }
  authorise(signedIn.context, permission);
  return signedIn;
}
