import { type Comparison, compared } from '../model';
import type { TaxId } from '../normalise';
import { taxIdKey } from '../normalise';
import type { MatchRecord } from '../record';

/** Compares tax ids within a jurisdiction; invalid numbers and placeholders are no evidence. */
export function compareTaxIds(a: MatchRecord, b: MatchRecord, shared: boolean): Comparison {
  const left = usable(a.taxId);
  const right = usable(b.taxId);
  if (!left || !right) return compared('taxId', 'missing', 'No valid tax id on both sides');
  if (left.country && right.country && left.country !== right.country) {
    return compared('taxId', 'of another kind', `Tax ids of ${left.country} and ${right.country}`);
  }
  if (left.value === right.value) {
    if (shared)
      return compared('taxId', 'of another kind', `Tax id ${left.raw} is shared by several companies`);
    const verified = left.status === 'valid' && right.status === 'valid';
    return verified
      ? compared('taxId', 'equal', `Same tax id ${left.raw}`)
      : compared('taxId', 'equal but unverified', `Same number ${left.raw}, which cannot be checked`);
  }
  // A company may have a VAT number and another tax number: only two of one kind contradict each other.
  if (left.formatName !== right.formatName) {
    return compared(
      'taxId',
      'of another kind',
      `${left.formatName ?? 'A number'} and ${right.formatName ?? 'a number'} of another kind`,
    );
  }
  return compared('taxId', 'different', `Two tax ids: ${left.raw} and ${right.raw}`);
}

function usable(taxId: TaxId | null): TaxId | null {
  return taxId && taxIdKey(taxId) ? taxId : null;
}
