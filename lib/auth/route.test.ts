import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { LedgerError } from '../ledger/errors';
import type { SignedIn } from './current-actor';
import { sessionRoute } from './route';

let signedIn: SignedIn | null;
vi.mock('./current-actor', () => ({ currentActor: async () => signedIn }));

function as(role: 'viewer' | 'steward' | 'admin'): SignedIn {
  const user = { userId: 'u1', email: 'sam@example.com', name: 'Sam', role };
  const actor = { kind: 'user', id: 'user:u1', name: 'Sam', role };
  return { user, context: { actor, requestId: 'r1' } } as unknown as SignedIn;
}

beforeEach(() => {
  signedIn = as('steward');
});

const schema = z.object({ id: z.string(), count: z.coerce.number().int('count must be whole') });
const echo = sessionRoute('decide', schema, async ({ input, user }) => ({ ...input, by: user.name }));

function post(body: unknown, headers: Record<string, string> = {}) {
  return echo(
    new Request('http://touchstone.example/api/things/7', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve({ id: '7' }) },
  );
}

async function problemOf(answer: Promise<Response>) {
  const response = await answer;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = await response.json();
  expect(body.status).toBe(response.status);
  return body;
}

it('hands over body and path, parsed once; the path outranks the body', async () => {
  const response = await post({ count: '3', id: 'of the body' });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({ id: '7', count: 3, by: 'Sam' });
});

it('reads the query of a GET, which need not prove its origin', async () => {
  const response = await echo(new Request('http://touchstone.example/api/things/7?count=2'), {
    params: Promise.resolve({ id: '7' }),
  });
  expect(await response.json()).toMatchObject({ count: 2 });
});

it.each<[string, unknown, Record<string, string>, number]>([
  ['another site', { count: 1 }, { 'sec-fetch-site': 'cross-site' }, 403],
  ['a form', 'count=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['no JSON', '{"count":', {}, 400],
  ['an array', [1], {}, 400],
  ['a body of 2 MB', { count: 1, more: 'x'.repeat(2_000_000) }, {}, 413],
])('refuses %s', async (_, body, headers, status) => {
  expect(await problemOf(post(body, headers))).toMatchObject({ status });
});

it('names each field that is wrong', async () => {
  expect(await problemOf(post({ count: 1.5 }))).toMatchObject({
    status: 422,
    detail: 'count must be whole',
    errors: [{ path: 'count', message: 'count must be whole' }],
  });
});

it('asks who has no session to sign in, and refuses whose role does not do', async () => {
  signedIn = null;
  expect(await problemOf(post({ count: 1 }))).toMatchObject({ status: 401 });
  signedIn = as('viewer');
  expect(await problemOf(post({ count: 1 }))).toMatchObject({ status: 403 });
});

it.each([
  ['not_found', 404],
  ['conflict', 409],
  ['forbidden', 403],
  ['invalid', 422],
  ['unavailable', 503],
] as const)('answers a verb that throws %s with %i', async (code, status) => {
  const route = sessionRoute('read', schema, async () => {
    throw new LedgerError(code, 'A sentence.', { verdict: 'same' });
  });
  const body = await problemOf(
    route(new Request('http://touchstone.example/api/things/7?count=1'), {
      params: Promise.resolve({ id: '7' }),
    }),
  );
  expect(body).toMatchObject({ status, detail: 'A sentence.', verdict: 'same' });
});

it('keeps to itself what nobody foresaw, but for the number to ask for', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const route = sessionRoute('read', schema, async () => {
    throw new Error('secret detail');
  });
  const body = await problemOf(
    route(new Request('http://touchstone.example/api/things/7?count=1'), {
      params: Promise.resolve({ id: '7' }),
    }),
  );
  expect(body).toMatchObject({ status: 500, request_id: 'r1' });
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
