import type { Language } from './languages';
import { english } from './words-english';
import { dutch, french, german, italian, nordic, polish, portuguese, spanish } from './words-european';

/** What a country's addresses look like. */
export interface Customs {
  /** The first language wins where two abbreviate differently. */
  languages: readonly Language[];
  /** "Hafenstraße 3" rather than "3 Harbour Street". */
  numberLast: boolean;
  /** English is among the languages, with its compass points, ordinals, suites and cross streets. */
  english: boolean;
}

const languagesByCountry = new Map<string, Language[]>(
  (
    [
      ['DE AT LI', [german]],
      ['CH', [german, french, italian]],
      ['LU', [french, german]],
      ['BE', [dutch, french]],
      ['NL', [dutch]],
      ['FR MC RE GP MQ GF MA TN DZ', [french]],
      ['IT SM VA', [italian]],
      ['ES AD MX AR CL CO PE VE EC UY PY BO CR PA GT HN SV NI DO CU', [spanish]],
      ['PT BR AO MZ', [portuguese]],
      ['PL', [polish]],
      ['SE DK NO FI', [nordic]],
      ['CA', [english, french]],
      ['PR', [english, spanish]],
    ] as const
  ).flatMap(([countries, languages]) =>
    countries.split(' ').map((country): [string, Language[]] => [country, [...languages]]),
  ),
);

const numberLast = new Set(
  `DE AT LI CH NL BE IT SM VA ES AD MX AR CL CO PE VE EC UY PY BO CR PA GT HN SV NI DO CU PT BR PL CZ SK HU SI HR RS BA
ME MK AL RO BG GR CY TR SE DK NO FI IS EE LV LT RU UA BY`.split(/\s/),
);

const customsByCountry = new Map(
  [...new Set([...languagesByCountry.keys(), ...numberLast])].map((country) => [
    country,
    readCustoms(country),
  ]),
);

/** Everywhere else, and where no country is given, English is what addresses are sent in. */
const elsewhere: Customs = { languages: [english], numberLast: false, english: true };

/** @param country ISO 3166-1 alpha-2 or null. */
export function customsOf(country: string | null): Customs {
  return customsByCountry.get(country ?? '') ?? elsewhere;
}

/** Whether a street word, abbreviated or not, is a type such as "street". */
export function isStreetType(word: string, customs: Customs): boolean {
  return customs.languages.some(
    (language) => language.types.has(word) || language.types.has(language.words.get(word) ?? ''),
  );
}

function readCustoms(country: string): Customs {
  const languages = languagesByCountry.get(country) ?? [english];
  return { languages, numberLast: numberLast.has(country), english: languages.includes(english) };
}
