/** How addresses are written in a country. */
export interface Language {
  /** Abbreviation or variant → the one spelling of a street word. */
  words: ReadonlyMap<string, string>;
  /** Street words in their one spelling: "street", "rue", "via" …. */
  types: ReadonlySet<string>;
  /** Other words of the table, met within names: "center", "saint". */
  names: ReadonlySet<string>;
  /** Whether the type comes before the name ("rue de la Paix") and may so be abbreviated as first word. */
  typeFirst: boolean;
  /** Types that are one word with the name, or might be: "Hafenstraße" = "Hafen Str." */
  suffixes: readonly string[];
}

/** "full: variant variant" per line; the full word is itself a street type unless the line begins with "-". */
export function readLanguage(table: string, options: Pick<Language, 'typeFirst' | 'suffixes'>): Language {
  const words = new Map<string, string>();
  const types = new Set<string>();
  const names = new Set<string>();
  for (const entry of table.trim().split(/\s*[\n;]\s*/)) {
    const [head = '', variants = ''] = entry.split(':');
    const full = head.replace('-', '').trim();
    (head.startsWith('-') ? names : types).add(full);
    for (const variant of variants.trim().split(' ')) if (variant !== '') words.set(variant, full);
  }
  return { words, types, names, ...options };
}

const umlautCountries = new Set(['DE', 'AT', 'CH', 'LI']);

/**
 * "Köln", "Koeln" and "Koln" to one spelling where umlauts are written out: a folded "ae", "oe", "ue" loses
 * its e. "Neue" becomes "neu" on both sides, which does no harm.
 */
export function foldUmlauts(folded: string, country: string | null): string {
  return country !== null && umlautCountries.has(country) ? folded.replace(/([aou])e/g, '$1') : folded;
}
