import { type Finding, found } from '../model';
import type { Address } from '../normalise';
import type { MatchRecord } from '../record';
import { ratio } from '../similarity';

/** Street names this alike (0–100) at one house number are one street with a typing error. */
const SAME_STREET = 85;
const SAME_CITY = 85;

/** Compares two addresses part by part; what is missing on either side is no evidence. */
export function compareAddresses(a: MatchRecord, b: MatchRecord): Finding<'address'> {
  if (!a.address || !b.address) return found('address', 'missing', 'Address not given on both sides');
  return comparePlaces(a.address, b.address);
}

function comparePlaces(a: Address, b: Address): Finding<'address'> {
  const postal = agreement(a.postalNormalised, b.postalNormalised);
  const city = cityAgreement(a.cityNormalised, b.cityNormalised);
  const region = agreement(a.regionNormalised, b.regionNormalised);
  const street = streetAgreement(a, b);
  const place = [a.city ?? b.city, a.postalCode ?? b.postalCode].filter(Boolean).join(' ');
  const samePlace = postal === 'equal' || (city === 'equal' && region !== 'different');

  if (street === 'equal' && (samePlace || (postal === 'missing' && city === 'missing'))) {
    if (agreement(a.unit, b.unit) === 'different') {
      return found('address', 'unit differs', `Same house, unit ${a.unit} and ${b.unit}`);
    }
    return found('address', 'equal', `Same street and house number in ${place || 'the same place'}`);
  }
  if (street === 'missing') {
    if (postal === 'equal' && city !== 'different') {
      return found('address', 'same postal code', `Same postal code ${a.postalCode}`);
    }
    if (city === 'equal' && region !== 'different' && postal !== 'different') {
      return found('address', 'same city', `Same city ${a.city}, street not compared`);
    }
  }
  if (samePlace) {
    return street === 'same street'
      ? found('address', 'same street', `Same street, house ${a.houseNumber} and ${b.houseNumber}`)
      : found(
          'address',
          'moved within the city',
          `${a.line1 ?? a.postalCode} and ${b.line1 ?? b.postalCode}, both in ${place}`,
        );
  }
  if (postal === 'missing' && city === 'missing') {
    return region === 'different'
      ? found('address', 'elsewhere', `${a.region} and ${b.region}`)
      : found('address', 'missing', 'City and postal code not given on both sides');
  }
  if (region === 'equal') {
    return found(
      'address',
      'moved within the region',
      `${a.city ?? a.postalCode} and ${b.city ?? b.postalCode}, both in ${a.region}`,
    );
  }
  return found('address', 'elsewhere', `${inWords(a)} and ${inWords(b)}`);
}

type Agreement = 'equal' | 'different' | 'missing';

function agreement(a: string | null, b: string | null): Agreement {
  if (!a || !b) return 'missing';
  return a === b ? 'equal' : 'different';
}

function cityAgreement(a: string | null, b: string | null): Agreement {
  const exact = agreement(a, b);
  return exact === 'different' && ratio(a!, b!) >= SAME_CITY ? 'equal' : exact;
}

function streetAgreement(a: Address, b: Address): Agreement | 'same street' {
  if (a.poBox && b.poBox) return agreement(a.poBox, b.poBox);
  if (!a.street || !b.street) return 'missing';
  const sameStreet =
    a.street === b.street || sameButForType(a, b) || ratio(a.street, b.street) >= SAME_STREET;
  if (!sameStreet) return 'different';
  const house = agreement(a.houseNumber, b.houseNumber);
  if (house === 'equal') return 'equal';
  // Without house numbers only a street name that is equal to the letter stands for the address.
  if (house === 'missing')
    return a.street === b.street && !a.houseNumber && !b.houseNumber ? 'equal' : 'same street';
  return 'same street';
}

/** "North Central" and "North Central Avenue": one side says neither type nor direction that the other does. */
function sameButForType(a: Address, b: Address): boolean {
  if (!a.streetName || a.streetName !== b.streetName) return false;
  const [shorter, longer] =
    a.street!.length < b.street!.length ? [a.street!, b.street!] : [b.street!, a.street!];
  const words = new Set(longer.split(' '));
  return shorter.split(' ').every((word) => words.has(word));
}

function inWords(address: Address): string {
  return (
    [address.city, address.region ?? address.postalCode, address.country].filter(Boolean).join(', ') ||
    'elsewhere'
  );
}
