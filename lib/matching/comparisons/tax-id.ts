import { type Finding, found } from '../model';
import type { TaxId } from '../normalise';
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
  left: TaxId,
  right: TaxId,
  isShared: (scheme: string, value: string) => boolean,
): Finding<'taxId'> {
  if (left.country && right.country && left.country !== right.country) {
    return found('taxId', 'of another kind', `Tax ids of ${left.country} and ${right.country}`);
  }
  if (left.value === right.value) {
    if (isShared('tax', left.value)) {
      return found('taxId', 'of another kind', `Tax id ${left.raw} is shared by several companies`);
    }
    const verified = left.status === 'valid' && right.status === 'valid';
    if (verified) return found('taxId', 'equal', `Same tax id ${left.raw}`);
    // Where no country says how to check it, only a number long enough is taken for a tax id.
    return left.value.length >= TELLING_LENGTH
      ? found(
          'taxId',
          'equal, not checkable',
          `Same tax id ${left.raw}, not checked as its country is not known`,
        )
      : found('taxId', 'equal but short', `Same number ${left.raw}, too short to be sure of`);
  }
  if (left.formatName !== right.formatName) {
    const [one, other] = [left.formatName ?? 'A number', right.formatName ?? 'a number'];
    return found('taxId', 'of another kind', `${one} and ${other} of another kind`);
  }
  return found('taxId', 'different', `Two tax ids: ${left.raw} and ${right.raw}`);
}
