import { stdnum } from 'stdnum';

/** The number of each country that the generator makes, by stdnum's names. */
const VALIDATORS: Record<string, string> = {
  US: 'ein',
  CA: 'bn',
  GB: 'vat',
  IE: 'vat',
  DE: 'vat',
  AT: 'uid',
  CH: 'uid',
  FR: 'tva',
  NL: 'btw',
  ES: 'cif',
  IT: 'iva',
  PL: 'nip',
  SE: 'vat',
};

/** For tests: whether stdnum, which shares no code with the generator, finds a tax id valid in its country. */
export function validate(country: string, taxId: string): boolean {
  const name = country === 'CH' && taxId.endsWith('MWST') ? 'vat' : VALIDATORS[country]!;
  const validator = stdnum[country]?.[name];
  if (validator === undefined) throw new Error(`stdnum has no ${country}.${name}`);
  return validator.validate(taxId).isValid;
}
