/** A search is no longer than this, in UTF-16 code units; the longest name that anybody means is far shorter. */
export const SEARCH_CHARACTERS = 200;

/** The part of a typed or linked text that is searched for; empty when nothing is asked. */
export function searchText(text: string | null): string {
  return (text?.trim() ?? '').slice(0, SEARCH_CHARACTERS).trim();
}

/** What the reader is told about a text that is longer than that; null about any other. */
export function searchNote(text: string | null): string | null {
  if ((text?.trim().length ?? 0) <= SEARCH_CHARACTERS) return null;
  return `Only the first ${SEARCH_CHARACTERS} characters are searched for.`;
}
