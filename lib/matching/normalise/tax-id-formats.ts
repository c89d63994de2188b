import { stdnum, type Validator } from 'stdnum';

export interface TaxIdFormat {
  /** "DE VAT", "US EIN": jurisdiction and common short name. */
  name: string;
  /** "German VAT number", for sentences. */
  title: string;
  /** False when the format is a mere shape, so that "valid" promises little. */
  hasCheckDigit: boolean;
  validator: Validator;
  /** What the value is called that `take` makes of the compact form; mostly both stay as they are. */
  contained: { name: string; take: (compact: string) => string };
}

/**
 * The formats by which a company is known to a tax office, strongest first; "-" after a key marks a format
 * without check digits, "=" names it otherwise than by its key. Identity cards, passports, bank accounts
 * and receipts that stdnum also knows are left out; numbers that sole traders trade under are kept.
 */
const keysByCountry = `
AD nrt-|AL nipt-|AO nif-|AR cuit|AT uid=VAT tin businessid=FN|AU abn acn tfn|AZ tin|BE vat|BG vat|BR cnpj cpf
BY unp|BZ tin-|CA bn gst qst- pst-|CH uid=UID vat|CL rut|CN uscc|CO nit|CR cpj cpf-|CY vat|CZ dic=VAT ico
DE vat idnr=IdNr stnr-=Steuernummer|DK cvr=CVR|DO rnc cedula|DZ nif-|EC ruc|EE kmkr=VAT registrikood
EG tn-|ES nif=VAT cif|FI alv=VAT ytunnus|FO vn-|FR tva=VAT siren siret nif|GB vat utr|GH tin|GN nifp|GR vat
GT nit|HR oib=OIB|HU anum=VAT|ID npwp|IE vat|IL hp idnr|IN gstin pan-|IS kennitala vsk-|IT iva=VAT codicefiscale=CF
JP cn|KE pin-|KR brn|LI peid-|LT pvm=VAT|LU tva=VAT|LV pvn=VAT|MA ice ice9-|MC tva=VAT|MD idno|ME pib|MK edb
MT vat|MX rfc|MZ nuit|NL btw=VAT bsn=RSIN|NO orgnr mva=VAT|NZ ird|PE ruc|PK ntn-|PL nip=NIP regon|PT nipc=NIPC nif
PY ruc|RO cui cif=VAT|RS pib|RU inn|SE orgnr vat|SG uen|SI ddv=VAT|SK dph=VAT|SM coe-|SV nit|TH tin moa|TN mf-
TR vkn tckimlik=TCKN|TW ubn|UA edrpou rntrc|US ein-|UY rut|VE rif|VN mst|ZA vat tin
`;

/**
 * Where one number of a jurisdiction contains another one of the same company, the contained one is the
 * value and its kind the name: French VAT → SIREN, Swedish VAT → organisation number, Canadian program
 * account → business number. SIRET, GSTIN, CNPJ and British branch numbers name an establishment and stay.
 */
const containedByName: Record<string, { name: string; take: (compact: string) => string }> = {
  // Monaco's numbers (000 after the check digits) look French but contain no SIREN.
  'FR VAT': {
    name: 'FR SIREN',
    take: (compact) => (compact.slice(2, 5) === '000' ? compact : compact.slice(2)),
  },
  'SE VAT': { name: 'SE ORGNR', take: (compact) => compact.slice(0, 10) },
  'NO VAT': { name: 'NO ORGNR', take: (compact) => compact.slice(0, 9) },
  'CH UID': { name: 'CH UID', take: (compact) => compact.slice(3, 12) },
  'CH VAT': { name: 'CH UID', take: (compact) => compact.slice(3, 12) },
  'CA BN': { name: 'CA BN', take: (compact) => compact.slice(0, 9) },
  'CA GST': { name: 'CA BN', take: (compact) => compact.slice(0, 9) },
};

/** Letters that open a VAT number of the EU, the United Kingdom, Norway or Switzerland → jurisdiction. */
const vatPrefixes: Record<string, string> = Object.fromEntries([
  ...'AT BE BG CY CZ DE DK EE ES FI FR GB HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK'
    .split(' ')
    .map((code) => [code, code]),
  ...[
    ['EL', 'GR'],
    ['GR', 'GR'],
    ['XI', 'GB'],
    ['CHE', 'CH'],
  ],
]);

/** Countries whose companies are numbered by another country's tax office. */
const jurisdictionByTerritory: Record<string, string> = {
  ...Object.fromEntries('PR GU VI AS MP UM'.split(' ').map((code) => [code, 'US'])),
  ...Object.fromEntries('GP MQ GF RE YT PM BL MF'.split(' ').map((code) => [code, 'FR'])),
  ...{ IM: 'GB', AX: 'FI', SJ: 'NO', CX: 'AU', CC: 'AU', NF: 'AU' },
};

/** Title where stdnum's English name is unwieldy or misspelt. */
const titles: Record<string, string> = {
  'US EIN': 'US employer identification number (EIN)',
  'GB VAT': 'British VAT number',
  'CZ VAT': 'Czech tax number (DIČ)',
  'EE VAT': 'Estonian VAT number',
  'HU VAT': 'Hungarian VAT number',
  'TR VKN': 'Turkish tax number (VKN)',
  'NL RSIN': 'Dutch RSIN',
  'ES VAT': 'Spanish NIF',
  'MK EDB': 'North Macedonian tax number (EDB)',
  'FO VN': 'Faroese tax number',
  'CA GST': 'Canadian GST number',
  'CA QST': 'Quebec sales tax number',
  'CA PST': 'Canadian provincial sales tax number',
  'EG TN': 'Egyptian tax number',
  'GH TIN': 'Ghanaian taxpayer number',
  'GN NIFP': 'Guinean tax number',
  'KE PIN': 'Kenyan tax number (PIN)',
  'NZ IRD': 'New Zealand IRD number',
  'TR TCKN': 'Turkish identity number',
  'GB UTR': 'British unique taxpayer reference (UTR)',
  'PL REGON': 'Polish statistical number (REGON)',
  'UA EDRPOU': 'Ukrainian company number (EDRPOU)',
  'UA RNTRC': 'Ukrainian taxpayer number (RNTRC)',
};

const formatsByCountry = new Map(
  keysByCountry
    .trim()
    .split(/[|\n]/)
    .map((line) => {
      const [country = '', ...keys] = line.split(' ');
      return [country, keys.flatMap((key) => readFormat(country, key))];
    }),
);

function readFormat(country: string, notation: string): TaxIdFormat[] {
  const [key = '', name] = notation.replace('-', '').split('=');
  const validator = stdnum[country]?.[key];
  if (validator === undefined) return [];
  const formatName = `${country} ${name ?? (key === 'tva' || key === 'mva' ? 'VAT' : key.toUpperCase())}`;
  return [
    {
      name: formatName,
      title: titles[formatName] ?? lowerCaseNouns(validator.name),
      hasCheckDigit: !notation.includes('-'),
      validator,
      contained: containedByName[formatName] ?? { name: formatName, take: (compact) => compact },
    },
  ];
}

/** "French Company Identification Number" → "French company identification number". */
function lowerCaseNouns(title: string): string {
  return title.replace(
    /\b(Administration|Association|Business|Entity|File|Physical|Citizen|Code|Company|Corporate|Credit|Establishment|Id|Identification|Identifier|Identity|Income|Legal|Memorandum|National|Number|Of|Organi[sz]ation|Permanent|Person|Personal|Reference|Register|Registration|Service|Social|Tax|Taxpayer|Unified|Unique)\b/g,
    (word) => word.toLowerCase(),
  );
}

/** The jurisdiction that numbers the companies of a country: Puerto Rico → US, Réunion → FR, else itself. */
export function taxJurisdiction(country: string): string {
  return jurisdictionByTerritory[country] ?? country;
}

/** The tax-id formats of a jurisdiction (ISO 3166-1 alpha-2), empty when none are known. */
export function taxIdFormats(jurisdiction: string): readonly TaxIdFormat[] {
  return formatsByCountry.get(jurisdiction) ?? [];
}

/** The jurisdiction and the length of the VAT-like letters that open a compact number, null when none do. */
export function vatPrefix(compact: string): { jurisdiction: string; length: number } | null {
  for (const length of [3, 2]) {
    const jurisdiction = vatPrefixes[compact.slice(0, length)];
    if (jurisdiction !== undefined && compact.length > length) return { jurisdiction, length };
  }
  return null;
}

/** Jurisdictions outside the VAT prefixes whose two letters some write before their checked numbers. */
const writtenPrefixes = new Set('CA AU NZ ZA BR MX TR KR JP SG AR CL CO PE RS UA IS IL'.split(' '));

/**
 * The jurisdiction that a compact number seems to name by its shape, wherever the record is: Canada's program
 * accounts ("122073661RT0001"), or two letters before the digits ("CA770100436"). Null when it names none. Only
 * a check digit that fits makes it certain.
 */
export function selfDescribed(compact: string): string | null {
  if (/^(?:BN)?\d{9}R[CMPRTZ]\d{4}$/.test(compact)) return 'CA';
  const letters = compact.slice(0, 2);
  return writtenPrefixes.has(letters) && /^\d{8}/.test(compact.slice(2)) ? letters : null;
}
