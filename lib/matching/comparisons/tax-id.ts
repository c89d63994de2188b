import { type Finding, found } from '../model';
import { normaliseTaxId, type TaxId } from '../normalise';
import { taxIdFormats } from '../normalise/tax-id-formats';
import type { MatchRecord } from '../record';

/**
 * Compares tax ids within a jurisdiction: one number in common is enough, and only two numbers of one kind
 * contradict each other, for a company may have a VAT number and another tax number. Invalid numbers and
 * placeholders are no evidence; neither is a number that several companies share.
 */
export function compareTaxIds(
  a: MatchRecord,
  b: MatchRecord,
  isShared: (scheme: string, value: string) => boolean,
): Finding<'taxId'> {
  if (a.taxIds.length === 0 || b.taxIds.length === 0) {
    return found('taxId', 'missing', 'No valid tax id on both sides');
  }
  const pairs = a.taxIds.flatMap((left) => b.taxIds.map((right) => compareTwo(left, right, isShared)));
  return pairs.reduce((strongest, one) => (rank(one) < rank(strongest) ? one : strongest));
}

/** Characters from which on an unchecked number names one company; tax ids of most countries have 8 to 14. */
const TELLING_LENGTH = 7;

const ranks = ['equal', 'equal, not checkable', 'equal but short', 'different', 'of another kind', 'missing'];

function rank({ level }: Finding<'taxId'>): number {
  return ranks.indexOf(level);
}

function compareTwo(
  first: TaxId,
  second: TaxId,
  isShared: (scheme: string, value: string) => boolean,
): Finding<'taxId'> {
  const left = inCountryOf(first, second);
  const right = inCountryOf(second, first);
  if (left.country && right.country && left.country !== right.country) {
    return found('taxId', 'of another kind', () => `Tax ids of ${left.country} and ${right.country}`);
  }
  if (left.value === right.value) return compareEqual(left, right, isShared);
  if (!isOneKind(left, right)) {
    const [one, other] = [left.formatName ?? 'A number', right.formatName ?? 'a number'];
    return found('taxId', 'of another kind', () => `${one} and ${other} of another kind`);
  }
  // A member of a group may send the group's number here and its own there.
  if (isShared('tax', left.value) || isShared('tax', right.value)) {
    const shared = isShared('tax', left.value) ? left : right;
    return found('taxId', 'of another kind', () => `Tax id ${shared.raw} is shared by several companies`);
  }
  return found('taxId', 'different', () => `Two tax ids: ${left.raw} and ${right.raw}`);
}

function compareEqual(
  left: TaxId,
  right: TaxId,
  isShared: (scheme: string, value: string) => boolean,
): Finding<'taxId'> {
  if (isShared('tax', left.value)) {
    return found('taxId', 'of another kind', () => `Tax id ${left.raw} is shared by several companies`);
  }
  const verified = left.status === 'valid' && right.status === 'valid';
  if (verified) return found('taxId', 'equal', () => `Same tax id ${left.raw}`);
  // Where no country says how to check it, only a number long enough is taken for a tax id.
  return left.value.length >= TELLING_LENGTH
    ? found(
        'taxId',
        'equal, not checkable',
        () => `Same tax id ${left.raw}, not checked as its country is not known`,
      )
    : found('taxId', 'equal but short', () => `Same number ${left.raw}, too short to be sure of`);
}

/** A number without a country, read as one of the other's where that country's check digit fits. */
function inCountryOf(taxId: TaxId, other: TaxId): TaxId {
  if (taxId.country !== null || other.country === null || taxId.value === other.value) return taxId;
  const read = normaliseTaxId(taxId.raw, other.country);
  return read?.status === 'valid' && read.country === other.country && isChecked(read) ? read : taxId;
}

function isChecked({ country, formatName }: TaxId): boolean {
  return taxIdFormats(country ?? '').some(
    (format) => format.contained.name === formatName && format.hasCheckDigit,
  );
}

/** Whether two unequal numbers would have to be equal: one kind, or where no kind is known, one shape. */
function isOneKind(left: TaxId, right: TaxId): boolean {
  if (left.formatName !== right.formatName) return false;
  return left.formatName !== null || shapeOf(left) === shapeOf(right);
}

function shapeOf({ value }: TaxId): string {
  return value.replace(/\d/g, '9').replace(/[A-Z]/g, 'A');
}
