import { regionCode } from '../region';

const highwayWords = new Set(['highway', 'hwy', 'hiway', 'hway', 'route', 'rte', 'rt']);
const systemWords = new Set(['us', 'u', 's', 'state', 'st', 'federal', 'old', 'historic', 'business']);

const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:interstate (?:highway |hwy )?|ih ?|i )(?=\d)/, 'interstate '],
  [/\b(?:county (?:road|rd|highway|hwy|route)|co (?:road|rd|hwy|route)|cr|c r) (?=\d)/, 'county road '],
  [/\b(?:farm to market(?: road| rd)?|ranch road|fm(?: road| rd)?|f m) (?=\d)/, 'farm road '],
  [/\b(?:rural (?:route|rt)|rr|r r|rfd) (?=\d)/, 'rural route '],
  [/\b(?:us|u s|sr|s r|sh|state road|state rd) (?=\d+(?: |$))/, 'highway '],
];

/** A word that opens one of the systems, so that other streets need not be searched. */
const systemStarts = new Set(
  'interstate ih i county co cr c farm ranch fm f us u sr s sh state rural rr r rfd'.split(' '),
);

/**
 * Roads that are known by a number: "us highway 431", "ky hwy 36", "state route 54" and "sr 54" become
 * "highway 431" …, "i 35" becomes "interstate 35", "cr 12" "county road 12", "fm 1960" "farm road 1960".
 */
export function numberedRoad(words: readonly string[]): string[] {
  const at = words.findIndex((word, index) => highwayWords.has(word) && /^\d/.test(words[index + 1] ?? ''));
  if (words.some((word) => systemStarts.has(word))) {
    const text = words.join(' ');
    for (const [pattern, name] of systems) {
      const named = text.replace(pattern, name);
      if (named !== text) return named.split(' ');
    }
  }
  if (at < 0) return [...words];
  let start = at;
  while (start > 0 && isSystem(words[start - 1] ?? '')) start -= 1;
  return [...words.slice(0, start), 'highway', ...words.slice(at + 1)];
}

function isSystem(word: string): boolean {
  return systemWords.has(word) || (regionCode(word, 'US') !== null && word !== 'ne');
}

const kings = new Set(['martin', 'mlk', 'mlking', 'm']);

/** "dr martin l king jr", "mlk", "martin luther king jr" → "martin luther king". */
export function martinLutherKing(words: readonly string[]): string[] {
  if (!words.some((word) => kings.has(word))) return [...words];
  return words
    .join(' ')
    .replace(
      /\b(?:(?:dr|doctor|rev|reverend) )*(?:martin (?:luther|l) king|m ?l ?k(?:ing)?)(?: (?:jr|junior))?\b/,
      'martin luther king',
    )
    .split(' ');
}
