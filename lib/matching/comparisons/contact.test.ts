import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../model';
import { MatchRecord } from '../record';
import { compareEmails, comparePhones, compareWebDomains } from './contact';

const at = (phone: string, country?: string) =>
  new MatchRecord({ rawName: 'Acme', phone, rawAddress: { country_code: country } });

const phones: [level: Level<'phone'>, a: [string, string?], b: [string, string?]][] = [
  ['equal', ['(312) 555-1234', 'US'], ['+1 312 555 1234']],
  ['equal', ['312/555-1234', 'US'], ['1-312-555-1234 ext. 12', 'US']],
  ['equal', ['020 7946 0018', 'GB'], ['+44 (0)20 7946 0018', 'US']],
  ['equal', ['3125551234'], ['+1 312 555 1234']],
  ['equal', ['089 1234567'], ['+49 89 1234567']],
  ['local number equal', ['555-1234', 'US'], ['312 555 1234', 'US']],
  ['local number equal', ['386 5286', 'US'], ['3865286', 'US']],
  ['same exchange', ['702/252-7737', 'US'], ['702-252-7702', 'US']],
  ['same exchange', ['+49 89 12345-0'], ['+49 89 12345-678']],
  ['same exchange', ['386-5286', 'US'], ['386-5290', 'US']],
  ['different', ['312 555 1234', 'US'], ['312 555 9876', 'US']],
  ['different', ['+44 20 7946 0018'], ['+1 207 946 0018']],
  ['different', ['555-1234', 'US'], ['312 555 9876', 'US']],
  ['missing', ['000 000 0000', 'US'], ['312 555 9876', 'US']],
];

describe('comparePhones', () => {
  it.each(phones)('%s: %j and %j', (level, a, b) => {
    expect(comparePhones(at(...a), at(...b)).level).toBe(level);
    expect(comparePhones(at(...b), at(...a)).level).toBe(level);
  });

  it('is symmetric, and a number that can be read agrees with itself', () => {
    const number = fc.tuple(
      fc.stringMatching(/^(?:\+(?:1|44|49|33))?[0-9 ]{6,12}$/),
      fc.constantFrom('US', 'GB', 'DE', undefined),
    );
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(comparePhones(at(...a), at(...b)).level).toBe(comparePhones(at(...b), at(...a)).level);
        const own = comparePhones(at(...a), at(...a));
        const digits = at(...a).phone?.national.replace(/^0+/, '') ?? '';
        if (digits.length >= 7) expect(own.level).toMatch(/equal$/);
      }),
      { numRuns: 1000 },
    );
  });
});

const reached = (email?: string, website?: string) => new MatchRecord({ rawName: 'Acme', email, website });

const emails: [level: Level<'email'>, a: string, b: string][] = [
  ['equal', 'Jo.Roe@acme.com', 'mailto:jo.roe@ACME.com'],
  ['equal', 'jo.roe@gmail.com', 'joroe+x@googlemail.com'],
  ['same domain', 'jo.roe@acme.com', 'info@mail.acme.com'],
  ['different', 'jo.roe@acme.com', 'jo.roe@apex.com'],
  // Free-mail says nothing but when it is the same mailbox.
  ['missing', 'jo.roe@gmail.com', 'jane@gmail.com'],
  ['missing', 'jo.roe@gmail.com', 'jo.roe@acme.com'],
  ['missing', 'noreply@acme.com', 'jo.roe@acme.com'],
];

describe('compareEmails', () => {
  it.each(emails)('%s: %s and %s', (level, a, b) => {
    expect(compareEmails(reached(a), reached(b)).level).toBe(level);
    expect(compareEmails(reached(b), reached(a)).level).toBe(level);
  });
});

type Reached = [email?: string, website?: string];

const domains: [level: Level<'webDomain'>, a: Reached, b: Reached][] = [
  ['equal', [undefined, 'https://www.acme.co.uk/shop'], [undefined, 'acme.co.uk']],
  ['equal', [undefined, 'www.acme.com'], ['jo@mail.acme.com']],
  ['equal', ['jo@acme.com', 'acme-shop.com'], ['info@acme.com', 'acme-store.com']],
  ['equal', ['jo@acme.com', 'acme-shop.com'], [undefined, 'acme.com']],
  ['same name', [undefined, 'acme.com'], [undefined, 'acme.co.uk']],
  ['same name', [undefined, 'acme.de'], ['jo@acme.at']],
  ['same name', [undefined, 'ibm.com'], [undefined, 'ibm.de']],
  ['different', [undefined, 'hp.com'], [undefined, 'hp.de']],
  ['different', [undefined, 'acme.com'], [undefined, 'apex.com']],
  ['missing', ['jo@gmail.com'], ['jane@gmail.com']],
  ['missing', [undefined, 'facebook.com/acme'], [undefined, 'facebook.com/apex']],
];

describe('compareWebDomains', () => {
  it.each(domains)('%s: %j and %j', (level, a, b) => {
    expect(compareWebDomains(reached(...a), reached(...b)).level).toBe(level);
    expect(compareWebDomains(reached(...b), reached(...a)).level).toBe(level);
  });
});
