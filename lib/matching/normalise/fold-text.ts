import anyAscii from 'any-ascii';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ascii = /^[\u0000-\u007f]*$/;
const simple = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * Lower-case ASCII for comparing: accents dropped, ligatures opened, full-width and non-Latin digits and
 * letters transliterated (any-ascii). Idempotent; linear time.
 */
export function foldText(text: string): string {
  return (ascii.test(text) ? text : anyAscii(text.normalize('NFC'))).toLowerCase();
}

/** `foldText` reduced to words of a–z and 0–9 with single spaces between: "O'Fallon, Ste. B" → "o fallon ste b". */
export function foldWords(text: string): string {
  const folded = foldText(text);
  return simple.test(folded) ? folded : folded.replace(/[^a-z0-9]+/g, ' ').trim();
}
