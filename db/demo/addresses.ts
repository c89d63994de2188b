import type { Country } from './countries';
import { languageOf } from './countries';
import type { Random } from './random';
import type { City } from './words/city';
import { ESTATES, STREET_TYPES_AMERICA, STREETS, STREETS_AMERICA } from './words/streets';

export interface Address {
  city: City;
  postalCode: string;
  /** The street as written out and as clerks abbreviate it, without the number. */
  street: string;
  streetShort: string;
  number: string;
  /** Number of the suite, unit or floor; 0 without one. */
  unit: number;
  /** Index of the business park in ESTATES, −1 without one. */
  estate: number;
}

function fillPostalCode(country: Country, city: City, random: Random): string {
  const prefix = random.pick(city.postalPrefixes);
  let code = prefix;
  for (const character of country.postalTail(prefix)) {
    if (character === '#') code += random.below(10);
    else if (character === '@') code += country.postalLetters[random.below(country.postalLetters.length)];
    else if (character === '&') {
      code += random.chance(0.5)
        ? random.below(10)
        : country.postalLetters[random.below(country.postalLetters.length)];
    } else code += character;
  }
  return code;
}

/** Draws an address in a city, with a postal code of that city's shape. */
export function drawAddress(country: Country, city: City, random: Random): Address {
  const postalCode = fillPostalCode(country, city, random);
  const language = languageOf(country, city).code;
  if (language === 'en') {
    const name = random.pick(STREETS_AMERICA);
    const [long, short] = random.pick(STREET_TYPES_AMERICA);
    const direction = random.below(6);
    const full = direction < 4 ? `${['North', 'South', 'East', 'West'][direction]} ` : '';
    const brief = direction < 4 ? `${'NSEW'[direction]} ` : '';
    return {
      city,
      postalCode,
      street: `${direction < 3 ? full : ''}${name} ${long}`,
      streetShort: `${direction < 3 ? brief : ''}${name} ${short}`,
      number: String(random.chance(0.3) ? random.between(1, 999) : random.between(1000, 12_999)),
      unit: random.chance(0.35) ? random.between(1, 60) * (random.chance(0.5) ? 10 : 1) + 100 : 0,
      estate: -1,
    };
  }
  const [street, streetShort] = random.pick(STREETS[language]!);
  const letter = language === 'de' || language === 'nl' ? 0.08 : 0;
  return {
    city,
    postalCode,
    street,
    streetShort,
    number: `${random.between(1, 180)}${random.chance(letter) ? 'abc'[random.below(3)] : ''}`,
    unit: language === 'en-GB' && random.chance(0.4) ? random.between(1, 40) : 0,
    estate: language === 'en-GB' && random.chance(0.4) ? random.below(ESTATES.length) : -1,
  };
}

const NUMBER_FIRST = new Set(['en', 'en-GB', 'fr']);

/** Writes the first line of an address, with the street written out or abbreviated. */
export function firstLine(country: Country, address: Address, short: boolean): string {
  const street = short ? address.streetShort : address.street;
  const language = languageOf(country, address.city).code;
  if (NUMBER_FIRST.has(language)) return `${address.number} ${street}`;
  return language === 'es' || language === 'it'
    ? `${street}, ${address.number}`
    : `${street} ${address.number}`;
}

/** Writes the second line: a suite, a unit, a business park; empty without one. */
export function secondLine(country: Country, address: Address, short: boolean): string {
  if (languageOf(country, address.city).code === 'en') {
    return address.unit === 0 ? '' : `${short ? 'Ste' : 'Suite'} ${address.unit}`;
  }
  const unit = address.unit === 0 ? '' : `Unit ${address.unit}`;
  const estate = address.estate < 0 ? '' : ESTATES[address.estate]!;
  return unit !== '' && estate !== '' ? `${unit}, ${estate}` : unit + estate;
}
