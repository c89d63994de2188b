/**
 * Whether rapidfuzz splits tokens at this code point (`is_space` in rapidfuzz-cpp, `details/common_impl.hpp`).
 *
 * A text of nothing but Latin-1 is a byte string to rapidfuzz, in which NEL (U+0085) and the no-break space
 * (U+00A0) do not separate; beside any wider character they do, as in Python's `str.split`.
 *
 * @param hasWideCharacters whether the text has a code point above U+00FF
 */
export function isWhitespace(code: number, hasWideCharacters: boolean): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c;
  if (code < 0x85 || !hasWideCharacters) return false;
  switch (code) {
    case 0x85:
    case 0xa0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return true;
    default:
      return code >= 0x2000 && code <= 0x200a;
  }
}
