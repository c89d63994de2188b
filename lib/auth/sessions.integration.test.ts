import { afterEach, beforeEach, expect, it } from 'vitest';
import { createUser } from '../ledger/create-user';
import { type TestLedger, testLedger } from '../ledger/testing/ledger';
import { closeSession, findSession, openSession, SESSION_SECONDS } from './sessions';

let ledger: TestLedger;
let userId: string;
beforeEach(async () => {
  ledger = await testLedger();
  const sam = { email: 'sam@example.com', name: 'Sam', role: 'steward', password: 'correct horse' } as const;
  ({ userId } = await createUser(ledger.context, sam));
});
afterEach(() => ledger.close());

it('finds who opened it, until it is closed', async () => {
  const sessionId = await openSession(ledger.context, userId);
  expect(await findSession(ledger.context, sessionId)).toEqual({
    userId,
    email: 'sam@example.com',
    name: 'Sam',
    role: 'steward',
  });
  const [user] = await ledger.context.sql`select last_sign_in_at is not null as noted from users`;
  expect(user!.noted).toBe(true);
  const other = await openSession(ledger.context, userId);
  await closeSession(ledger.context, sessionId);
  expect(await findSession(ledger.context, sessionId)).toBeNull();
  expect(await findSession(ledger.context, other)).not.toBeNull();
});

it('has the role of this moment, and none once the user is disabled', async () => {
  const sessionId = await openSession(ledger.context, userId);
  await ledger.context.sql`update users set role = 'viewer' where user_id = ${userId}`;
  expect(await findSession(ledger.context, sessionId)).toMatchObject({ role: 'viewer' });
  await ledger.context.sql`update users set disabled = true where user_id = ${userId}`;
  expect(await findSession(ledger.context, sessionId)).toBeNull();
});

it('ends by itself, and the next sign-in clears it away', async () => {
  const sessionId = await openSession(ledger.context, userId);
  const later = { ...ledger.context, now: () => new Date(Date.now() + SESSION_SECONDS * 1000 + 1000) };
  expect(await findSession(later, sessionId)).toBeNull();
  await openSession(later, userId);
  const rows = await ledger.context.sql`select session_id from user_sessions`;
  expect(rows.map((row) => row.session_id)).not.toContain(sessionId);
  expect(rows).toHaveLength(1);
});

it('is nobody for an id that is none', async () => {
  expect(await findSession(ledger.context, '01900000-0000-7000-8000-000000000000')).toBeNull();
});
