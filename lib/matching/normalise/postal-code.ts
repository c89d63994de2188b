import { foldText } from './fold-text';

export interface PostalCode {
  /** Upper case without spaces; of a US ZIP the first five digits. */
  code: string;
  /** What narrows it further: ZIP+4, the British inward code, the last three digits in Portugal. */
  detail: string | null;
}

/** Number of digits of all-digit postal codes, to restore leading zeros that a spreadsheet ate. */
const digitsByCountry = new Map(
  `4 AT BE CH LI LU DK NO HU SI BG LV CY AU NZ ZA PH|5 US PR VI GU AS MP DE FR ES IT FI EE LT HR RS ME MC SM VA MX TR UA TH MY ID
GR SE CZ SK PL KR SA PE|6 RO RU IN CN SG BY KZ|7 JP IL|8 BR`
    .split('|')
    .flatMap((line): [string, number][] => {
      const [digits, ...countries] = line.split(/\s/);
      return countries.map((country) => [country, Number(digits)]);
    }),
);

const zipCountries = new Set(['US', 'PR', 'VI', 'GU', 'AS', 'MP']);

/** How many leading zeros may be missing: as many as real codes of the country begin with. */
const lostZeros = new Map([
  ...['DE', 'FR', 'ES', 'EE', 'MX', 'KR'].map((code) => [code, 1] as const),
  ['IT', 2],
  ['US', 2],
  ['PR', 2],
  ['VI', 2],
  ['SG', 1],
]);

const shapes = new Map([
  ['GB', /^(?:[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|GIR0AA)$/],
  ['CA', /^[A-Z]\d[A-Z]\d[A-Z]\d$/],
  ['NL', /^\d{4}[A-Z]{2}$/],
  ['IE', /^[A-Z]\d[\dW][A-Z\d]{4}$/],
  ['PT', /^\d{4}(?:\d{3})?$/],
  ['AR', /^[A-Z]?\d{4}(?:[A-Z]{3})?$/],
]);

/**
 * Normalises a postal code for its country: "D-10115" → 10115, "2451" in the US → 02451, "60302-1234" →
 * 60302 with detail 1234, "sw1a 1aa" → SW1A1AA with detail 1AA. A code that does not have the country's
 * shape is only compacted. Null when empty, zeros only, or 99999.
 */
export function normalisePostalCode(raw: string | null, country: string | null): PostalCode | null {
  if (raw === null || raw.length > 40) return null;
  const compact = foldText(raw)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '');
  if (compact === '' || /^(0+|9{5,})$/.test(compact)) return null;
  const isZip = country === null ? /^\s*\d{5}-\d{4}\s*$/.test(raw) : zipCountries.has(country);
  if (isZip) return zipCode(compact);
  if (country === null) return { code: compact, detail: null };
  const digits = digitsByCountry.get(country);
  if (digits !== undefined) return { code: fixedDigits(compact, country, digits), detail: null };
  if (!shapes.get(country)?.test(compact)) return { code: compact, detail: null };
  if (country === 'GB') return { code: compact, detail: compact.slice(-3) };
  return { code: compact, detail: country === 'PT' && compact.length === 7 ? compact.slice(4) : null };
}

/** Whether a compact upper-case text has the exact shape of a postal code of the country. */
export function isPostalCode(compact: string, country: string | null): boolean {
  if (country === null) return false;
  const digits = digitsByCountry.get(country);
  if (digits !== undefined) return compact.length === digits && /^\d+$/.test(compact);
  return shapes.get(country)?.test(compact) ?? false;
}

function zipCode(compact: string): PostalCode {
  const digits = compact.replace(/^[A-Z]{2}/, '');
  if (!/^\d+$/.test(digits)) return { code: compact, detail: null };
  if (digits.length <= 5) return { code: digits.length < 3 ? digits : digits.padStart(5, '0'), detail: null };
  const full = digits.length >= 7 ? digits.padStart(9, '0') : digits;
  const extension = full.slice(5, 9);
  return {
    code: full.slice(0, 5),
    detail: extension.length === 4 && extension !== '0000' ? extension : null,
  };
}

/** Drops the letters of the country ("D-", "F-", "CH-") and gives lost leading zeros back. */
function fixedDigits(compact: string, country: string, digits: number): string {
  const bare = compact.replace(/^[A-Z]{1,2}(?=\d+$)/, '');
  if (!/^\d+$/.test(bare)) return compact;
  const lost = digits - bare.length;
  return lost > 0 && lost <= (lostZeros.get(country) ?? 0) ? bare.padStart(digits, '0') : bare;
}
