import { stdnum } from 'stdnum';
import { saysNothing } from './empty-words';
import { foldText, foldWords } from './fold-text';
import { normaliseTaxId, type TaxIdStatus } from './tax-id';
import { placeholderDetail } from './tax-id-text';

export interface Identifier {
  /** Lower-case slug: "D-U-N-S" → "duns", "Account No." → "account_no". */
  scheme: string;
  /** Compact and upper case; a VAT number keeps its country prefix. */
  value: string;
  status: TaxIdStatus;
}

/** Longest scheme and longest value, in characters. */
const longestScheme = 64;
const longestValue = 256;

const schemeAliases = new Map(
  Object.entries({
    ...{ d_u_n_s: 'duns', duns_number: 'duns', duns_no: 'duns', dnb: 'duns', d_u_n_s_number: 'duns' },
    ...{
      vat_id: 'vat',
      vat_no: 'vat',
      vat_number: 'vat',
      vatin: 'vat',
      ust_id: 'vat',
      ust_idnr: 'vat',
      eu_vat: 'vat',
    },
    ...{ fein: 'ein', us_ein: 'ein', lei_code: 'lei', gln_number: 'gln', iln: 'gln' },
  }),
);

/** Schemes whose numbers stdnum checks, as country.format. */
const stdnumSchemes = new Map(
  `ein=US.ein siren=FR.siren siret=FR.siret abn=AU.abn acn=AU.acn cnpj=BR.cnpj uen=SG.uen uscc=CN.uscc gstin=IN.gstin
pan=IN.pan nip=PL.nip regon=PL.regon ico=CZ.ico cvr=DK.cvr cif=ES.cif ytunnus=FI.ytunnus brn=KR.brn rfc=MX.rfc
cuit=AR.cuit rut=CL.rut nit=CO.nit inn=RU.inn edrpou=UA.edrpou registrikood=EE.registrikood uid=CH.uid oib=HR.oib`
    .split(/\s+/)
    .map((line) => line.split('=') as [string, string]),
);

/** Schemes with a rule of their own, on the compact value. */
const rules = new Map<string, (value: string) => boolean>(
  Object.entries({
    // D&B gave up the check digit in 2006: nine digits is all that can be asked.
    duns: (value: string) => /^\d{9}$/.test(value),
    lei: (value: string) => /^[A-Z0-9]{18}\d{2}$/.test(value) && mod97(value) === 1,
    gln: (value: string) => /^\d{13}$/.test(value) && isGs1(value),
    gtin: (value: string) => /^(\d{8}|\d{12,14})$/.test(value) && isGs1(value),
  }),
);

/**
 * Normalises a number of any scheme a source sends. VAT numbers go through `normaliseTaxId`; DUNS, LEI
 * (ISO 17442, ISO 7064 mod 97-10), GLN and GTIN (GS1 mod 10) have rules here, two dozen national schemes
 * are checked by `stdnum`; any other value is compacted and "unverified".
 *
 * @returns null when scheme or value is empty, says nothing, or is longer than 64 or 256. Never throws.
 */
export function normaliseIdentifier(scheme: string, value: string): Identifier | null {
  if (typeof scheme !== 'string' || typeof value !== 'string') return null;
  if (scheme.length > longestScheme || value.length > longestValue || saysNothing(value)) return null;
  const written = foldWords(scheme).replaceAll(' ', '_');
  if (written === '') return null;
  const slug = schemeAliases.get(written) ?? written;
  if (slug === 'vat') return vatIdentifier(value);

  const compact = foldText(value)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '');
  if (compact === '') return null;
  const known = rules.has(slug) || stdnumSchemes.has(slug);
  if (known && placeholderDetail(compact) !== null)
    return { scheme: slug, value: compact, status: 'placeholder' };
  const rule = rules.get(slug);
  if (rule !== undefined) {
    const padded = slug === 'duns' && /^\d{7,8}$/.test(compact) ? compact.padStart(9, '0') : compact;
    return { scheme: slug, value: padded, status: rule(padded) ? 'valid' : 'invalid' };
  }
  return stdnumIdentifier(slug, compact) ?? { scheme: slug, value: compact, status: 'unverified' };
}

function vatIdentifier(value: string): Identifier | null {
  const taxId = normaliseTaxId(value, null);
  if (taxId === null) return null;
  return { scheme: 'vat', value: `${taxId.country ?? ''}${taxId.value}`, status: taxId.status };
}

function stdnumIdentifier(scheme: string, compact: string): Identifier | null {
  const [country = '', key = ''] = stdnumSchemes.get(scheme)?.split('.') ?? [];
  const validator = stdnum[country]?.[key];
  if (validator === undefined) return null;
  try {
    const result = validator.validate(compact);
    return {
      scheme,
      value: result.isValid ? result.compact : compact,
      status: result.isValid ? 'valid' : 'invalid',
    };
  } catch {
    return { scheme, value: compact, status: 'invalid' };
  }
}

/** Remainder by 97 of a number in which A–Z stand for 10–35 (ISO 7064). */
function mod97(value: string): number {
  let remainder = 0;
  for (const character of value) {
    const digit = Number.parseInt(character, 36);
    remainder = (remainder * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return remainder;
}

/** GS1 check digit: weights 3 and 1 alternate from the right, check digit included with weight 1. */
function isGs1(value: string): boolean {
  let sum = 0;
  for (let index = 0; index < value.length; index++) {
    sum += Number(value[value.length - 1 - index]) * (index % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}
