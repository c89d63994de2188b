import anyAscii from 'any-ascii';

const plain = /^[a-z0-9 ]*$/;

/** Phase 5: accents dropped and other scripts transliterated (any-ascii), reduced to words of a–z and 0–9. */
export function foldAccents(words: readonly string[]): string[] {
  const text = words.join(' ');
  if (plain.test(text)) return [...words];
  const folded = anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, '');
  return folded.split(' ').filter((word) => word !== '');
}
