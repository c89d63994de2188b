import { z } from 'zod';
import { users } from '@/db/schema';
import { appendAudit } from './audit';
import { authorise, type Context, roles, withTransaction } from './context';
import { LedgerError } from './errors';
import { uuid } from './ids';
import { hashPassword, PASSWORD_LIMIT, PASSWORD_MINIMUM } from './passwords';

export const createUserInput = z.object({
  email: z.string().trim().max(254).pipe(z.email('That is not an e-mail address.')),
  name: z.string().trim().min(1, 'Give a name.').max(200),
  role: z.enum(roles),
  password: z
    .string()
    .min(PASSWORD_MINIMUM, `A password has at least ${PASSWORD_MINIMUM} characters.`)
    .max(PASSWORD_LIMIT, `A password has at most ${PASSWORD_LIMIT} characters.`),
});
export type CreateUserInput = z.infer<typeof createUserInput>;

/**
 * Adds a person who can sign in. E-mails are unique whatever their case.
 * @throws LedgerError `conflict` when the e-mail is taken, `forbidden` for all but admins and the operator
 */
export async function createUser(context: Context, input: CreateUserInput): Promise<{ userId: string }> {
  authorise(context, 'administer');
  const passwordHash = await hashPassword(input.password);
  return withTransaction(context, async (context) => {
    const userId = uuid();
    const { email, name, role } = input;
    const added = await context.db
      .insert(users)
      .values({ userId, email, name, role, passwordHash })
      .onConflictDoNothing()
      .returning({ userId: users.userId });
    if (added.length === 0) {
      throw new LedgerError('conflict', `Somebody with the e-mail ${email} is a user already.`);
    }
    await appendAudit(context, [{ action: 'user_created', after: { user_id: userId, email, name, role } }]);
    return { userId };
  });
}
