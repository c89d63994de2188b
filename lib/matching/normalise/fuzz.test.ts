import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressKeys,
  cleanText,
  normaliseAddress,
  normaliseCountry,
  normaliseEmail,
  normaliseIdentifier,
  normalisePhone,
  normaliseTaxId,
  normaliseWebDomain,
  phoneKey,
  taxIdKey,
} from '.';
import type { RawAddress } from './address';
import { addressCases } from './address.cases';
import { anyCountry, anyText, longTextMilliseconds, longTexts } from './testing/arbitraries';

const addressOf = (text: string, country: string | null) =>
  normaliseAddress({
    line1: text,
    line2: text,
    city: text,
    state: text,
    postal_code: text,
    country_code: country,
  });

/** Every normaliser as a function of a text and a country. */
const normalisers: Record<string, (text: string, country: string | null) => unknown> = {
  cleanText,
  normaliseCountry,
  normaliseTaxId,
  normalisePhone,
  normaliseEmail,
  normaliseWebDomain,
  normaliseAddress: addressOf,
  'normaliseIdentifier, value': (text) => normaliseIdentifier('lei', text),
  'normaliseIdentifier, scheme': (text) => normaliseIdentifier(text, '12345'),
};

describe.each(Object.entries(normalisers))('%s', (_name, normalise) => {
  it('never throws and is a function of its input', () => {
    fc.assert(
      fc.property(anyText, anyCountry, (text, country) => {
        expect(normalise(text, country)).toEqual(normalise(text, country));
      }),
      { numRuns: 400 },
    );
  });

  it('takes linear time on 10,000 characters', () => {
    for (const text of longTexts) {
      for (const country of ['US', 'DE', 'ES', null]) {
        const start = performance.now();
        normalise(text, country);
        expect(performance.now() - start, JSON.stringify(text.slice(0, 8))).toBeLessThan(
          longTextMilliseconds,
        );
      }
    }
  });
});

describe('what is normalised stays as it is', () => {
  const runs = { numRuns: 600 };

  it('a tax id', () => {
    const digits = fc.integer({ min: 1_000, max: 99_999_999_999_999 }).map(String);
    fc.assert(
      fc.property(fc.oneof(digits, anyText), anyCountry, (text, country) => {
        const once = normaliseTaxId(text, country);
        if (once?.status !== 'valid') return;
        const twice = normaliseTaxId(once.value, once.country);
        expect(twice).toMatchObject({ value: once.value, status: 'valid', country: once.country });
        expect(taxIdKey(twice!)).toBe(taxIdKey(once));
      }),
      runs,
    );
  });

  it('a phone number', () => {
    const dialled = fc.integer({ min: 100_000, max: 999_999_999_999 }).map(String);
    fc.assert(
      fc.property(fc.oneof(dialled, anyText), anyCountry, (text, country) => {
        const once = normalisePhone(text, country);
        if (once?.e164 == null) return;
        const twice = normalisePhone(once.e164, null);
        expect(twice).toMatchObject({ e164: once.e164, national: once.national, valid: once.valid });
        expect(phoneKey(twice!)).toBe(phoneKey(once));
      }),
      runs,
    );
  });

  it('an e-mail address and a web domain', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anyText), (text) => {
        const once = normaliseEmail(text);
        if (once !== null) expect(normaliseEmail(once.address)).toEqual(once);
      }),
      runs,
    );
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.domain(), anyText), (text) => {
        const once = normaliseWebDomain(text);
        if (once !== null) expect(normaliseWebDomain(once)).toBe(once);
      }),
      runs,
    );
  });

  it('an identifier', () => {
    const scheme = fc.constantFrom('duns', 'lei', 'vat', 'siren', 'gln', 'Account No.');
    fc.assert(
      fc.property(scheme, anyText, (name, text) => {
        const once = normaliseIdentifier(name, text);
        if (once?.status !== 'valid' && once?.status !== 'unverified') return;
        expect(normaliseIdentifier(once.scheme, once.value)).toEqual(once);
      }),
      runs,
    );
  });

  it('the displayed part of an address', () => {
    fc.assert(
      fc.property(anyText, anyText, anyCountry, (line1, city, country) => {
        const once = normaliseAddress({ line1, city, country_code: country });
        if (once === null) return;
        const twice = normaliseAddress({ ...once, country_code: once.country });
        expect(twice).toEqual(once);
        expect(addressKeys(twice!)).toEqual(addressKeys(once));
      }),
      runs,
    );
  });
});

describe('what is compared is plain', () => {
  const runs = { numRuns: 600 };

  it('in addresses: lower-case ASCII words, codes in capitals, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyCountry, (line1, city, postal_code, country_code) => {
        const address = normaliseAddress({ line1, city, postal_code, country_code });
        if (address === null) return;
        const { houseNumber, street, streetName, unit, poBox, cityNormalised, postalNormalised } = address;
        for (const part of [houseNumber, street, streetName, unit, poBox, cityNormalised]) {
          expect(part ?? 'x').toMatch(/^[a-z0-9/.-]+(?: [a-z0-9/.-]+)*$/);
        }
        expect(postalNormalised ?? 'X').toMatch(/^[A-Z0-9]+$/);
        expect(houseNumber ?? '1').toMatch(/\d/);
      }),
      runs,
    );
  });

  it('in telephone numbers: digits, and E.164 with its national part at the end', () => {
    fc.assert(
      fc.property(anyText, anyCountry, (text, country) => {
        const phone = normalisePhone(text, country);
        if (phone === null) return;
        expect(phone.national).toMatch(/^\d{4,}$/);
        if (phone.e164 !== null) expect(phone.e164.endsWith(phone.national)).toBe(true);
      }),
      runs,
    );
  });

  it('alike in capitals and small letters, and with other spaces', () => {
    const lines = addressCases.map(({ raw }) => raw);
    const compared = (raw: RawAddress) => {
      const { line1, line2, city, region, postalCode, ...parts } = normaliseAddress(raw)!;
      return parts;
    };
    const respell = (raw: RawAddress, change: (text: string) => string) =>
      Object.fromEntries(Object.entries(raw).map(([field, text]) => [field, text && change(text)]));
    for (const raw of lines) {
      const expected = compared(raw);
      expect(compared(respell(raw, (text) => text.toUpperCase())), raw.line1 ?? '').toEqual(expected);
      expect(compared(respell(raw, (text) => text.toLowerCase())), raw.line1 ?? '').toEqual(expected);
      expect(compared(respell(raw, (text) => ` ${text.replaceAll(' ', ' \u00a0 ')} `))).toEqual(expected);
    }
  });
});
