import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema';
import type { Context, Role } from './context';
import { LedgerError } from './errors';
import { PASSWORD_LIMIT, passwordMatches } from './passwords';

export const verifyPasswordInput = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(PASSWORD_LIMIT),
});
export type VerifyPasswordInput = z.infer<typeof verifyPasswordInput>;

export interface VerifiedUser {
  userId: string;
  email: string;
  name: string;
  role: Role;
}

/**
 * Who has this e-mail and password. The one verb without permission: with it one becomes an actor.
 * @throws LedgerError `unauthenticated` for a wrong pair, `forbidden` for the right one of a disabled user
 */
export async function verifyPassword(context: Context, input: VerifyPasswordInput): Promise<VerifiedUser> {
  const [user] = await context.db
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, input.email.toLowerCase()));
  const matches = await passwordMatches(input.password, user?.passwordHash ?? null);
  if (!user || !matches) {
    throw new LedgerError('unauthenticated', 'E-mail and password do not belong together.');
  }
  if (user.disabled) throw new LedgerError('forbidden', 'This account is disabled. Ask an admin.');
  return { userId: user.userId, email: user.email, name: user.name, role: user.role };
}
