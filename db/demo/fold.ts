const PLAIN: Record<string, string> = {};
for (const [plain, accented] of Object.entries({
  a: 'áàâäãåą',
  c: 'çćč',
  e: 'éèêëę',
  i: 'íìîï',
  l: 'ł',
  n: 'ñńň',
  o: 'óòôöõø',
  s: 'śš',
  u: 'úùûü',
  y: 'ýÿ',
  z: 'źżž',
})) {
  for (const letter of accented) {
    PLAIN[letter] = plain;
    PLAIN[letter.toUpperCase()] = plain.toUpperCase();
  }
}
Object.assign(PLAIN, { ß: 'ss', '’': "'", æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' });

const GERMAN: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  å: 'aa',
  Å: 'Aa',
};

/** True when a text has letters outside ASCII. */
export function hasAccents(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return true;
  return false;
}

function replace(text: string, table: Record<string, string>): string {
  if (!hasAccents(text)) return text;
  let result = '';
  for (const character of text) result += table[character] ?? character;
  return result;
}

/** "Müller" → "Muller". */
export function stripAccents(text: string): string {
  return replace(text, PLAIN);
}

/** "Müller" → "Mueller", "Åberg" → "Aaberg"; other accents are stripped. */
export function spellOutUmlauts(text: string): string {
  return stripAccents(replace(text, GERMAN));
}

/** Lower-case ASCII letters and digits only, for host names: "K&R Löschtechnik" → "krloeschtechnik". */
export function hostLabel(text: string): string {
  const plain = spellOutUmlauts(text);
  let label = '';
  for (let index = 0; index < plain.length; index++) {
    const code = plain.charCodeAt(index);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) label += plain[index];
    else if (code >= 65 && code <= 90) label += String.fromCharCode(code + 32);
  }
  return label;
}
