import type { Customs } from './customs';
import type { Extracted } from './extract-post-box';
import { ordinals } from './words-english';

/** A number with letters around it, or one letter: "410", "12b", "c2k100", "b". */
const mark = '([a-z]{0,2}\\d[\\da-z]*(?:-[\\da-z]+)?|[a-z])';

/** A door: the mark alone says it all, so "Ste 410", "Suite #410" and "#410" come to the same. */
const door = new RegExp(
  `\\b(?:suites?|ste|unit|apartment|appartement|apt|appt|room|rm|office|ofc|flat|space|spc|shop|penthouse|local|oficina|despacho|puerta|interno|wohnung|whg|zimmer|bus|bte|boite|lot|trailer|trlr)(?: (?:no|nr|number))? ?#? ?${mark}(?![a-z0-9])`,
);
const hash = new RegExp(`# ?${mark}(?![a-z0-9])`);

const floorWords = 'floor|flr|fl|level|lvl|etage|stock|og|piso|planta|piano|verdieping|floors';
const floorAfter = new RegExp(`\\b(?:${floorWords}) ?#? ?(\\d{1,3})(?![a-z0-9])`);
const floorBefore = new RegExp(`\\b(\\d{1,3}) ?(?:st|nd|rd|th|er|eme|e|o|a|ste|de)? ?(?:${floorWords})\\b`);
const floorInWords = /\b([a-z]+) (?:floor|flr|fl|level)\b/;
const namedFloors = new Map(
  ['ground', 'lower', 'upper', 'main', 'top', 'mezzanine', 'basement', 'concourse', 'lobby'].map((name) => [
    name,
    name,
  ]),
);
const asianFloor = /\b(\d{1,3}) ?\/?,?f\b/;

const building = new RegExp(
  `\\b(building|bldg|bld|batiment|bat|gebaude|halle|tower|block|blk|wing|edificio|edif|nave|portal|bloque|escalera|scala|hall|dept|department|hangar) ?#? ?${mark}(?![a-z0-9])`,
);
const buildingNames = new Map([
  ...['building', 'bldg', 'bld', 'batiment', 'bat', 'gebaude', 'edificio', 'edif'].map(
    (word) => [word, 'building'] as const,
  ),
  ...[
    ['blk', 'block'],
    ['bloque', 'block'],
    ['dept', 'department'],
  ].map(([a = '', b = '']) => [a, b] as const),
]);

const asia = new Set(['CN', 'TW', 'HK', 'JP', 'KR', 'SG', 'TH', 'VN', 'MY', 'PH', 'MO', 'IN']);

/**
 * Takes suite, flat, floor and building out of a prepared line. A door is its bare mark, a floor is
 * "floor 3", a building "building b"; several are joined by a space in that order: "410 floor 4".
 */
export function extractUnit(line: string, customs: Customs, country: string | null): Extracted {
  const found: string[] = [];
  let rest = line;
  const take = (pattern: RegExp, name: (match: RegExpExecArray) => string | null): boolean => {
    const match = pattern.exec(rest);
    const unit = match === null ? null : name(match);
    if (match === null || unit === null) return false;
    // What stands between a street and a unit may be a town, so the gap stays visible as a comma.
    rest = `${rest.slice(0, match.index)},${rest.slice(match.index + match[0].length)}`;
    found.push(unit);
    return true;
  };
  take(door, (match) => match[1] ?? null);
  take(hash, (match) => match[1] ?? null);
  const floor = (match: RegExpExecArray) => `floor ${Number(match[1])}`;
  if (!(take(floorAfter, floor) || take(floorBefore, floor)) && customs.english) {
    take(floorInWords, (match) => floorName(match[1] ?? ''));
  }
  if (country !== null && asia.has(country)) take(asianFloor, floor);
  take(building, (match) => `${buildingNames.get(match[1] ?? '') ?? match[1]} ${match[2]}`);
  return { rest, found: found.length === 0 ? null : [...new Set(found)].join(' ') };
}

function floorName(word: string): string | null {
  const ordinal = ordinals.get(word);
  const name = ordinal === undefined ? namedFloors.get(word) : String(Number.parseInt(ordinal, 10));
  return name === undefined ? null : `floor ${name}`;
}
