import { byWeight } from './random';
import { BRITISH } from './words/british';
import { CITIES_CA, CITIES_US } from './words/cities-america';
import {
  CITIES_AT,
  CITIES_CH,
  CITIES_DE,
  CITIES_ES,
  CITIES_FR,
  CITIES_GB,
  CITIES_IE,
  CITIES_IT,
  CITIES_NL,
  CITIES_PL,
  CITIES_SE,
} from './words/cities-europe';
import type { City } from './words/city';
import { DUTCH } from './words/dutch';
import { ENGLISH } from './words/english';
import { FRENCH } from './words/french';
import { GERMAN } from './words/german';
import { ITALIAN } from './words/italian';
import type { Language } from './words/language';
import { LEGAL_FORMS, type LegalForm } from './words/legal-forms';
import { POLISH } from './words/polish';
import { SPANISH } from './words/spanish';
import { SWEDISH } from './words/swedish';

export interface Country {
  code: string;
  /** Customers in 200. */
  weight: number;
  language: Language;
  /** Each city as often as its weight says. */
  cities: readonly City[];
  /** What follows the city's postal prefix: # a digit, @ a letter, & a digit or letter, the rest as it is. */
  postalTail: (prefix: string) => string;
  postalLetters: string;
  /** How the country is written by systems without codes; the first is the usual one. */
  names: readonly string[];
  /** What somebody wrote there by mistake. */
  mistakes: readonly string[];
}

interface Plan extends Omit<Country, 'code' | 'cities' | 'postalTail' | 'postalLetters'> {
  cities: City[];
  postalDigits?: number;
  postalTail?: (prefix: string) => string;
  postalLetters?: string;
}

const ALL_LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

function country(code: string, plan: Plan): Country {
  const length = plan.postalDigits ?? 5;
  return {
    ...plan,
    code,
    cities: byWeight(plan.cities),
    postalTail: plan.postalTail ?? ((prefix) => '#'.repeat(length - prefix.length)),
    postalLetters: plan.postalLetters ?? ALL_LETTERS,
  };
}

/** The countries of the demo's customers. */
export const COUNTRIES: readonly Country[] = [
  country('US', {
    weight: 117,
    language: ENGLISH,
    cities: CITIES_US,
    names: ['United States', 'USA', 'United States of America', 'U.S.A.'],
    mistakes: ['Untied States', 'Unites States', 'UM'],
  }),
  country('CA', {
    weight: 16,
    language: ENGLISH,
    cities: CITIES_CA,
    postalTail: () => '@ #@#',
    names: ['Canada', 'CAN'],
    mistakes: ['Cananda', 'California'],
  }),
  country('GB', {
    weight: 16,
    language: BRITISH,
    cities: CITIES_GB,
    postalTail: () => ' #@@',
    postalLetters: 'ABDEFGHJLNPQRSTUWXYZ',
    names: ['United Kingdom', 'UK', 'Great Britain', 'England'],
    mistakes: ['Untied Kingdom', 'Ukraine', 'UNITED KINDGOM'],
  }),
  country('IE', {
    weight: 4,
    language: BRITISH,
    cities: CITIES_IE,
    postalTail: () => ' @&&&',
    postalLetters: 'ACDEFHKNPRTVWXY',
    names: ['Ireland', 'Republic of Ireland'],
    mistakes: ['Irland', 'Iceland'],
  }),
  country('DE', {
    weight: 12,
    language: GERMAN,
    cities: CITIES_DE,
    names: ['Germany', 'Deutschland'],
    mistakes: ['Germny', 'Deutschand', 'Denmark'],
  }),
  country('AT', {
    weight: 4,
    language: GERMAN,
    cities: CITIES_AT,
    postalDigits: 4,
    names: ['Austria', 'Österreich'],
    mistakes: ['Australia', 'Austira'],
  }),
  country('CH', {
    weight: 4,
    language: GERMAN,
    cities: CITIES_CH,
    postalDigits: 4,
    names: ['Switzerland', 'Schweiz', 'Suisse'],
    mistakes: ['Swaziland', 'Switzerand', 'Sweden'],
  }),
  country('FR', {
    weight: 8,
    language: FRENCH,
    cities: CITIES_FR,
    names: ['France', 'FRANCE'],
    mistakes: ['Frence', 'Franc'],
  }),
  country('NL', {
    weight: 5,
    language: DUTCH,
    cities: CITIES_NL,
    postalTail: () => '## @@',
    names: ['Netherlands', 'The Netherlands', 'Nederland', 'Holland'],
    mistakes: ['Netherland', 'Netherlands Antilles'],
  }),
  country('ES', {
    weight: 4,
    language: SPANISH,
    cities: CITIES_ES,
    names: ['Spain', 'España'],
    mistakes: ['Spian', 'Estonia'],
  }),
  country('IT', {
    weight: 4,
    language: ITALIAN,
    cities: CITIES_IT,
    names: ['Italy', 'Italia'],
    mistakes: ['Itlay', 'Itali'],
  }),
  country('PL', {
    weight: 3,
    language: POLISH,
    cities: CITIES_PL,
    postalTail: () => '-###',
    names: ['Poland', 'Polska'],
    mistakes: ['Polnad', 'Portugal'],
  }),
  country('SE', {
    weight: 3,
    language: SWEDISH,
    cities: CITIES_SE,
    postalTail: () => ' ##',
    names: ['Sweden', 'Sverige'],
    mistakes: ['Sweeden', 'Switzerland'],
  }),
];

/** Each country as often as its weight says. */
export const WEIGHTED_COUNTRIES = byWeight(COUNTRIES);

/** The language of a city: its own, or its country's. */
export function languageOf(country: Country, city: City): Language {
  return city.language === 'fr' ? FRENCH : city.language === 'it' ? ITALIAN : country.language;
}

const FORMS = new Map(Object.entries(LEGAL_FORMS).map(([key, forms]) => [key, byWeight(forms)]));

/** The legal forms that companies of a city take, each as often as its weight says. */
export function legalFormsOf(country: Country, city: City): readonly LegalForm[] {
  return (city.language && FORMS.get(`${country.code}-${city.language}`)) || FORMS.get(country.code)!;
}
