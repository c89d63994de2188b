import { type Comparison, compared } from '../model';
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
): Comparison {
  if (a.taxIds.length === 0 || b.taxIds.length === 0) {
    return compared('taxId', 'missing', 'No valid tax id on both sides');
  }
  const pairs = a.taxIds.flatMap((left) => b.taxIds.map((right) => compareTwo(left, right, isShared)));
  return pairs.reduce((strongest, one) => (rank(one) < rank(strongest) ? one : strongest));
}

const ranks = ['equal', 'equal but unverified', 'different', 'of another kind', 'missing'];

function rank({ level }: Comparison): number {
  return ranks.indexOf(level);
}

function compareTwo(
  left: TaxId,
  right: TaxId,
  isShared: (scheme: string, value: string) => boolean,
): Comparison {
  if (left.country && right.country && left.country !== right.country) {
    return compared('taxId', 'of another kind', `Tax ids of ${left.country} and ${right.country}`);
  }
  if (left.value === right.value) {
    if (isShared('tax', left.value)) {
      return compared('taxId', 'of another kind', `Tax id ${left.raw} is shared by several companies`);
    }
    const verified = left.status === 'valid' && right.status === 'valid';
    return verified
      ? compared('taxId', 'equal', `Same tax id ${left.raw}`)
      : compared('taxId', 'equal but unverified', `Same number ${left.raw}, which cannot be checked`);
  }
  if (left.formatName !== right.formatName) {
    const [one, other] = [left.formatName ?? 'A number', right.formatName ?? 'a number'];
    return compared('taxId', 'of another kind', `${one} and ${other} of another kind`);
  }
  return compared('taxId', 'different', `Two tax ids: ${left.raw} and ${right.raw}`);
}
