import countries from 'i18n-iso-countries/index.js';
import arabic from 'i18n-iso-countries/langs/ar.json';
import bulgarian from 'i18n-iso-countries/langs/bg.json';
import czech from 'i18n-iso-countries/langs/cs.json';
import danish from 'i18n-iso-countries/langs/da.json';
import german from 'i18n-iso-countries/langs/de.json';
import greek from 'i18n-iso-countries/langs/el.json';
import english from 'i18n-iso-countries/langs/en.json';
import spanish from 'i18n-iso-countries/langs/es.json';
import estonian from 'i18n-iso-countries/langs/et.json';
import finnish from 'i18n-iso-countries/langs/fi.json';
import french from 'i18n-iso-countries/langs/fr.json';
import hebrew from 'i18n-iso-countries/langs/he.json';
import croatian from 'i18n-iso-countries/langs/hr.json';
import hungarian from 'i18n-iso-countries/langs/hu.json';
import icelandic from 'i18n-iso-countries/langs/is.json';
import italian from 'i18n-iso-countries/langs/it.json';
import japanese from 'i18n-iso-countries/langs/ja.json';
import korean from 'i18n-iso-countries/langs/ko.json';
import lithuanian from 'i18n-iso-countries/langs/lt.json';
import latvian from 'i18n-iso-countries/langs/lv.json';
import norwegian from 'i18n-iso-countries/langs/nb.json';
import dutch from 'i18n-iso-countries/langs/nl.json';
import polish from 'i18n-iso-countries/langs/pl.json';
import portuguese from 'i18n-iso-countries/langs/pt.json';
import romanian from 'i18n-iso-countries/langs/ro.json';
import russian from 'i18n-iso-countries/langs/ru.json';
import slovak from 'i18n-iso-countries/langs/sk.json';
import slovenian from 'i18n-iso-countries/langs/sl.json';
import swedish from 'i18n-iso-countries/langs/sv.json';
import turkish from 'i18n-iso-countries/langs/tr.json';
import ukrainian from 'i18n-iso-countries/langs/uk.json';
import chinese from 'i18n-iso-countries/langs/zh.json';
import { countryAliases } from './country-aliases';

interface Language {
  countries: Record<string, string | string[]>;
}

// English first: where two languages disagree about a name, the earlier one is right.
const languages: Language[] = [
  ...[english, german, french, spanish, italian, dutch, portuguese, swedish, danish, norwegian, finnish],
  ...[polish, czech, slovak, hungarian, romanian, croatian, slovenian, estonian, latvian, lithuanian],
  ...[greek, bulgarian, russian, ukrainian, turkish, icelandic, japanese, korean, chinese, arabic, hebrew],
];

const codeByName = buildCodeByName();

/**
 * ISO 3166-1 alpha-2 code, upper case, of a country given as alpha-2, alpha-3, numeric code or name, in
 * English or in any of 32 languages, with the informal names of `countryAliases`. "XK" stands for Kosovo.
 * Null when unknown or empty. Reads at most 80 characters; never throws.
 */
export function normaliseCountry(raw: string | null | undefined): string | null {
  if (typeof raw !== 'string' || raw.length > 80) return null;
  const exact = codeByName.get(raw);
  if (exact !== undefined) return exact;
  // "N/A" is not Namibia: a slash never stands inside a code.
  if (/^\s*\S\/\S\s*$/.test(raw)) return null;
  const name = foldName(raw);
  return codeByName.get(name) ?? codeByName.get(name.replaceAll(' ', '')) ?? invertedName(raw);
}

/** "Korea, Republic of" → "Republic of Korea"; "Bolivia (Plurinational State of)" → "Bolivia". */
function invertedName(raw: string): string | null {
  const comma = raw.search(/[,(]/);
  if (comma < 0) return null;
  const head = foldName(raw.slice(0, comma));
  const tail = foldName(raw.slice(comma + 1));
  const turned = codeByName.get(`${tail} ${head}`);
  if (turned !== undefined) return turned;
  return /\b(republic|kingdom|state|states|federation|province|territory)\b/.test(tail)
    ? (codeByName.get(head) ?? null)
    : null;
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bst\b/g, 'saint');
}

function buildCodeByName(): Map<string, string> {
  const map = new Map<string, string>();
  const add = (name: string, code: string) => {
    if (name !== '' && !map.has(name)) map.set(name, code);
  };
  for (const [code, alpha3] of Object.entries(countries.getAlpha2Codes())) {
    for (const key of [code, code.toLowerCase(), alpha3, alpha3.toLowerCase()]) add(key, code);
    const numeric = countries.alpha2ToNumeric(code);
    if (numeric !== undefined) {
      add(numeric, code);
      add(String(Number(numeric)), code);
    }
  }
  for (const line of countryAliases.trim().split('\n')) {
    const [code, names] = line.split(': ');
    for (const name of names?.split('|') ?? []) add(foldName(name), code ?? '');
  }
  for (const language of languages) {
    for (const [code, names] of Object.entries(language.countries)) {
      for (const name of [names].flat()) add(foldName(name), code);
    }
  }
  return map;
}
