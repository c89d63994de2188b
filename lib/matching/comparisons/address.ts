import { type Finding, found, type Level } from '../model';
import { type Address, addressKeys } from '../normalise';
import type { MatchRecord } from '../record';
import { isCommonStreet } from './address/common-streets';
import { inWords } from './address/in-words';
import {
  compareCities,
  comparePostalCodes,
  compareRegions,
  hasFinePostalCodes,
  isFinePostalCode,
} from './address/place';
import { canCompareSpots, compareSpots, type SpotAgreement } from './address/spot';

/**
 * Compares two addresses: street, house, unit and box first, then the place in which they are. What is missing
 * on either side is no evidence. Symmetric.
 *
 * @param isShared whether a match key of the scheme "address" stands for many companies (an office tower, a
 *   mall, a registered agent): the same house is weak evidence there
 */
export function compareAddresses(
  a: MatchRecord,
  b: MatchRecord,
  isShared?: (scheme: string, value: string) => boolean,
): Finding<'address'> {
  const left = a.address;
  const right = b.address;
  if (!left || !right) return found('address', 'missing', 'Address not given on both sides');
  const level = levelOf(left, right);
  if (
    isShared &&
    (level.startsWith('equal') || level === 'unit differs') &&
    isSharedHouse(left, right, isShared)
  ) {
    const shared = level === 'unit differs' ? level : 'equal, shared by many';
    return found('address', shared, () => `${inWords(level, left, right)}, an address of many companies`);
  }
  return found('address', level, () => inWords(level, left, right));
}

type AddressLevel = Level<'address'>;

function levelOf(a: Address, b: Address): AddressLevel {
  const samePostalCode = a.postalNormalised !== null && a.postalNormalised === b.postalNormalised;
  if (a.country !== null && b.country !== null && mailCountry(a.country) !== mailCountry(b.country)) {
    return samePostalCode && compareSpots(a, b) === 'equal' ? 'equal' : 'elsewhere';
  }
  if (samePostalCode) return inSamePostalCode(compareSpots(a, b), isFinePostalCode(a, b));
  const region = compareRegions(a.regionNormalised, b.regionNormalised);
  // Most candidates are far away: their streets need not be compared.
  if (region === 'different') return canCompareSpots(a, b) ? 'elsewhere' : 'other region';
  const spot = compareSpots(a, b);
  const postal = comparePostalCodes(a, b);
  const city = compareCities(a.cityNormalised, b.cityNormalised);
  const nearby = postal === 'alike' || postal === 'area';
  if (city === 'equal' || (city === 'alike' && postal !== 'different')) {
    const isOneCity = postal !== 'different' || !hasFinePostalCodes(a.country ?? b.country);
    return inSameCity(spot, postal === 'missing', nearby, isOneCity);
  }
  if (city === 'missing' && postal === 'missing') return withoutPlace(spot, region === 'equal');
  const mayBeSame =
    nearby || (postal === 'missing' && !isCommonStreet(a.streetName) && !isCommonStreet(b.streetName));
  return inOtherCity(spot, nearby, mayBeSame, region === 'equal');
}

function inSamePostalCode(spot: SpotAgreement, isFine: boolean): AddressLevel {
  switch (spot) {
    case 'alike':
      return 'nearly equal';
    case 'missing':
      return isFine ? 'same postal code of few houses' : 'same postal code';
    case 'different':
      return 'same postal code, street differs';
    default:
      return onSameStreet(spot);
  }
}

/** @param isOneCity false where the postal codes say that these are two ends of a city with streets of one name */
function inSameCity(
  spot: SpotAgreement,
  postalMissing: boolean,
  nearby: boolean,
  isOneCity: boolean,
): AddressLevel {
  switch (spot) {
    case 'alike':
      return postalMissing || nearby ? 'nearly equal' : 'moved within the city';
    case 'missing':
      return postalMissing ? 'same city' : 'same city, other postal code';
    case 'different':
      return 'moved within the city';
    case 'equal':
    case 'unit differs':
      if (postalMissing) return spot === 'equal' ? 'equal, postal code not given' : spot;
      if (nearby) return 'nearly equal';
      return isOneCity ? 'same house, postal code differs' : 'moved within the city';
    default:
      return onSameStreet(spot);
  }
}

function onSameStreet(spot: Exclude<SpotAgreement, 'missing' | 'different'>): AddressLevel {
  if (spot === 'alike') return 'nearly equal';
  if (spot === 'house missing') return 'same street, house not compared';
  return spot === 'near' ? 'next door' : spot;
}

/** Neither city nor postal code on both sides. */
function withoutPlace(spot: SpotAgreement, sameRegion: boolean): AddressLevel {
  if (spot === 'equal' || spot === 'unit differs' || spot === 'alike') return 'same house, place not given';
  if (spot === 'missing') return sameRegion ? 'same region' : 'missing';
  return spot === 'different' ? 'moved within the region' : 'same street';
}

/** Cities or postal codes that contradict each other: perhaps a suburb by another name, else another place. */
function inOtherCity(
  spot: SpotAgreement,
  nearby: boolean,
  mayBeSamePlace: boolean,
  sameRegion: boolean,
): AddressLevel {
  if (spot === 'missing') {
    if (nearby) return 'same postal area';
    return sameRegion ? 'same region' : 'other region';
  }
  if (mayBeSamePlace && (spot === 'equal' || spot === 'unit differs')) return 'same house, city differs';
  if (mayBeSamePlace && nearby && spot === 'alike') return 'same house, city differs';
  return sameRegion || nearby ? 'moved within the region' : 'elsewhere';
}

/** Territories whose addresses are written with the country's own name as well. */
const territories = new Map(
  'PR=US GU=US VI=US AS=US MP=US GP=FR MQ=FR GF=FR RE=FR YT=FR MC=FR IM=GB JE=GB GG=GB AX=FI SJ=NO HK=CN MO=CN'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Whose post delivers there. */
function mailCountry(country: string): string {
  return territories.get(country) ?? country;
}

function isSharedHouse(
  a: Address,
  b: Address,
  isShared: (scheme: string, value: string) => boolean,
): boolean {
  return [...addressKeys(a), ...addressKeys(b)].some((key) => isShared('address', key));
}
