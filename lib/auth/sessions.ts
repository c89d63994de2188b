import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { userSessions, users } from '@/db/schema';
import type { Context, Role } from '../ledger/context';
import { uuid } from '../ledger/ids';

export const SESSION_SECONDS = 7 * 24 * 60 * 60;

export interface SessionUser {
  userId: string;
  email: string;
  name: string;
  role: Role;
}

/** Opens a session for a user who has just proved who they are; the cookie carries the id. */
export async function openSession(context: Context, userId: string): Promise<string> {
  const sessionId = uuid();
  const now = context.now();
  await context.db
    .delete(userSessions)
    .where(and(eq(userSessions.userId, userId), lt(userSessions.expiresAt, now)));
  await context.db
    .insert(userSessions)
    .values({ sessionId, userId, expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000) });
  await context.db.update(users).set({ lastSignInAt: now }).where(eq(users.userId, userId));
  return sessionId;
}

/** Whose session it is, with the role of this moment; null when it has ended or the user is disabled. */
export async function findSession(
  { db, now }: Pick<Context, 'db' | 'now'>,
  sessionId: string,
): Promise<SessionUser | null> {
  const [user] = await db
    .select({ userId: users.userId, email: users.email, name: users.name, role: users.role })
    .from(userSessions)
    .innerJoin(users, eq(users.userId, userSessions.userId))
    .where(
      and(
        eq(userSessions.sessionId, sessionId),
        gt(userSessions.expiresAt, now()),
        eq(users.disabled, sql`false`),
      ),
    );
  return user ?? null;
}

/** Ends a session: that browser is signed out at its next request. */
export async function closeSession({ db }: Pick<Context, 'db'>, sessionId: string): Promise<void> {
  await db.delete(userSessions).where(eq(userSessions.sessionId, sessionId));
}
