import { isPostalCode } from '../postal-code';
import { regionCode } from '../region';
import { type Customs, isStreetType } from './customs';
import { directions } from './words-english';

/** What the other fields of the address say, folded into words. */
export interface Locality {
  country: string | null;
  city: string;
  region: string;
  postal: string;
}

export interface Stripped {
  segments: string[][];
  /** Found in the lines; null when not found. As written, folded. */
  city: string | null;
  region: string | null;
  postal: string | null;
}

/**
 * Strips city, region, postal code and country from the end of the segments of an address: where they equal
 * the address's own fields, and where a trailing "City ST 60302" or "10115 Berlin" is recognisable. A line
 * keeps at least a house number and one word of a street.
 */
export function stripLocality(input: readonly string[][], known: Locality, customs: Customs): Stripped {
  const state: Stripped = {
    segments: input.map((segment) => [...segment]),
    city: null,
    region: null,
    postal: null,
  };
  stripCountry(state, known.country);
  stripPostal(state, known);
  stripState(state, known);
  stripEqual(state, known);
  if (state.postal !== null || state.region !== null) stripUnknownCity(state, known, customs);
  state.segments = state.segments.filter((segment) => segment.length > 0);
  return state;
}

const countryWords = new Set([
  'usa',
  'us',
  'united states',
  'united states of america',
  'uk',
  'united kingdom',
  'england',
  'canada',
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
  const soleSegment = state.segments.length === 1;
  for (const width of [1, 2]) {
    const from = last.length - width;
    if (from < (soleSegment ? 2 : 0)) continue;
    const compact = last.slice(from).join('');
    if (!isPostal(compact, known)) continue;
    // Alone, five digits at the end of a street may be a house number; the state or known code decides.
    const region = stateBefore(last, from, known.country);
    const equalsKnown = compact.replace(/-.*/, '') === known.postal.replaceAll(' ', '');
    if (soleSegment && region === null && !equalsKnown && /^\d+$/.test(compact)) return;
    state.postal = compact;
    state.region = region?.words ?? null;
    last.splice(from - (region?.width ?? 0));
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

function endsWithWords(text: string, ending: string): boolean {
  return ending !== '' && (text === ending || text.endsWith(` ${ending}`));
}

/** A house number and a word that is no compass point, or any word when other segments are left. */
function isAddressable(words: string[], segments: number): boolean {
  const names = words.filter((word) => /^[a-z]/.test(word) && !directions.has(word));
  return names.length > 0 && (segments > 1 || words.some((word) => /\d/.test(word)));
}

/** After a ZIP or state: the last segment without digits, or what follows the street's type, is a town. */
function stripUnknownCity(state: Stripped, known: Locality, customs: Customs): void {
  const last = lastSegment(state);
  if (state.city !== null || last.length === 0 || endsWithWords(last.join(' '), known.city)) return;
  if (state.segments.length > 2 && /^[a-z]{2,3}$/.test(last.join(' '))) {
    // The province in "Como (CO) 22070".
    state.region ??= last.join(' ');
    state.segments.pop();
    stripUnknownCity(state, known, customs);
    return;
  }
  if (state.segments.length > 1 && !last.some((word) => /\d/.test(word))) {
    state.city = last.join(' ');
    state.segments.pop();
    return;
  }
  if (state.segments.length > 1 || !customs.english) return;
  const cut = townStart(last, customs);
  if (cut === null) return;
  state.city = last.slice(cut).join(' ');
  last.splice(cut);
}

/**
 * Where the town begins in "1840 asbury avenue evanston": after the last street type; without a type
 * ("27 washington oak park") after the first word of the name. Null when nothing would be left of either.
 */
function townStart(words: string[], customs: Customs): number | null {
  const isTown = (from: number) =>
    from < words.length &&
    words.length - from <= 3 &&
    words.slice(from).every((word) => /^[a-z]+$/.test(word));
  for (let index = words.length - 1; index >= 2; index--) {
    if (!isStreetType(words[index] ?? '', customs)) continue;
    const afterDirection =
      directions.has(words[index + 1] ?? '') && index + 2 < words.length ? index + 2 : index + 1;
    return isTown(afterDirection) ? afterDirection : null;
  }
  if (!/^\d/.test(words[0] ?? '')) return null;
  const start = directions.has(words[1] ?? '') ? 3 : 2;
  return isTown(start) ? start : null;
}

function lastSegment(state: Stripped): string[] {
  const last = state.segments.at(-1);
  if (last !== undefined) return last;
  state.segments.push([]);
  return lastSegment(state);
}
