import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { normaliseCountry } from './country';
import { saysNothing } from './empty-words';
import { foldText } from './fold-text';

export interface Phone {
  /** E.164 ("+13102461501"), without extension; null for local numbers and impossible ones. */
  e164: string | null;
  /** Digits only, as dialled inside the country, or all digits when the country is unknown. */
  national: string;
  /** Whether the numbering plan has such a number; a possible but unassigned one has e164 and valid false. */
  valid: boolean;
  extension: string | null;
  /** ISO 3166-1 alpha-2 of the number where known, else of the record, else null. */
  country: string | null;
}

/** Longest text that is read, in characters; two numbers with labels and an extension fit. */
const longest = 120;

/** Countries of the North American Numbering Plan whose companies advertise numbers in letters. */
const northAmerica = new Set(['US', 'CA', 'PR', 'VI', 'GU']);

/**
 * Normalises a phone number by Google's numbering-plan metadata (npm `libphonenumber-js`, its "max" set).
 * Of several numbers in one field the first counts. Letters on the keys ("1-800-FLOWERS") become digits.
 *
 * @param country the record's country, ISO 3166-1 alpha-2, or null; without it only "+" numbers get E.164.
 * @returns null when there is no number, or a placeholder (all digits alike, 1234567890). Never throws.
 */
export function normalisePhone(raw: string | null | undefined, country: string | null): Phone | null {
  if (typeof raw !== 'string' || raw.length > longest || saysNothing(raw)) return null;
  const home = normaliseCountry(country);
  const { text, extension: written } = splitExtension(spellOut(tidy(raw), home));
  const digits = text.replace(/[^0-9]+/g, '');
  if (digits.length < 4 || isPlaceholder(digits)) return null;

  const region = home !== null && isSupportedCountry(home) ? (home as CountryCode) : undefined;
  const international = text.startsWith('+') ? text : inFull(text, digits, home);
  const settled = settle(
    parsePhoneNumberFromString(
      international ?? text,
      region === undefined ? undefined : { defaultCountry: region },
    ),
    international,
  );
  const extension = written ?? settled?.parsed.ext ?? null;
  if (settled === undefined) return { e164: null, national: digits, valid: false, extension, country: home };
  const { parsed, valid } = settled;
  const national: string = parsed.nationalNumber;
  if (isPlaceholder(national)) return null;
  return { e164: parsed.number, national, valid, extension, country: parsed.country ?? home };
}

interface Settled {
  parsed: PhoneNumber;
  valid: boolean;
}

/**
 * The international form of what is plainly a whole national number, which the library reads twice as fast;
 * null where it has to find out by itself.
 */
function inFull(text: string, digits: string, home: string | null): string | null {
  if ((home === 'US' || home === 'CA') && /^[2-9]\d{9}$/.test(digits) && plain.test(text))
    return `+1${digits}`;
  if (home === 'GB' && /^0[1-9]\d{9}$/.test(digits) && plain.test(text)) return `+44${digits.slice(1)}`;
  return null;
}

const plain = /^[\d\s()./-]+$/;

/**
 * The number, undefined when it is impossible. An unassigned number may lose a trunk or carrier prefix at
 * each reading; it is read until it stays as it is.
 *
 * @param international what it was read from when that was an international form
 */
function settle(parsed: PhoneNumber | undefined, international: string | null): Settled | undefined {
  if (parsed === undefined || !parsed.isPossible()) return undefined;
  // Canada has a few numbers of seven digits; without an area code no other country can dial them.
  if (parsed.countryCallingCode === '1' && parsed.nationalNumber.length !== 10) return undefined;
  if ((international !== null && foundByValidity.has(parsed.country ?? '')) || parsed.isValid())
    return { parsed, valid: true };
  // Read from these very digits, it would be read the same again.
  if (international !== null && `+${international.replace(/[^0-9]+/g, '')}` === parsed.number)
    return { parsed, valid: false };
  const again = parsePhoneNumberFromString(parsed.number);
  if (again?.number === parsed.number) return again.isPossible() ? { parsed, valid: false } : undefined;
  return settle(again, parsed.number);
}

/**
 * Countries with a shared calling code which the library finds in an international number by nothing but the
 * patterns of valid numbers: asking once more would take half of all the time.
 */
const foundByValidity: ReadonlySet<string> = new Set(['US', 'CA', 'GB']);

/**
 * Key for the inverted index: the E.164 number, or for a number without area code the country and the
 * digits ("US:3865286"), which only says that two records may be near each other, or without a country
 * "local:3125551212". Null when the digits are too few to mean anything: 6 with a country, 9 without.
 */
export function phoneKey(phone: Phone): string | null {
  if (phone.e164 !== null) return phone.e164;
  if (phone.national.length < (phone.country === null ? 9 : 6)) return null;
  return `${phone.country ?? 'local'}:${phone.national}`;
}

/** Lower case, ASCII digits, "00" for "+", without "(0)" after a country code; the first of several numbers. */
function tidy(raw: string): string {
  const text = foldText(raw)
    .replace(/[\s;]+/g, ' ')
    .trim();
  const first = firstNumber(text);
  return first.replace(/^[^0-9+]*00\s*(?=[1-9])/, '+').replace(/^([^0-9]*\+[\d\s]{1,5})\(0\)/, '$1');
}

/** "312 555 1212 / 312 555 1313" → the first, but "310/246-1501" and "030/12345-67" stay whole. */
function firstNumber(text: string): string {
  const parts = text.split(/\s*(?:\/|,|\bor\b|\band\b|\boder\b|\bfax\b|\bcell\b|\bmob)\s*/);
  const first = parts[0] ?? '';
  return parts.length > 1 && first.replace(/[^0-9]+/g, '').length >= 7 ? first : text;
}

function splitExtension(text: string): { text: string; extension: string | null } {
  const match =
    /(\d[\d\s().+/-]{5,})[\s,;]*(?:extension|extn?\.?|ext\.?|x|#|durchwahl|dw|poste|int\.?|anexo)[\s.:]*(\d{1,7})\s*$/.exec(
      text,
    );
  if (match === null) return { text, extension: null };
  return { text: text.slice(0, match.index) + match[1], extension: match[2] ?? null };
}

const keypad = '22233344455566677778889999';

/** Letters of a North American number to the digits on their keys, when the whole then has the right length. */
function spellOut(text: string, home: string | null): string {
  if (!/[a-z]{3}/.test(text)) return text;
  const compact = text.replace(/[^a-z0-9]+/g, '').replace(/^1/, '');
  const looksDialable = /^[2-9]\d{2}(?=[a-z0-9]*[a-z]{3})[a-z0-9]{7}$/.test(compact);
  if (!looksDialable || !((home !== null && northAmerica.has(home)) || /^8\d\d/.test(compact))) return text;
  const digits = compact.replace(/[a-z]/g, (letter) => keypad[letter.charCodeAt(0) - 97] ?? '');
  return `+1${digits}`;
}

/** All alike, counting up or down over the whole number, or with an all-zero or 555-5555 subscriber part. */
function isPlaceholder(digits: string): boolean {
  if (/^1?(\d)\1*$/.test(digits)) return true;
  if (/^1?\d{3}(0000000|5555555)$/.test(digits)) return true;
  return (
    digits.length >= 7 && ('01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits))
  );
}
