/** A source system and its habits. */
export interface SourceSystem {
  name: string;
  /** Share of customers that it knows, 0–1. */
  share: number;
  /** The primary key of its nth record, from 0. */
  key: (index: number) => string;
  upperCase: boolean;
  legalForm: 'official' | 'plain' | 'comma';
  /** Longest name that it stores, in characters; 0 for no limit. */
  nameLimit: number;
  /** How often a name is written carelessly, 0–1. */
  carelessness: number;
  accentsLost: number;
  /** How often a tax id, a phone, an e-mail and a website are filled in where the customer has one, 0–1. */
  taxId: number;
  phone: number;
  email: number;
  website: number;
  taxIdStyle: 'official' | 'compact';
  phoneStyle: 'digits' | 'spaced' | 'national' | 'typed';
  countryStyle: 'code' | 'name';
  attributes: (segment: string, country: string, number: number) => Record<string, unknown>;
}

const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** An 18-character Salesforce id: 15 that tell case apart and 3 that say which of them are upper case. */
export function salesforceId(index: number): string {
  let rest = 0x1d4_c2b1 + index * 3;
  let serial = '';
  for (let position = 0; position < 5; position++) {
    serial = BASE_62[rest % 62] + serial;
    rest = Math.floor(rest / 62);
  }
  const id = `0018d00000${serial}`;
  let check = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let offset = 0; offset < 5; offset++) {
      const code = id.charCodeAt(block + offset);
      if (code >= 65 && code <= 90) bits |= 1 << offset;
    }
    check += CHECK_LETTERS[bits];
  }
  return id + check;
}

function isEurope(country: string): boolean {
  return country !== 'US' && country !== 'CA';
}

export const SOURCE_SYSTEMS: readonly SourceSystem[] = [
  {
    name: 'bc-integration',
    share: 0.72,
    key: (index) => `CUST-${String(index + 100_101)}`,
    upperCase: false,
    legalForm: 'comma',
    nameLimit: 0,
    carelessness: 0.08,
    accentsLost: 0.04,
    taxId: 0.88,
    phone: 0.94,
    email: 0.85,
    website: 0.2,
    taxIdStyle: 'official',
    phoneStyle: 'spaced',
    countryStyle: 'code',
    attributes: (_segment, country, number) => ({
      posting_group: country === 'US' ? 'DOMESTIC' : isEurope(country) ? 'EU' : 'EXPORT',
      payment_terms: ['NET30', 'NET45', 'NET60', 'COD'][number % 4],
    }),
  },
  {
    name: 'd365-fire',
    share: 0.52,
    key: (index) => `CUST-${index < 78_800 ? 21_200 + index : `B${index}`}`,
    upperCase: true,
    legalForm: 'plain',
    nameLimit: 0,
    carelessness: 0.12,
    accentsLost: 0.5,
    taxId: 0.82,
    phone: 0.9,
    email: 0.7,
    website: 0.05,
    taxIdStyle: 'compact',
    phoneStyle: 'digits',
    countryStyle: 'code',
    attributes: (segment, _country, number) => ({
      customer_group: segment.toUpperCase(),
      credit_limit: (1 + (number % 40)) * 2500,
    }),
  },
  {
    name: 'salesforce',
    share: 0.62,
    key: salesforceId,
    upperCase: false,
    legalForm: 'official',
    nameLimit: 0,
    carelessness: 0.3,
    accentsLost: 0.15,
    taxId: 0.46,
    phone: 0.92,
    email: 0.9,
    website: 0.8,
    taxIdStyle: 'official',
    phoneStyle: 'typed',
    countryStyle: 'name',
    attributes: (segment, _country, number) => ({
      industry: segment,
      rating: ['Hot', 'Warm', 'Cold'][number % 3],
    }),
  },
  {
    name: 'netsuite',
    share: 0.42,
    key: (index) => String(8841 + index),
    upperCase: false,
    legalForm: 'official',
    nameLimit: 35,
    carelessness: 0.12,
    accentsLost: 0.25,
    taxId: 0.88,
    phone: 0.9,
    email: 0.75,
    website: 0.3,
    taxIdStyle: 'compact',
    phoneStyle: 'national',
    countryStyle: 'code',
    attributes: (segment, country, number) => ({
      category: segment,
      subsidiary: isEurope(country) ? 'Europe' : 'North America',
      terms: ['Net 30', 'Net 15', 'Due on receipt'][number % 3],
    }),
  },
  {
    name: 'onestream',
    share: 0.3,
    key: (index) => `ENT_${String(index + 1).padStart(5, '0')}`,
    upperCase: false,
    legalForm: 'plain',
    nameLimit: 0,
    carelessness: 0.1,
    accentsLost: 0.2,
    taxId: 0.75,
    phone: 0.35,
    email: 0,
    website: 0,
    taxIdStyle: 'compact',
    phoneStyle: 'spaced',
    countryStyle: 'code',
    attributes: (_segment, country) => ({
      consolidation_group: isEurope(country) ? 'EMEA' : 'AMERICAS',
      local_currency: CURRENCIES[country] ?? 'EUR',
    }),
  },
];

const CURRENCIES: Record<string, string> = {
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  CH: 'CHF',
  PL: 'PLN',
  SE: 'SEK',
};
