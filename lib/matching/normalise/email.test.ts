import { describe, expect, it } from 'vitest';
import { normaliseEmail } from './email';
import { freeMailDomains } from './free-mail-domains';

/** [as written, address, domain, free mail, role account] */
const cases: [string, string, string, boolean, boolean][] = [
  ['Jane.Roe@Acme.COM', 'jane.roe@acme.com', 'acme.com', false, false],
  ['Info@Acme.CO.UK', 'info@acme.co.uk', 'acme.co.uk', false, true],
  ['AP@mail.acme.de', 'ap@mail.acme.de', 'acme.de', false, true],
  ['accounts.payable@acme.com', 'accounts.payable@acme.com', 'acme.com', false, true],
  ['billing2@acme.com', 'billing2@acme.com', 'acme.com', false, true],
  ['J.Doe+ap@Gmail.com', 'jdoe@gmail.com', 'gmail.com', true, false],
  ['john@googlemail.com', 'john@gmail.com', 'gmail.com', true, false],
  ['j.doe+x@acme.com', 'j.doe+x@acme.com', 'acme.com', false, false],
  ['someone@yahoo.co.uk', 'someone@yahoo.co.uk', 'yahoo.co.uk', true, false],
  ['someone@t-online.de', 'someone@t-online.de', 't-online.de', true, false],
  ['mailto:bob@acme.com', 'bob@acme.com', 'acme.com', false, false],
  ['Jane Roe <jane@acme.com>', 'jane@acme.com', 'acme.com', false, false],
  ['bob@acme.com; ann@acme.com', 'bob@acme.com', 'acme.com', false, false],
  ['bob@acme.com.', 'bob@acme.com', 'acme.com', false, false],
  ['bob@acme.uk.com', 'bob@acme.uk.com', 'acme.uk.com', false, false],
  ['bob@müller.de', 'bob@xn--mller-kva.de', 'xn--mller-kva.de', false, false],
];

describe('normaliseEmail', () => {
  it.each(cases)('%s', (raw, address, domain, freeMail, roleAccount) => {
    expect(normaliseEmail(raw)).toEqual({ address, domain, freeMail, roleAccount });
  });

  it.each([
    ...[
      null,
      undefined,
      '',
      'n/a',
      'none',
      'bob',
      'bob@',
      '@acme.com',
      'bob@localhost',
      'bob@10.0.0.1',
      'a@b@acme.com',
    ],
    ...[
      'bob@acme.bogus',
      '..@acme.com',
      'bob@acme.github.io',
      `${'x'.repeat(65)}@acme.com`,
      'x'.repeat(10_000),
    ],
    ...[
      'none@none.com',
      'test@test.com',
      'na@na.com',
      'x@example.com',
      'email@email.com',
      'noreply@acme.com',
    ],
    ...['no-reply@acme.com', 'unknown@gmail.com', 'xxx@acme.com'],
  ])('finds no address in %j', (raw) => {
    expect(normaliseEmail(raw)).toBeNull();
  });
});

describe('freeMailDomains', () => {
  it('holds at least 150 providers of many countries, each a plain domain', () => {
    expect(freeMailDomains.size).toBeGreaterThanOrEqual(150);
    expect(new Set([...freeMailDomains].map((domain) => domain.split('.').at(-1))).size).toBeGreaterThan(30);
    for (const domain of freeMailDomains) expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  });
});
