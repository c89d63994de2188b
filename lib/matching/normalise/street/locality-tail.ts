import { isPostalCode } from '../postal-code';
import { regionCode } from '../region';
import type { Customs } from './customs';
import { endsWithWords, type Locality, lastSegment, type Stripped } from './locality';
import { stripUnknownCity } from './unknown-city';
import { directions } from './words-english';

/**
 * Strips city, region, postal code and country from the end of the segments of an address: where they equal
 * the address's own fields, and where a trailing "City ST 60302" or "10115 Berlin" is recognisable. A line
 * keeps at least a house number and one word of a street.
 */
export function stripLocality(
  input: readonly string[][],
  known: Locality,
  customs: Customs,
  hasBox: boolean,
): Stripped {
  const state: Stripped = {
    segments: input.map((segment) => [...segment]),
    hasBox,
    city: null,
    region: null,
    postal: null,
  };
  stripCountry(state, known.country);
  stripPostal(state, known);
  if (state.postal !== null) stripCountry(state, known.country);
  stripState(state, known);
  stripEqual(state, known);
  if (state.postal !== null || state.region !== null) stripUnknownCity(state, known, customs);
  state.segments = state.segments.filter((segment) => segment.length > 0);
  return state;
}

const countryWords = new Set([
  ...['usa', 'us', 'united states', 'united states of america', 'canada'],
  ...['uk', 'united kingdom', 'great britain', 'england', 'scotland', 'wales'],
]);

function stripCountry(state: Stripped, country: string | null): void {
  const last = lastSegment(state);
  const whole = last.join(' ');
  if (state.segments.length > 1 && (countryWords.has(whole) || whole === country?.toLowerCase()))
    state.segments.pop();
  else if (last.length > 3 && last.at(-1) === 'usa') last.pop();
}

/** A postal code at the end, or at the start of the last segment; with the state before it where there are states. */
function stripPostal(state: Stripped, known: Locality): void {
  const last = lastSegment(state);
  const soleSegment = state.segments.length === 1 && !state.hasBox;
  for (const width of [1, 2]) {
    const from = last.length - width;
    if (from < (soleSegment ? 2 : 0)) continue;
    const compact = last.slice(from).join('');
    if (!isPostal(compact, known)) continue;
    // Alone, five digits at the end of a street may be a house number; the state or known code decides.
    const region = stateBefore(last, from, known.country);
    const equalsKnown = compact.replace(/-.*/, '') === known.postal.replaceAll(' ', '');
    if (soleSegment && width === 1 && region === null && !equalsKnown && /^\d+$/.test(compact)) return;
    state.postal = compact;
    state.region = region?.words ?? null;
    last.splice(from - (region?.width ?? countryLetters(last[from - 1], known.country)));
    return;
  }
  for (let index = soleSegment ? 2 : 0; index < last.length - 1; index++) {
    // A code begins with a digit, or with the letters of the country or the town.
    if (!/\d/.test(last[index] ?? '') && !/^[a-z]{1,2} [a-z]?\d/.test(`${last[index]} ${last[index + 1]}`))
      continue;
    for (const width of [1, 2]) {
      const compact = last
        .slice(index, index + width)
        .join('')
        .replace(/^[a-z]{1,2}(?=\d{4,5}$)/, '');
      const place = last.slice(index + width);
      if (!isPostal(compact, known) || place.length === 0 || place.some((word) => /\d/.test(word))) continue;
      if (soleSegment && !/\d/.test(last[index - 1] ?? '')) continue;
      state.postal = compact;
      state.city = place.join(' ');
      last.splice(index);
      return;
    }
  }
}

/** 1 when a word is the letters that a country puts before its postal codes ("CH-6343", "B-9100"), else 0. */
function countryLetters(word: string | undefined, country: string | null): number {
  const isLetters =
    word !== undefined && (word === country?.toLowerCase() || word === vehicleCodes.get(country ?? ''));
  return isLetters ? 1 : 0;
}

const vehicleCodes = new Map(
  'DE=d AT=a FR=f IT=i BE=b ES=e SE=s NO=n'.split(' ').map((pair) => pair.split('=') as [string, string]),
);

/** "100 bishop st, little rock, ar" where neither city nor state has a field of its own. */
function stripState(state: Stripped, known: Locality): void {
  const name = lastSegment(state).join(' ');
  if (state.postal !== null || known.city + known.region !== '' || state.segments.length < 3) return;
  if (regionCode(name, known.country) === null) return;
  state.region = name;
  state.segments.pop();
}

function isPostal(compact: string, known: Locality): boolean {
  if (/^\d{5}-\d{4}$/.test(compact)) return known.country === null || known.country === 'US';
  return isPostalCode(compact.toUpperCase(), known.country ?? 'US');
}

function stateBefore(
  words: string[],
  end: number,
  country: string | null,
): { words: string; width: number } | null {
  for (const width of [3, 2, 1]) {
    if (end - width < 0) continue;
    const name = words.slice(end - width, end).join(' ');
    if (regionCode(name, country) !== null) return { words: name, width };
  }
  return null;
}

/** Drops trailing words that equal the address's own city, region or postal code, in any order. */
function stripEqual(state: Stripped, known: Locality): void {
  for (;;) {
    const last = lastSegment(state);
    if (last.length === 0 && state.segments.length > 1) {
      state.segments.pop();
      continue;
    }
    const whole = last.join(' ');
    const equal = [known.city, known.postal, known.region].find(
      (value) => value !== '' && endsWithWords(whole, value),
    );
    if (equal === undefined) return;
    const rest = last.slice(0, last.length - equal.split(' ').length);
    // "400 ne" in Nebraska: a region is only taken after a city or postal code, or when it is all there is.
    const isRegion = equal === known.region && equal !== known.city && rest.length > 0;
    if (isRegion && !endsWithWords(rest.join(' '), known.city)) return;
    const isWholeAddress = rest.length === 0 && state.segments.length === 1;
    if (
      rest.length === 0 ? isWholeAddress && equal !== known.city : !isAddressable(rest, state.segments.length)
    )
      return;
    last.splice(rest.length);
  }
}

/** A house number and a word that is no compass point, or any word when other segments are left. */
function isAddressable(words: string[], segments: number): boolean {
  const names = words.filter((word) => /^[a-z]/.test(word) && !directions.has(word));
  return names.length > 0 && (segments > 1 || words.some((word) => /\d/.test(word)));
}
