import { normaliseCity } from './city';
import { cleanText } from './clean-text';
import { normaliseCountry } from './country';
import { saysNothing } from './empty-words';
import { foldWords } from './fold-text';
import { normalisePostalCode, type PostalCode } from './postal-code';
import { normaliseRegion, regionCode } from './region';
import { parseStreet } from './street/parse-street';

/** An address as a source system sends it. */
export interface RawAddress {
  line1?: string | null;
  line2?: string | null;
  city?: string | null;
  state?: string | null;
  postal_code?: string | null;
  country_code?: string | null;
}

export interface Address {
  // Values for display: cleaned, otherwise as sent.
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  // Values for comparing: lower case, ASCII, one spelling for what can be abbreviated.
  /** "12", "12a", "8225-8229", "10428 1/2". */
  houseNumber: string | null;
  /** "west pico boulevard", "hafenstrasse", "rue de la paix", "highway 431 north". */
  street: string | null;
  /** The street without type and compass points: "pico", "paix". */
  streetName: string | null;
  /** "410", "floor 3", "building b". */
  unit: string | null;
  poBox: string | null;
  cityNormalised: string | null;
  /** Postal code of US, Canadian and Australian states ("TX"), elsewhere the folded name. */
  regionNormalised: string | null;
  /** Upper case, no spaces; of a US ZIP the first five digits. */
  postalNormalised: string | null;
  /** ZIP+4, British inward code, last three digits in Portugal. */
  postalDetail: string | null;
}

/** Longest value of a field that is kept for display, in characters. */
const longest = 500;

/**
 * Normalises a postal address. Street lines are parsed for the customs of the country (English, German,
 * French, Dutch, Spanish, Portuguese, Italian, Polish and Nordic street words; US Postal Service Publication
 * 28 for English), with city, region and postal code stripped from them; where those fields are empty, what
 * stood in the lines fills the comparing values. Null when nothing usable was given. Never throws.
 */
export function normaliseAddress(raw: RawAddress | null | undefined): Address | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const line1 = display(raw.line1);
  const line2 = display(raw.line2);
  const city = display(raw.city);
  const region = display(raw.state, 2);
  const postalCode = display(raw.postal_code);
  const country = normaliseCountry(raw.country_code);
  if ((line1 ?? line2 ?? city ?? region ?? postalCode ?? country) === null) return null;

  const custom = country ?? assumedCountry(region, postalCode);
  const parsed = parseStreet(
    [line1, line2].filter((line) => line !== null),
    {
      country: custom,
      city: foldWords((city ?? '').replace(/['’]/g, '')),
      region: foldWords(region ?? ''),
      postal: foldWords(postalCode ?? ''),
    },
  );
  const place = splitCity(city, custom);
  const postal =
    normalisePostalCode(postalCode, custom) ??
    normalisePostalCode(parsed.postalInLine, custom) ??
    normalisePostalCode(place.postal, custom);
  return {
    line1,
    line2,
    city,
    region,
    postalCode,
    country,
    houseNumber: parsed.houseNumber,
    street: parsed.street,
    streetName: parsed.streetName,
    unit: parsed.unit,
    poBox: parsed.poBox,
    cityNormalised: normaliseCity(place.city, custom) ?? normaliseCity(parsed.cityInLine, custom),
    regionNormalised: normaliseRegion(region ?? place.region ?? parsed.regionInLine, custom),
    postalNormalised: (postal as PostalCode | null)?.code ?? null,
    postalDetail: postal?.detail ?? null,
  };
}

/**
 * Key for the inverted index: country, postal code (or city), house number and bare street name, or
 * post-office box. Type and compass points are left out, for every second source leaves them out too; the
 * comparison of the two addresses sees them. Null when the address is too vague to be shared by few: no place, or neither house number nor box.
 */
export function addressKey(address: Address): string | null {
  return addressKeys(address)[0] ?? null;
}

/**
 * All keys by which an address may be found: with its postal code and with its city, as one side often
 * lacks one of them; the most telling first. At most 2.
 */
export function addressKeys(address: Address): string[] {
  const { houseNumber, streetName, poBox } = address;
  // A range of houses is found by its first one.
  const house = houseNumber?.replace(/^(\d{3,})-\d{3,}$/, '$1');
  const spot =
    house !== undefined && streetName !== null ? `${house} ${streetName}` : poBox && `po box ${poBox}`;
  if (!spot) return [];
  return [address.postalNormalised, address.cityNormalised]
    .filter((place) => place !== null)
    .map((place) => `${address.country ?? ''}|${place}|${spot}`);
}

function display(raw: string | null | undefined, shortest = 0): string | null {
  if (typeof raw !== 'string') return null;
  const text = oneSpaced(cleanText(raw.slice(0, longest)).text);
  // Two letters in the state field are a province (NA is Naples), not "not available".
  const isShort = text.length > 0 && text.length <= shortest && /^[A-Za-z]/.test(text);
  return !isShort && saysNothing(text) ? null : text;
}

function oneSpaced(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Without a country, a US state with a ZIP-like code or with no code at all is taken for the United States. */
function assumedCountry(region: string | null, postalCode: string | null): string | null {
  if (region === null || regionCode(foldWords(region), 'US') === null) return null;
  return postalCode === null || /^\s*\d{4,5}(-\d{4})?\s*$/.test(postalCode) ? 'US' : null;
}

/** "10115 Berlin", "Chicago, IL 60614": a city field that holds the postal code, and the state, as well. */
function splitCity(
  city: string | null,
  country: string | null,
): { city: string | null; region: string | null; postal: string | null } {
  if (city === null || !/\d{4}/.test(city)) return { city, region: null, postal: null };
  const leading = /^(?:[A-Z]{1,2}[- ])?(\d{4,6})[ ,]+(\D+)$/.exec(city);
  if (leading !== null) return { city: leading[2] ?? city, region: null, postal: leading[1] ?? null };
  const trailing = /^(\D+?)[ ,]+(?:([A-Za-z]{2,3})[ ,]+)?(\d{4,6}(?:-\d{4})?)$/.exec(city);
  if (trailing === null) return { city, region: null, postal: null };
  const region =
    trailing[2] !== undefined && regionCode(trailing[2].toLowerCase(), country) !== null ? trailing[2] : null;
  return { city: trailing[1] ?? city, region, postal: trailing[3] ?? null };
}
