/** What the other fields of the address say, folded into words. */
export interface Locality {
  country: string | null;
  city: string;
  region: string;
  postal: string;
}

export interface Stripped {
  segments: string[][];
  /** Whether the address has a post-office box, so that it needs no street. */
  hasBox: boolean;
  /** Found in the lines; null when not found. As written, folded. */
  city: string | null;
  region: string | null;
  postal: string | null;
}

/** The last segment, to be shortened in place; an empty one when there is none. */
export function lastSegment(state: Stripped): string[] {
  const last = state.segments.at(-1);
  if (last !== undefined) return last;
  state.segments.push([]);
  return lastSegment(state);
}

/** Whether a folded text ends in whole words equal to another, which is not empty. */
export function endsWithWords(text: string, ending: string): boolean {
  return ending !== '' && (text === ending || text.endsWith(` ${ending}`));
}
