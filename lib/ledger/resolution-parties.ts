import { parseName } from '@/lib/matching';
import type { Context } from './context';
import { fieldSchemes } from './search/search-keys';

export interface IdentifierJson {
  scheme: string;
  value: string;
}

/** The condition on `identifiers i` that leaves out match keys of other fields. */
export function ownIdentifiers({ sql }: Pick<Context, 'sql'>) {
  return sql`i.scheme <> all (${[...fieldSchemes]}::text[])`;
}

/** Former and trading names within the names as sent, and such names as differ from `own`; each once. */
export function formerNames(rawNames: readonly string[], own: string): string[] {
  const seen = new Set([fold(own)]);
  const others: string[] = [];
  for (const raw of rawNames) {
    const alternates = parseName(raw).alternates.map(({ raw, kind }) => ({ name: raw, kind }));
    for (const { name, kind } of [{ name: raw, kind: null }, ...alternates]) {
      if (name === '' || seen.has(fold(name))) continue;
      seen.add(fold(name));
      others.push(kind === 'former' ? `${name} (former)` : name);
    }
  }
  return others;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Attributes as texts: what is not a text is shown as JSON. */
export function inWords(attributes: Record<string, unknown> | null): Record<string, string> {
  const entries = Object.entries(attributes ?? {}).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
