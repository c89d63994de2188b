import { type Customs, isStreetType } from './customs';
import { endsWithWords, type Locality, lastSegment, type Stripped } from './locality';
import { directions } from './words-english';

/** Countries that write a province's two letters after the city: "Padova PD", "Muri AG". */
const provinceLetters = new Set(['IT', 'NL', 'CH', 'BE']);

/**
 * Once a postal code or state has been stripped, what stands before it is a town, though the address names
 * none or another: the last segment without digits, or what follows the street's type.
 */
export function stripUnknownCity(state: Stripped, known: Locality, customs: Customs): void {
  const last = lastSegment(state);
  if (state.city !== null || last.length === 0 || endsWithWords(last.join(' '), known.city)) return;
  const hasDigits = last.some((word) => /\d/.test(word));
  const isSole = state.segments.length === 1 && !state.hasBox;
  if (state.segments.length > 2 && /^[a-z]{2,3}$/.test(last.join(' '))) {
    // The province in "Como (CO) 22070".
    state.region ??= last.join(' ');
    state.segments.pop();
    stripUnknownCity(state, known, customs);
  } else if (!isSole && !hasDigits) {
    const hasProvince =
      last.length > 1 && provinceLetters.has(known.country ?? '') && last.at(-1)?.length === 2;
    if (hasProvince) state.region ??= last.pop() ?? null;
    state.city = last.join(' ');
    state.segments.pop();
  } else if (isSole && customs.english) {
    const start = townStart(last, customs);
    if (start === null) return;
    state.city = last.slice(start).join(' ');
    last.splice(start);
  }
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
