import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { normaliseEmail, normalisePhone, normaliseTaxId, normaliseWebDomain, phoneKey } from '@/lib/matching';

/** Values under which something may stand in the index of match keys, `identifiers`. */
export interface KeyGuess {
  /** Null: any scheme that a source has sent (duns, lei …). */
  scheme: string | null;
  values: string[];
}

const callingCodes = [...new Set(getCountries().map((code) => getCountryCallingCode(code)))];

/** Match keys of fields that have a scheme of their own; any other scheme is an identifier that a source sent. */
export const fieldSchemes = ['name', 'word+place', 'tax', 'phone', 'email', 'web', 'address'] as const;

/**
 * What the one search box may have been given beside a name, as exact match keys: a tax id, phone number,
 * e-mail address, web domain or other identifier, each normalised as the matcher does it.
 * @param country narrows tax ids and phone numbers without a country, ISO 3166-1 alpha-2
 */
export function keyGuesses(text: string, country: string | null): KeyGuess[] {
  const email = normaliseEmail(text);
  if (email) return [{ scheme: 'email', values: [email.address] }];
  const guesses: KeyGuess[] = [];
  const domain = /\s/.test(text) || !text.includes('.') ? null : normaliseWebDomain(text);
  if (domain) guesses.push({ scheme: 'web', values: [domain] });
  const digits = text.replace(/\D/g, '');
  if (digits.length < 4 || text.length > 40) return guesses;
  guesses.push({ scheme: 'tax', values: taxIdKeys(text, country) });
  if (/^[\d\s()+./-]+$/.test(text)) guesses.push({ scheme: 'phone', values: phoneKeys(text, country) });
  if (!/\s\S*\s/.test(text)) {
    guesses.push({ scheme: null, values: [text.toUpperCase().replace(/[^A-Z0-9]/g, '')] });
  }
  return guesses.filter(({ values }) => values.length > 0);
}

/** Tax ids stand in the index without their jurisdiction; a country written before the number is left out. */
function taxIdKeys(text: string, country: string | null): string[] {
  const prefixed = /^\s*([A-Za-z]{2})[\s:-]*(?=\d)(.+)$/.exec(text);
  const readings = [
    normaliseTaxId(text, country),
    prefixed ? normaliseTaxId(prefixed[2]!, prefixed[1]!.toUpperCase()) : null,
  ];
  return [...new Set(readings.flatMap((taxId) => (taxId ? [taxId.value] : [])))];
}

function phoneKeys(text: string, country: string | null): string[] {
  const phone = normalisePhone(text, country);
  if (!phone) return [];
  const keys = new Set<string>([phoneKey(phone) ?? phone.national]);
  if (phone.e164 === null) {
    const national = phone.national.replace(/^0/, '');
    if (national.length >= 6) for (const code of callingCodes) keys.add(`+${code}${national}`);
    // Written with the country code but without the plus sign.
    keys.add(`+${phone.national.replace(/^00/, '')}`);
  }
  return [...keys];
}
