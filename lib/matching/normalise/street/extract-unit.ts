import type { Customs } from './customs';
import type { Extracted } from './extract-post-box';
import { ordinals } from './words-english';

const doorWords =
  `suite suites ste unit apartment appartement apt appt room rm office ofc flat space spc penthouse local
oficina despacho puerta interno wohnung whg zimmer bus bte boite lot trailer trlr bureau shop sala sl conjunto conj cj loja lj apto ap interior int depto dpto lok lokal`.split(
    /\s/,
  );
const floorWords = 'floor floors flr fl level lvl etage stock og piso planta piano verdieping andar'.split(
  ' ',
);
const buildingNames = new Map(
  `building=building bldg=building bld=building batiment=building bat=building gebaude=building edificio=building
edif=building halle=halle nave=nave portal=portal bloque=block block=block blk=block tower=tower wing=wing
escalera=escalera scala=scala hall=hall dept=department department=department hangar=hangar`
    .split(/\s/)
    .map((pair) => pair.split('=') as [string, string]),
);
const namedFloors = new Set('ground lower upper main top mezzanine basement concourse lobby'.split(' '));
const unitWords = new Set([...doorWords, ...floorWords, ...buildingNames.keys()]);

/** A number with letters around it, or one letter: "410", "12b", "c2k100", "b". */
const mark = '([a-z]{0,2}\\d[\\da-z]*(?:-[\\da-z]+)?|[a-z])(?![a-z0-9])';
const floor = `(?:${floorWords.join('|')})`;

/** The patterns in the order in which they are looked for, each with the name of what it finds. */
const door = new RegExp(`\\b(?:${doorWords.join('|')})(?: (?:no|nr|number))? ?#? ?${mark}`);
const hash = new RegExp(`# ?${mark}`);
const floorAfter = new RegExp(`\\b${floor} ?#? ?(\\d{1,3})(?![a-z0-9])`);
const floorBefore = new RegExp(`\\b(\\d{1,3}) ?(?:st|nd|rd|th|er|eme|e|o|a|ste|de)? ?${floor}\\b`);
const floorInWords = new RegExp(`\\b([a-z]+) ${floor}\\b`);
const asianFloor = /\b(\d{1,3}) ?\/?,?f\b/;
/** Australia's "L3". */
const level = /(?:^|,) ?l ?(\d{1,2})(?![a-z0-9/-])/;
/** Poland's "12 m 4". */
const polishDoor = /(?<=\d[a-z]?) ?m ?(\d{1,4})(?![a-z0-9])/;
const building = new RegExp(`\\b(${[...buildingNames.keys()].join('|')}) ?#? ?${mark}`);

const asia = new Set(['CN', 'TW', 'HK', 'JP', 'KR', 'SG', 'TH', 'VN', 'MY', 'PH', 'MO', 'IN']);

/**
 * Takes suite, flat, floor and building out of a prepared line. A door is its bare mark, so that "Ste 410",
 * "Suite #410" and "#410" are one; a floor is "floor 3", a building "building b"; several are joined by a
 * space in that order: "410 floor 4".
 */
export function extractUnit(line: string, customs: Customs, country: string | null): Extracted {
  const isAsian = country !== null && asia.has(country);
  const isAustralian = country === 'AU' || country === 'NZ';
  if (!isAsian && !isAustralian && country !== 'PL' && !line.includes('#') && !hasUnitWord(line))
    return { rest: line, found: null };
  const taken: Taken = { rest: line, found: [] };
  take(taken, door, nameDoor);
  take(taken, hash, nameDoor);
  const hasFloor = take(taken, floorAfter, nameFloor) || take(taken, floorBefore, nameFloor);
  if (!hasFloor && customs.english) take(taken, floorInWords, nameFloorInWords);
  if (isAsian) take(taken, asianFloor, nameFloor);
  if (isAustralian) take(taken, level, nameFloor);
  if (country === 'PL') take(taken, polishDoor, nameDoor);
  take(taken, building, nameBuilding);
  return { rest: taken.rest, found: taken.found.length === 0 ? null : [...new Set(taken.found)].join(' ') };
}

interface Taken {
  rest: string;
  found: string[];
}

/** Moves the first match of a pattern, when it can be named, from the rest to what is found. */
function take(taken: Taken, pattern: RegExp, name: (match: RegExpExecArray) => string | null): boolean {
  const match = pattern.exec(taken.rest);
  const unit = match === null ? null : name(match);
  if (match === null || unit === null) return false;
  // What stands between a street and a unit may be a town, so the gap stays visible as a comma.
  const after = match.index + match[0].length;
  // "unit 5/12 smith street": the slash parts the unit from the house.
  taken.rest = `${taken.rest.slice(0, match.index)},${taken.rest.slice(after).replace(/^ ?\/ ?/, '')}`;
  taken.found.push(unit);
  return true;
}

/** Also with the number joined on: "suite410". */
function hasUnitWord(line: string): boolean {
  return line
    .split(/[ ,]/)
    .some(
      (word) => unitWords.has(word) || (/^[a-z]+\d/.test(word) && unitWords.has(word.replace(/\d.*$/, ''))),
    );
}

function nameDoor(match: RegExpExecArray): string | null {
  return match[1] ?? null;
}

function nameFloor(match: RegExpExecArray): string {
  return `floor ${Number(match[1])}`;
}

function nameFloorInWords(match: RegExpExecArray): string | null {
  const word = match[1] ?? '';
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) return `floor ${Number.parseInt(ordinal, 10)}`;
  return namedFloors.has(word) ? `floor ${word}` : null;
}

function nameBuilding(match: RegExpExecArray): string {
  return `${buildingNames.get(match[1] ?? '')} ${match[2]}`;
}
