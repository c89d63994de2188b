export interface City {
  name: string;
  /** State, province, canton or county as written in addresses; empty where nobody writes one. */
  state: string;
  /** First characters of the city's postal codes. */
  postalPrefixes: readonly string[];
  /** Area codes without the trunk zero. */
  areas: readonly string[];
  weight: number;
  /** Set where the city's language is not its country's first. */
  language?: 'fr' | 'it';
}

/** Reads lines of "city|state|postal prefixes|area codes|weight|language". */
export function cities(text: string): City[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [name, state, prefixes, areas, weight, language] = line.trim().split('|') as [
        string,
        string,
        string,
        string,
        string,
        'fr' | 'it' | undefined,
      ];
      return {
        name,
        state,
        postalPrefixes: prefixes.split(','),
        areas: areas.split(','),
        weight: Number(weight),
        language,
      };
    });
}
