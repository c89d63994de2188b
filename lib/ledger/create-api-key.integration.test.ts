import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApiKey } from './create-api-key';
import { listApiKeys } from './list-api-keys';
import { revokeApiKey } from './revoke-api-key';
import { type TestLedger, testLedger } from './testing/ledger';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await testLedger();
});
afterEach(() => ledger.close());

const nightly = { name: 'nightly', scopes: ['match' as const] };

describe('createApiKey', () => {
  it('gives a name out again only when the key that had it is revoked', async () => {
    const { keyId } = await createApiKey(ledger.context, nightly);
    await expect(createApiKey(ledger.context, nightly)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('A key called “nightly” stands already'),
    });
    await revokeApiKey(ledger.context, { key: 'nightly' });
    const again = await createApiKey(ledger.context, nightly);
    expect((await listApiKeys(ledger.context)).map((key) => key.keyId)).toEqual([again.keyId, keyId]);
  });

  it('gives it to one of two who ask at once', async () => {
    const asked = await Promise.allSettled([1, 2, 3, 4].map(() => createApiKey(ledger.context, nightly)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listApiKeys(ledger.context)).toHaveLength(1);
  });
});
