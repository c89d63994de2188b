import { expect, it } from 'vitest';
import { firstLine } from './addresses';
import { languageOf } from './countries';
import { type Customer, CustomerRegister } from './customers';
import { hasAccents, hostLabel, stripAccents } from './fold';
import { type DemoRow, DIRT_KINDS, type DirtKind, generateCustomers } from './generate';
import { coreName, legalName } from './names';
import { internationalDigits } from './phones';
import { validate } from './testing';

type Check = (row: DemoRow, truth: Customer, siblings: DemoRow[], dirt: DirtKind[]) => boolean | undefined;

const letters = (text: string) => hostLabel(stripAccents(text));
const count = (text: string, character: string) => text.split(character).length;
const lower = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
/** Where another kind of dirt hides this one, a check has no answer. */
const unless = (dirt: DirtKind[], ...hidden: DirtKind[]) => hidden.some((kind) => dirt.includes(kind));

/** For each kind what must be seen in a row that is said to have it. */
const CHECKS: Record<DirtKind, Check> = {
  typo: (row, truth, _, dirt) =>
    unless(dirt, 'name cut')
      ? undefined
      : !`${lower(row.raw_name.replace(',', ' '))} `.includes(`${lower(coreName(truth.name))} `),
  abbreviation: (row, truth, _, dirt) => {
    if (unless(dirt, 'upper case', 'name cut', 'accents lost')) return undefined;
    const short = new Set(languageOf(truth.country, truth.address.city).abbreviations.values());
    return row.raw_name.split(/[\s,]+/).some((word) => short.has(word));
  },
  'trading name': (row, truth, _, dirt) =>
    unless(dirt, 'name cut') ? undefined : letters(row.raw_name).includes(letters(truth.tradingName!)),
  'former name': (row, truth, _, dirt) =>
    unless(dirt, 'name cut', 'accents lost')
      ? undefined
      : letters(row.raw_name).includes(letters(truth.formerName!)),
  'accents lost': (row, truth) =>
    hasAccents(
      legalName(truth.name) + truth.name.form.long + (truth.formerName ? `${truth.formerName} früher` : ''),
    ) && !hasAccents(row.raw_name.replace('\u00a0', ' ')),
  'word order': (row, truth, _, dirt) => {
    if (unless(dirt, 'name cut', 'accents lost')) return undefined;
    const name = letters(row.raw_name);
    const parts = [truth.name.head, truth.name.trade.text].map(letters) as [string, string];
    const tradeFirst = name.indexOf(parts[1]) < name.indexOf(parts[0]);
    return parts.every((part) => name.includes(part)) && tradeFirst !== truth.name.tradeFirst;
  },
  'joined words': (row, truth, _, dirt) => {
    if (unless(dirt, 'name cut', 'accents lost')) return undefined;
    const core = coreName(truth.name);
    return letters(row.raw_name).includes(letters(core)) && !lower(row.raw_name).includes(lower(core));
  },
  ampersand: (row, truth, _, dirt) =>
    unless(dirt, 'name cut') ? undefined : count(row.raw_name, '&') !== count(legalName(truth.name), '&'),
  'legal form missing': (row, truth) =>
    letters(row.raw_name).length <= letters(coreName(truth.name)).length + 3,
  'legal form spelled out': (row, truth, _, dirt) =>
    unless(dirt, 'name cut', 'accents lost')
      ? undefined
      : lower(row.raw_name).includes(lower(truth.name.form.long)),
  'upper case': (row) => row.raw_name === row.raw_name.toUpperCase(),
  'name cut': (row) => row.raw_name.trim().length >= 26 && row.raw_name.trim().length <= 36,
  whitespace: (row) => /^\s|\s$|\s\s|\u00a0/.test(row.raw_name),
  moved: (row, truth) =>
    row.raw_address?.city === undefined
      ? false
      : !lower(row.raw_address.line1!).includes(lower(firstLine(truth.country, truth.address, false))),
  'suite changed': (row, truth, _, dirt) => {
    if (unless(dirt, 'moved')) return undefined;
    const line = `${row.raw_address!.line1} ${row.raw_address!.line2 ?? ''}`;
    return !new RegExp(`(suite|ste|unit) ${truth.address.unit}\\b`, 'i').test(line);
  },
  'street abbreviated': (row, truth, _, dirt) =>
    unless(dirt, 'moved') || row.source_system === 'd365-fire'
      ? undefined
      : row.raw_address!.line1!.includes(truth.address.streetShort),
  'city mistyped': (row, truth) =>
    ![truth.address, truth.formerAddress].some(
      (address) => address && letters(address.city.name) === letters(row.raw_address!.city!),
    ),
  'postal code damaged': (row, truth) => {
    const codes = [truth.address.postalCode, truth.formerAddress?.postalCode];
    return codes.includes(`0${row.raw_address!.postal_code}`);
  },
  'address missing': (row) => row.raw_address === undefined,
  'country by name': (row, truth) => truth.country.names.includes(row.raw_address!.country_code!),
  'country wrong': (row, truth) =>
    row.raw_address!.country_code !== truth.country.code &&
    !truth.country.names.includes(row.raw_address!.country_code!),
  'country missing': (row) => row.raw_address !== undefined && row.raw_address.country_code === undefined,
  'old phone': (row, truth) =>
    row.phone?.startsWith('+')
      ? row.phone.replace(/[^+\d]/g, '') !== internationalDigits(truth.phone)
      : undefined,
  'phone missing': (row) => row.phone === undefined,
  'email missing': (row) => row.email === undefined,
  'tax id missing': (row) => row.tax_id === undefined,
  'tax id placeholder': (row) => /^(\d)\1{8}$|^(\d)\2-\2{7}$|^123456789$|^[A-Za-z/]+$/.test(row.tax_id!),
  'tax id invalid': (row, truth) => !validate(truth.country.code, row.tax_id!),
  'tax id conflict': (row, truth) =>
    validate(truth.country.code, row.tax_id!) && letters(row.tax_id!) !== letters(truth.taxId!),
  'duplicate within system': (row, _, siblings) =>
    siblings.filter((other) => other.source_system === row.source_system).length === 2,
};

const seen = new Map<DirtKind, { right: number; wrong: string[] }>();
{
  const register = new CustomerRegister(4);
  for (const customer of generateCustomers({ seed: 4, customers: 20_000, now: '2026-01-01T00:00:00Z' })) {
    const truth = register.next();
    customer.rows.forEach((row, index) => {
      for (const kind of customer.dirt[index]!) {
        const result = CHECKS[kind](row, truth, customer.rows, customer.dirt[index]!);
        const tally = seen.get(kind) ?? { right: 0, wrong: [] };
        if (result === true) tally.right++;
        if (result === false) tally.wrong.push(JSON.stringify(row));
        seen.set(kind, tally);
      }
    });
  }
}

it.each(DIRT_KINDS)('%s occurs, and rows that are said to have it do', (kind) => {
  const tally = seen.get(kind);
  expect(tally?.wrong.slice(0, 3) ?? []).toEqual([]);
  expect(tally?.right ?? 0).toBeGreaterThan(10);
});
