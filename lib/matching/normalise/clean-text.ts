export interface Cleaned {
  text: string;
  /** True when more than whitespace was altered, so that the caller can warn that the text is not as sent. */
  changed: boolean;
}

/** Deepest nesting that `cleanJson` follows. */
const depthLimit = 32;

// Invisible characters: C0 and C1 controls, soft hyphen, bidirectional controls, zero-width characters, BOM.
const whitespaceControls = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const plain = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff]*$/;

/**
 * Makes a text safe for Postgres `text` and `jsonb` and free of what a reader cannot see: tabs and line
 * breaks become spaces; NUL, control, bidirectional and zero-width characters go; lone surrogates become
 * U+FFFD; the ends are trimmed. Everything visible stays as it was. Idempotent; linear time; never throws.
 */
export function cleanText(raw: string): Cleaned {
  if (plain.test(raw)) return { text: raw.trim(), changed: false };
  const spaced = raw.replace(whitespaceControls, ' ');
  const visible = spaced.toWellFormed().replace(invisible, '');
  return { text: visible.trim(), changed: visible !== spaced };
}

/**
 * `cleanText` for every string and key of a JSON value, for `attributes`. Returns the same reference where
 * nothing had to change. When two keys become one, the later one wins.
 *
 * @throws RangeError when arrays and objects are nested deeper than 32.
 */
export function cleanJson<T>(value: T): { value: T; changed: boolean } {
  const state = { changed: false };
  return { value: cleanValue(value, 0, state) as T, changed: state.changed };
}

function cleanValue(value: unknown, depth: number, state: { changed: boolean }): unknown {
  if (typeof value === 'string') {
    const cleaned = cleanText(value);
    if (cleaned.changed) state.changed = true;
    return cleaned.text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= depthLimit) throw new RangeError(`Nested deeper than ${depthLimit} levels`);
  if (Array.isArray(value)) {
    const items = value.map((item) => cleanValue(item, depth + 1, state));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const entries = Object.entries(value);
  let same = true;
  const cleanedEntries = entries.map(([key, item]): [string, unknown] => {
    const cleanedKey = cleanValue(key, depth, state) as string;
    const cleanedItem = cleanValue(item, depth + 1, state);
    if (cleanedKey !== key || cleanedItem !== item) same = false;
    return [cleanedKey, cleanedItem];
  });
  // fromEntries defines own properties, so a key such as "__proto__" stays data.
  return same ? value : Object.fromEntries(cleanedEntries);
}
