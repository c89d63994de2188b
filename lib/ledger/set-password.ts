import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { userSessions, users } from '@/db/schema';
import { appendAudit } from './audit';
import { authorise, type Context, withTransaction } from './context';
import { createUserInput } from './create-user';
import { LedgerError } from './errors';
import { hashPassword } from './passwords';

export const setPasswordInput = z.object({
  email: createUserInput.shape.email,
  password: createUserInput.shape.password,
});

/**
 * Gives a person a new password and signs them out everywhere.
 * @throws LedgerError `not_found`; `forbidden` for all but admins and the operator
 */
export async function setPassword(
  context: Context,
  input: z.infer<typeof setPasswordInput>,
): Promise<{ userId: string }> {
  authorise(context, 'administer');
  const passwordHash = await hashPassword(input.password);
  return withTransaction(context, async (context) => {
    const [user] = await context.db
      .update(users)
      .set({ passwordHash })
      .where(eq(sql`lower(${users.email})`, input.email.toLowerCase()))
      .returning({ userId: users.userId });
    if (!user) throw new LedgerError('not_found', `Nobody has the e-mail ${input.email}.`);
    await context.db.delete(userSessions).where(eq(userSessions.userId, user.userId));
    await appendAudit(context, [{ action: 'password_set', after: { user_id: user.userId } }]);
    return user;
  });
}
