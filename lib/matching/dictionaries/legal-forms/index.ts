import { asianAndAfricanForms } from './asia-africa';
import { easternEuropeanForms } from './eastern-europe';
import { englishForms } from './english';
import { germanAndDutchForms } from './german-dutch';
import { nordicAndBalticForms } from './nordic-baltic';
import { romanceForms } from './romance';
import type { LegalFormRow } from './table';

export type { LegalFormRow } from './table';

/** Every row of the legal-form tables. Where two rows share a spelling, the earlier one names the form. */
export const legalFormRows: readonly LegalFormRow[] = [
  ...englishForms,
  ...germanAndDutchForms,
  ...romanceForms,
  ...nordicAndBalticForms,
  ...easternEuropeanForms,
  ...asianAndAfricanForms,
];

/** ISO 3166-1 alpha-2 codes of all jurisdictions in the legal-form tables, sorted, without doubles. */
export function legalFormJurisdictions(): readonly string[] {
  return [...new Set(legalFormRows.flatMap((row) => row.jurisdictions.split(' ')))].sort();
}
