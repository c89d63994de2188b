import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUser, createUserInput } from './create-user';
import { steward, type TestLedger, testLedger } from './testing/ledger';
import { verifyPassword } from './verify-password';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await testLedger();
});
afterEach(() => ledger.close());

const ada = { email: 'Ada@Example.com', name: 'Ada', role: 'admin', password: 'correct horse' } as const;

describe('createUser', () => {
  it('adds a person who can then prove who they are, and says so in the audit log without the password', async () => {
    const { userId } = await createUser(ledger.context, ada);
    const verified = await verifyPassword(ledger.context, {
      email: 'ada@EXAMPLE.com',
      password: ada.password,
    });
    expect(verified).toEqual({ userId, email: ada.email, name: 'Ada', role: 'admin' });
    const entries = await ledger.context.sql`select action, actor, after from audit_log`;
    expect(entries).toEqual([
      {
        action: 'user_created',
        actor: ledger.context.actor.id,
        after: { user_id: userId, email: ada.email, name: 'Ada', role: 'admin' },
      },
    ]);
    const [kept] = await ledger.context.sql`select password_hash from users`;
    expect(kept!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('refuses a second user with the same e-mail in other letters, and leaves no trace of the attempt', async () => {
    await createUser(ledger.context, ada);
    const again = { ...ada, email: 'ADA@example.COM' };
    await expect(createUser(ledger.context, again)).rejects.toMatchObject({ code: 'conflict' });
    const [counts] = await ledger.context.sql`
      select (select count(*)::int from users) as users, (select count(*)::int from audit_log) as entries`;
    expect(counts).toEqual({ users: 1, entries: 1 });
  });

  it('is for admins and the operator', async () => {
    await expect(createUser(ledger.as(steward), ada)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each([
    [{ email: 'nobody' }, 'That is not an e-mail address.'],
    [{ name: '  ' }, 'Give a name.'],
    [{ password: 'short' }, 'A password has at least 10 characters.'],
    [{ password: 'x'.repeat(201) }, 'A password has at most 200 characters.'],
  ])('input %j is refused in words', (wrong, message) => {
    const parsed = createUserInput.safeParse({ ...ada, ...wrong });
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message);
  });
});

describe('verifyPassword', () => {
  it('gives one answer for a wrong password and for an e-mail that nobody has', async () => {
    await createUser(ledger.context, ada);
    const wrong = verifyPassword(ledger.context, { email: ada.email, password: 'wrong horse' });
    const nobody = verifyPassword(ledger.context, { email: 'eve@example.com', password: ada.password });
    const answers = await Promise.allSettled([wrong, nobody]);
    const reasons = answers.map((answer) => (answer as PromiseRejectedResult).reason);
    expect(reasons[0]).toMatchObject({ code: 'unauthenticated' });
    expect(reasons[1].message).toBe(reasons[0].message);
  });

  it('tells a disabled user so, but only with the right password', async () => {
    const { userId } = await createUser(ledger.context, ada);
    await ledger.context.sql`update users set disabled = true where user_id = ${userId}`;
    const right = { email: ada.email, password: ada.password };
    await expect(verifyPassword(ledger.context, right)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(verifyPassword(ledger.context, { ...right, password: 'wrong horse' })).rejects.toMatchObject(
      { code: 'unauthenticated' },
    );
  });
});
