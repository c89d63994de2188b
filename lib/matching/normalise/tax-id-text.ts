import { foldText } from './fold-text';
import { vatPrefix } from './tax-id-formats';

/** No format is longer, in letters and digits. */
export const longestTaxId = 64;

/**
 * The words of a written number, upper case A–Z and 0–9 only: "USt-IdNr.: DE 136.695.976" →
 * USTIDNR, DE, 136695976. Reads the first 256 characters.
 */
export function compactWords(raw: string): string[] {
  return foldText(raw.slice(0, longestTaxId * 4))
    .toUpperCase()
    .split(/[\s:#()]+/)
    .map((word) => word.replace(/[^A-Z0-9]+/g, ''))
    .filter((word) => word !== '');
}

const labelWords = new Set(
  `VAT TVA UST USTID USTIDNR MWST IVA BTW MOMS EIN FEIN TIN SSN TAX TAXID TAXNO ID IDNO IDNR NO NR NUM NUMBER
NUMERO REG REGISTRATION CIF NIF NIE NIP NIT RFC CUIT RUC RUT CNPJ ABN ACN GST GSTIN PAN HST BN UEN SIREN SIRET
PIVA CF PARTITA CODE FEDERAL FED STEUERNUMMER STNR INN ORG ORGNR`.split(/\s/),
);

/** Drops the leading words that only say what kind of number follows. */
export function withoutLabel(words: string[]): string[] {
  const start = words.findIndex((word) => !labelWords.has(word));
  return start <= 0 ? words : words.slice(start);
}

/** Drops the jurisdiction's own letters ("DE", "EL" for Greece, "CHE") where a number follows them. */
export function withoutPrefix(compact: string, jurisdiction: string | null): string {
  if (jurisdiction === null) return compact;
  const prefix = vatPrefix(compact);
  const isoLength = compact.startsWith(jurisdiction) ? jurisdiction.length : 0;
  const rest = compact.slice(prefix?.jurisdiction === jurisdiction ? prefix.length : isoLength);
  return /\d{4}/.test(rest) ? rest : compact;
}

/** Says why a compact number is a placeholder (000000000, DE999999999, 11-1111111, "APPLIED FOR"), else null. */
export function placeholderDetail(compact: string): string | null {
  const digits = compact.replace(/[^0-9]+/g, '');
  if (digits === '') return 'Words in place of a number';
  if (digits.length >= 3 && compact.length - digits.length <= 3 && /^(\d)\1*$/.test(digits)) {
    return `A placeholder: every digit is ${digits[0]}`;
  }
  return null;
}
