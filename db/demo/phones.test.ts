import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, it } from 'vitest';
import { CustomerRegister } from './customers';
import {
  internationalDigits,
  internationalSpaced,
  nationalFormat,
  type Phone,
  PhoneBook,
  typedFormat,
} from './phones';
import { Random } from './random';

/** Set aside for fiction but in no numbering plan as libphonenumber knows it: possible, not valid. */
const NOT_ASSIGNED = /^\+(35320|441632|44115)/;

function customers(count: number): { country: string; phone: Phone; related: boolean }[] {
  const register = new CustomerRegister(11);
  return Array.from({ length: count }, () => {
    const { country, phone, relation } = register.next();
    return { country: country.code, phone, related: relation !== undefined };
  });
}

it('numbers are possible in every way of writing them, and valid but for three ranges of fiction', () => {
  const random = new Random(3);
  for (const { country, phone } of customers(5000)) {
    const e164 = internationalDigits(phone);
    const ways = [e164, internationalSpaced(phone), nationalFormat(phone), typedFormat(phone, random)];
    for (const text of ways) {
      const parsed = parsePhoneNumberFromString(text, country as CountryCode);
      expect(parsed?.number, text).toBe(e164);
      expect(parsed?.isPossible(), text).toBe(true);
      expect(parsed?.isValid(), text).toBe(!NOT_ASSIGNED.test(e164));
    }
  }
});

it('American and British numbers of the demo come from the ranges set aside for fiction', () => {
  for (const { country, phone } of customers(2000)) {
    const e164 = internationalDigits(phone);
    if (country === 'US' || country === 'CA') expect(e164).toMatch(/^\+1\d{3}55501\d\d$/);
    if (country === 'GB') {
      expect(e164).toMatch(
        /^\+44(2079460\d{3}|(113|114|115|116|117|118|121|131|141|151|161)4960\d{3}|1914980\d{3}|2896496\d{3}|2920180\d{3}|1632960\d{3})$/,
      );
    }
  }
});

it('unrelated customers have different numbers, at 100,000 too', () => {
  const owners = new Map<string, number>();
  for (const { phone, related } of customers(100_000)) {
    if (related) continue;
    const e164 = internationalDigits(phone);
    owners.set(e164, (owners.get(e164) ?? 0) + 1);
  }
  const shared = [...owners.values()].filter((count) => count > 1).length;
  expect(owners.size).toBeGreaterThan(90_000);
  expect(shared / owners.size).toBeLessThan(0.001);
});

it('an area code gives all numbers of its reserved range before it goes on', () => {
  const book = new PhoneBook(new Random(1));
  const first = Array.from({ length: 100 }, () => book.next('US', '212').subscriber);
  expect(new Set(first).size).toBe(100);
  expect(first.every((subscriber) => subscriber.startsWith('55501'))).toBe(true);
  expect(book.next('US', '212').subscriber).toMatch(/^555[2-9]\d{3}$/);
});
