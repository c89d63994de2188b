import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, addressKeys, normaliseAddress } from './address';
import { addressCases } from './address.cases';

describe('normaliseAddress', () => {
  it.each(addressCases)('$raw.line1, $raw.city', ({ raw, expected }) => {
    expect(normaliseAddress(raw)).toMatchObject(expected);
  });

  it.each([
    null,
    undefined,
    {},
    { line1: '' },
    { line1: ' - ', city: 'n/a', state: null, country_code: 'XX' },
  ])('finds nothing usable in %j', (raw) => {
    expect(normaliseAddress(raw)).toBeNull();
  });

  it('keeps what was sent for display, cleaned', () => {
    const raw = {
      line1: ' 12  Main\u0000 St ',
      line2: 'Ste 4',
      city: 'CHICAGO',
      state: 'il',
      postal_code: '60614-1234',
    };
    expect(normaliseAddress({ ...raw, country_code: 'usa' })).toMatchObject({
      line1: '12 Main St',
      line2: 'Ste 4',
      city: 'CHICAGO',
      region: 'il',
      postalCode: '60614-1234',
      country: 'US',
      unit: '4',
    });
  });

  it('takes the street from the second line when the first is a building', () => {
    const address = normaliseAddress({
      line1: 'Observatory House',
      line2: '12 Stour Park Road',
      country_code: 'GB',
    });
    expect(address).toMatchObject({ houseNumber: '12', street: 'stour park road' });
  });

  it('takes NA for the province of Naples, not for nothing', () => {
    expect(normaliseAddress({ city: 'Napoli', state: 'NA', country_code: 'IT' })?.regionNormalised).toBe(
      'na',
    );
  });

  it('reads an address without country by its state and ZIP', () => {
    const address = normaliseAddress({ line1: '12 Main St', state: 'Texas', postal_code: '75001-0012' });
    expect(address).toMatchObject({ country: null, regionNormalised: 'TX', postalNormalised: '75001' });
  });

  it('gives every way of abbreviating an American street one spelling', () => {
    const direction = fc.constantFrom(['N.', 'North'], ['e', 'East'], ['SW', 'Southwest'], ['', '']);
    const name = fc.constantFrom(
      'Oak',
      'Van Buren',
      '3rd',
      'Martin Luther King',
      'La Salle',
      'Saint Mary',
      'Old Mill',
    );
    const type = fc.constantFrom(
      ['St.', 'Street'],
      ['AVE', 'Avenue'],
      ['Blvd', 'Boulevard'],
      ['dr', 'Drive'],
      ['Pkwy', 'Parkway'],
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        direction,
        name,
        type,
        (number, compass, street, kind) => {
          const short = normaliseAddress({
            line1: `${number} ${compass[0]} ${street} ${kind[0]}`,
            country_code: 'US',
          });
          const long = normaliseAddress({
            line1: `${number} ${compass[1]} ${street.toUpperCase()} ${kind[1]}`,
            country_code: 'US',
          });
          expect(short?.street).toBe(long?.street);
          expect(short?.houseNumber).toBe(String(number));
          expect(short?.street).toContain(street.toLowerCase());
        },
      ),
    );
  });
});

describe('addressKey', () => {
  const keyOf = (line1: string, postal_code?: string, city?: string) =>
    addressKey(normaliseAddress({ line1, postal_code, city, country_code: 'US' })!);

  it('is one for every way of writing an address, also without type and compass point', () => {
    expect(keyOf('224 N. Central Ave., Ste 4', '60644', 'Chicago')).toBe('US|60644|224 central');
    expect(keyOf('224 Central', '60644-1234')).toBe('US|60644|224 central');
  });

  it('names the city where the postal code is missing, and both with addressKeys', () => {
    expect(keyOf('224 N Central', undefined, 'Chicago')).toBe('US|chicago|224 central');
    const address = normaliseAddress({
      line1: '224 N Central',
      city: 'Chicago',
      postal_code: '60644',
      country_code: 'US',
    });
    expect(addressKeys(address!)).toEqual(['US|60644|224 central', 'US|chicago|224 central']);
  });

  it('finds a range of houses by its first one', () => {
    expect(keyOf('8225-29 S. Kedzie', '60652')).toBe(keyOf('8225 South Kedzie Ave', '60652'));
  });

  it('is the box where there is no house number', () => {
    expect(keyOf('P.O. Box 12', '75001')).toBe('US|75001|po box 12');
  });

  it('is null for what is too vague', () => {
    expect(keyOf('Main Street', '75001')).toBeNull();
    expect(keyOf('12 Main Street')).toBeNull();
    expect(keyOf('', '75001', 'Irving')).toBeNull();
  });
});
