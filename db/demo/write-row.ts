import { type Address, firstLine, secondLine } from './addresses';
import { languageOf } from './countries';
import type { Customer } from './customers';
import type { DirtKind } from './dirt';
import { loseAccents, mistype } from './name-dirt';
import { internationalDigits, internationalSpaced, nationalFormat, type Phone, typedFormat } from './phones';
import type { Random } from './random';
import type { SourceSystem } from './systems';
import { formatTaxId, spoilTaxId } from './tax-ids';
import { writeName } from './write-name';

/** One row as a source system would post it to `/api/match`. */
export interface DemoRow {
  source_system: string;
  source_primary_key: string;
  raw_name: string;
  tax_id?: string;
  raw_address?: {
    line1?: string;
    line2?: string;
    city?: string;
    state?: string;
    postal_code?: string;
    country_code?: string;
  };
  phone?: string;
  email?: string;
  website?: string;
  identifiers?: { scheme: string; value: string }[];
  updated_at: string;
  attributes?: Record<string, unknown>;
}

/** Rows whose evidence may all drift at once: the true cases for a steward. */
const HARD = 0.02;
const PLACEHOLDERS = ['000000000', '999999999', '00-0000000', '99-9999999', 'N/A', 'TBD', 'unknown'];

/**
 * Writes one row. Without a tax id at most one of name, address and phone drifts from the truth, with one
 * at most two, but for the hard rows: most dirt is meant to be bridged by a machine.
 */
export function writeRow(
  customer: Customer,
  system: SourceSystem,
  key: string,
  random: Random,
  nowMs: number,
  dirt: DirtKind[],
): DemoRow {
  const taxId = writeTaxId(customer, system, random, dirt);
  let drifts = random.chance(HARD) ? 3 : taxId.proves ? 2 : 1;
  const name = writeName(customer, system, drifts > 0, random, dirt);
  if (name.drifted) drifts--;

  let old = name.old;
  let address: Address | undefined = customer.address;
  if (customer.formerAddress !== undefined && drifts > 0 && random.chance(0.3)) {
    address = customer.formerAddress;
    old = true;
    drifts--;
    dirt.push('moved');
  } else if (drifts > 0 && random.chance(0.03)) {
    address = undefined;
    drifts--;
    dirt.push('address missing');
  }
  let phone: Phone | undefined = customer.phone;
  if (customer.formerPhone !== undefined && drifts > 0 && random.chance(0.3)) {
    phone = customer.formerPhone;
    old = true;
    dirt.push('old phone');
  } else if ((drifts > 0 || taxId.proves) && !random.chance(system.phone)) {
    phone = undefined;
    dirt.push('phone missing');
  }

  const row: DemoRow = {
    source_system: system.name,
    source_primary_key: key,
    raw_name: name.text,
    updated_at: '',
  };
  if (taxId.text !== '') row.tax_id = taxId.text;
  if (address !== undefined) row.raw_address = writeAddress(customer, address, system, random, dirt);
  if (phone !== undefined) row.phone = writePhone(phone, system, random);
  writeContact(row, customer, system, random, dirt);
  if (customer.duns !== undefined && (system.name === 'd365-fire' || system.name === 'onestream')) {
    row.identifiers = [{ scheme: 'duns', value: customer.duns }];
  }
  row.attributes = system.attributes(customer.name.trade.segment, customer.country.code, random.below(1000));
  const days = old ? 900 + random.below(1600) : Math.floor((random.below(1000) * random.below(1000)) / 1200);
  const seconds = Math.floor(nowMs / 1000) - days * 86_400 - random.below(86_400);
  row.updated_at = new Date(seconds * 1000).toISOString();
  return row;
}

function writeTaxId(
  customer: Customer,
  system: SourceSystem,
  random: Random,
  dirt: DirtKind[],
): { text: string; proves: boolean } {
  const { code } = customer.country;
  if (customer.taxId === undefined || !random.chance(system.taxId)) {
    if (random.chance(0.04)) {
      dirt.push('tax id placeholder');
      return { text: random.pick(PLACEHOLDERS), proves: false };
    }
    dirt.push('tax id missing');
    return { text: '', proves: false };
  }
  if (random.chance(0.012)) {
    dirt.push('tax id invalid');
    return { text: spoilTaxId(code, customer.taxId), proves: false };
  }
  let compact = customer.taxId;
  if (customer.otherTaxId !== undefined && system.name === 'netsuite') {
    compact = customer.otherTaxId;
    dirt.push('tax id conflict');
  }
  const text = system.taxIdStyle === 'compact' ? compact : formatTaxId(code, compact);
  return { text, proves: true };
}

function writeAddress(
  customer: Customer,
  address: Address,
  system: SourceSystem,
  random: Random,
  dirt: DirtKind[],
): NonNullable<DemoRow['raw_address']> {
  const { country } = customer;
  const short = random.chance(0.35);
  const written: NonNullable<DemoRow['raw_address']> = {};
  let { city, postalCode } = address;
  let shown = address;
  if (address.unit > 0 && random.chance(0.05)) {
    shown = { ...address, unit: drawUnit(address, random) };
    dirt.push('suite changed');
  }
  let line1 = firstLine(country, shown, short);
  if (short) dirt.push('street abbreviated');
  let line2 = secondLine(country, shown, short);
  // Some clerks know one line only.
  if (line2 !== '' && random.chance(0.2)) {
    line1 = `${line1}, ${line2}`;
    line2 = '';
  }
  let cityName = city.name;
  if (random.chance(0.012)) {
    const mistyped = mistype(cityName, random);
    if (mistyped !== cityName) dirt.push('city mistyped');
    cityName = mistyped;
  }
  if (country.code === 'US' && random.chance(0.1)) postalCode += `-${1000 + random.below(9000)}`;
  else if (postalCode[0] === '0' && random.chance(0.15)) {
    // Spreadsheets read the code as a number and lose its leading zero.
    postalCode = postalCode.slice(1);
    dirt.push('postal code damaged');
  }
  if (system.upperCase) {
    line1 = loseAccents(line1, random).toUpperCase();
    line2 = line2.toUpperCase();
    cityName = loseAccents(cityName, random).toUpperCase();
  }
  written.line1 = line1;
  if (line2 !== '') written.line2 = line2;
  written.city = cityName;
  if (city.state !== '') written.state = city.state;
  written.postal_code = postalCode;
  const countryText = writeCountry(customer, system, random, dirt);
  if (countryText !== '') written.country_code = countryText;
  return written;
}

/** Another unit of the same house. */
function drawUnit(address: Address, random: Random): number {
  return address.unit + 10 * random.between(1, 9);
}

function writeCountry(customer: Customer, system: SourceSystem, random: Random, dirt: DirtKind[]): string {
  const { country } = customer;
  const draw = random.next() / 0x1_0000_0000;
  if (draw < 0.02) {
    dirt.push('country missing');
    return '';
  }
  if (system.countryStyle === 'code') return country.code;
  if (draw < 0.04) {
    dirt.push('country wrong');
    return random.pick(country.mistakes);
  }
  dirt.push('country by name');
  return random.chance(0.7) ? country.names[0]! : random.pick(country.names);
}

function writePhone(phone: Phone, system: SourceSystem, random: Random): string {
  switch (system.phoneStyle) {
    case 'digits':
      return internationalDigits(phone);
    case 'spaced':
      return internationalSpaced(phone);
    case 'national':
      return nationalFormat(phone);
    case 'typed':
      return random.chance(0.5) ? nationalFormat(phone) : typedFormat(phone, random);
  }
}

function writeContact(
  row: DemoRow,
  customer: Customer,
  system: SourceSystem,
  random: Random,
  dirt: DirtKind[],
): void {
  if (random.chance(system.email)) {
    const language = languageOf(customer.country, customer.address.city);
    const mailbox = random.chance(0.5) ? language.mailboxes[0]! : random.pick(language.mailboxes);
    const address = `${mailbox}@${customer.domain}`;
    row.email = system.upperCase ? address.toUpperCase() : address;
  } else {
    dirt.push('email missing');
  }
  if (random.chance(system.website)) {
    const prefix = random.pick(['https://www.', 'www.', 'http://', '']);
    row.website = `${prefix}${customer.domain}${random.chance(0.1) ? '/' : ''}`;
  }
}
