import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from './countries';
import { Random } from './random';
import { formatTaxId, spoilTaxId, TaxRegister } from './tax-ids';
import { validate } from './testing';

const codes = COUNTRIES.map(({ code }) => code);

describe.each(codes)('tax ids of %s', (country) => {
  const register = new TaxRegister(new Random(7));
  const ids = Array.from({ length: 3000 }, () => register.next(country));

  it('have the check digits that stdnum expects, compact and as people write them', () => {
    for (const id of ids) {
      expect(validate(country, id), id).toBe(true);
      expect(validate(country, formatTaxId(country, id)), formatTaxId(country, id)).toBe(true);
    }
  });

  it('are all different', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('show it when they are spoiled', () => {
    for (const id of ids)
      expect(validate(country, spoilTaxId(country, id)), spoilTaxId(country, id)).toBe(false);
  });
});

it('stdnum tells a wrong number from a right one, so that the checks above mean something', () => {
  expect(stdnum.DE!.vat!.validate('DE136695976').isValid).toBe(true);
  expect(stdnum.DE!.vat!.validate('DE136695978').isValid).toBe(false);
});
