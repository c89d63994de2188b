import type { Level } from '../../model';
import type { Address } from '../../normalise';

/** What two addresses have in common, or not, in words for a steward. */
export function inWords(level: Level<'address'>, a: Address, b: Address): string {
  switch (level) {
    case 'equal':
    case 'equal, postal code not given':
    case 'equal, shared by many':
      return `Same ${houseOf(a, b)} in ${placeOf(a, b)}`;
    case 'unit differs':
      return `Same house in ${placeOf(a, b)}, unit ${a.unit} and ${b.unit}`;
    case 'nearly equal':
      return `Same house but for the spelling: ${lineOf(a)}, ${townOf(a)} and ${lineOf(b)}, ${townOf(b)}`;
    case 'same house, place not given':
      return `Same ${houseOf(a, b)}, city and postal code not given on both sides`;
    case 'same house, postal code differs':
      return `Same ${houseOf(a, b)} in ${a.city ?? b.city}, postal code ${a.postalCode} and ${b.postalCode}`;
    case 'same house, city differs':
      return `Same ${houseOf(a, b)} in ${townOf(a)} and ${townOf(b)}`;
    case 'same street, house not compared':
      return `Same street in ${placeOf(a, b)}, house number not given on both sides`;
    case 'next door':
    case 'same street':
      return `Same street, ${doorOf(a)} and ${doorOf(b)}`;
    case 'same postal code of few houses':
    case 'same postal code':
      return `Same postal code ${a.postalCode ?? b.postalCode}, street not compared`;
    case 'same city':
      return `Same city ${a.city ?? b.city}, street not compared`;
    case 'same city, other postal code':
      return `Same city ${a.city ?? b.city}, postal code ${a.postalCode} and ${b.postalCode}`;
    case 'same postal area':
    case 'same region':
    case 'other region':
      return `${townOf(a)} and ${townOf(b)}, street not compared`;
    case 'same postal code, street differs':
    case 'moved within the city':
      return `${lineOf(a)} and ${lineOf(b)}, both in ${placeOf(a, b)}`;
    case 'moved within the region':
    case 'elsewhere':
      return `${lineOf(a)} in ${townOf(a)} and ${lineOf(b)} in ${townOf(b)}`;
    case 'missing':
      return 'City and postal code not given on both sides';
  }
}

function houseOf(a: Address, b: Address): string {
  if (a.houseNumber ?? b.houseNumber) return 'street and house number';
  return a.street && b.street ? 'street' : 'post-office box';
}

function doorOf({ houseNumber, poBox }: Address): string {
  return houseNumber ? `house ${houseNumber}` : poBox ? `box ${poBox}` : 'no house number';
}

function lineOf(address: Address): string {
  return address.line1 ?? address.line2 ?? 'no street';
}

function placeOf(a: Address, b: Address): string {
  return [a.city ?? b.city, a.postalCode ?? b.postalCode].filter(Boolean).join(' ') || 'the same place';
}

function townOf({ city, postalCode, region, country }: Address): string {
  return (
    [[postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join(', ') || 'no place'
  );
}
