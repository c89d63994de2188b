/** A place in a list, as a short text that stands in an address: the values that settle the order. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(parts.join('\n')).toString('base64url');
}

/** The parts of a cursor, or null when it is not one with so many parts: then the list begins anew. */
export function decodeCursor(cursor: string | undefined, parts: number): string[] | null {
  if (!cursor) return null;
  const found = Buffer.from(cursor, 'base64url').toString().split('\n');
  return found.length === parts && found.every((part) => part !== '') ? found : null;
}
