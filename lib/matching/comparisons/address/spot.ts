import type { Address } from '../../normalise';
import { compareHouses, type HouseAgreement } from './house';
import { compareStreets } from './street';
import { withinTypingErrors } from './typing-errors';
import { unitsDiffer } from './unit';

/**
 * How two addresses agree in street, house and post-office box, wherever these are: "alike" is the same house but
 * for the spelling; "house missing" the same street with a house number on one side only; "near" a house next
 * door or a number mistyped.
 */
export type SpotAgreement =
  | 'equal'
  | 'unit differs'
  | 'alike'
  | 'house missing'
  | 'near'
  | 'same street'
  | 'different'
  | 'missing';

/** Rural routes, highway contracts and military post offices, where the box is the house. */
const boxIsHouse = /^(?:rural route|hc|psc|cmr) /;

/** Digits from which on two box numbers may differ by a typing error. */
const LONG_BOX = 4;

/** Compares what stands in the street lines of two addresses. Symmetric. */
export function compareSpots(a: Address, b: Address): SpotAgreement {
  const street = compareStreets(a, b);
  if (street === 'missing') return compareBoxes(a.poBox, b.poBox);
  const spot = street === 'different' ? 'different' : compareOnStreet(a, b, street);
  // One box is one customer of the post office, wherever its doors are.
  const isSameBox = a.poBox !== null && a.poBox === b.poBox;
  return isSameBox && spot !== 'equal' && spot !== 'unit differs' ? 'alike' : spot;
}

/** Whether both addresses have a street, or both a post-office box. */
export function canCompareSpots(a: Address, b: Address): boolean {
  return (a.street !== null && b.street !== null) || (a.poBox !== null && b.poBox !== null);
}

function compareOnStreet(a: Address, b: Address, street: 'equal' | 'alike'): SpotAgreement {
  const house = compareHouses(a.houseNumber, b.houseNumber);
  if (street === 'alike') return house === 'equal' ? 'alike' : onAlikeStreet(a, b, house);
  if (house === 'equal') return unitsDiffer(a.unit, b.unit) ? 'unit differs' : 'equal';
  if (house === 'alike' || house === 'near') return house;
  if (house === 'different') return 'same street';
  // Without house numbers only a street that is equal to the letter stands for the address.
  const isWhole = a.houseNumber === b.houseNumber && a.street === b.street;
  if (!isWhole || unitsDiffer(a.unit, b.unit)) return 'house missing';
  const box = compareBoxes(a.poBox, b.poBox);
  if (box === 'missing') return 'equal';
  return box === 'different' ? (boxIsHouse.test(a.street!) ? 'same street' : 'house missing') : box;
}

/** Rhodes Street and Rhodes Avenue are one street; 71st Street and 71st Place are not. */
function onAlikeStreet(a: Address, b: Address, house: HouseAgreement): SpotAgreement {
  if (a.streetName !== b.streetName || /\d/.test(a.streetName ?? '')) return 'different';
  return house === 'alike' || house === 'near' ? 'near' : 'same street';
}

function compareBoxes(a: string | null, b: string | null): SpotAgreement {
  if (a === null || b === null) return 'missing';
  if (a === b) return 'equal';
  const isMistyped = Math.max(a.length, b.length) >= LONG_BOX && withinTypingErrors(a, b, 1);
  return isMistyped ? 'alike' : 'different';
}
