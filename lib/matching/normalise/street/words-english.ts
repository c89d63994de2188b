import { readLanguage } from './languages';

/**
 * English street words: USPS Publication 28 (appendix C) with the variants met in practice, and the
 * British, Irish and Australian ones. A leading "-" marks a word that is part of names rather than a type.
 */
export const english = readLanguage(
  `
street: st str strt stret stree steet streeet sreet streets sts
avenue: ave av aven avenu avn avnue aveune aveneu avanue avenues aves avs
boulevard: blvd blv blvrd boulevar boulvard bvd bld boul boulv boulevards blvds bl
road: rd raod roads rds
drive: dr drv driv drvie drives drs
lane: ln lanes
court: ct crt courts cts
place: pl places
circle: cir circ circl crcl crcle circles
square: sq sqr sqre squ squares
terrace: ter terr tce
parkway: pkwy pkw pky parkwy pwy parkways pkwys
plaza: plz plza
highway: hwy hiway hiwy hway highwy hyway hghwy
freeway: fwy frwy freewy frway
expressway: expy exp expr expw express exwy expwy
turnpike: tpke tpk trnpk trpk turnpk
pike: pke pikes
trail: trl trails trls
way: wy ways
route: rte rt
crossing: xing crssng
crescent: cres crsent crsnt
causeway: cswy causwa
alley: aly allee ally
bypass: byp bypa bypas byps
circuit: cct
close: cl clo
cove: cv
crest: crst
crossroad: xrd
grove: grv grov
gardens: gdns gdn garden grdn gardn gdens
gateway: gtwy gatewy gatway gtway
esplanade: esp
junction: jct jction jctn junctn
landing: lndg lndng
loop: lp loops
mall:
manor: mnr
mews: mws
overpass: opas
parade: pde
passage: psge
path: paths
promenade: prom
quay: qy
ramp:
ridge: rdg rdge
row:
run:
spur:
throughway: trwy thruway
underpass:
viaduct: via
view: vw
vista: vis vst vsta
walk: wlk walks
-broadway: bway brdway broadwy
-extension: ext extn extnsn
-center: ctr centre cntr cent cen cnter centr
-park: prk pk
-mount: mt mnt
-mountain: mtn mntn mountin mtin
-fort: ft frt
-heights: hts ht
-hills: hls
-hill: hl
-island: isl islnd
-lake: lk
-lakes: lks
-meadows: mdws mdw
-mill: ml
-mills: mls
-point: pt
-river: riv rvr
-springs: spgs spngs sprngs
-spring: spg spng sprng
-station: sta statn stn
-valley: vly vlly vally
-village: vlg vill villg
-creek: crk
-harbor: hbr harbour harb harbr
-bridge: brg brdge
-bluff: blf
-branch: br
-brook: brk
-canyon: cyn canyn cnyn
-club: clb
-estates: ests
-estate: est
-falls: fls
-ferry: fry
-forest: frst
-industrial: ind indl
-international: intl
-hospital: hosp hsp
-medical: med
-memorial: mem meml
-university: univ
-college: coll
-school: sch
-county: cnty cty
-junior: jr
-senior: sr
-saint: snt
-and: &
`,
  { typeFirst: false, suffixes: [] },
);

/** Compass points, short and long → long. */
export const directions: ReadonlyMap<string, string> = new Map(
  [
    ['north', 'n no nth'],
    ['south', 's so sth'],
    ['east', 'e'],
    ['west', 'w'],
    ['northeast', 'ne northe'],
    ['northwest', 'nw'],
    ['southeast', 'se'],
    ['southwest', 'sw'],
  ].flatMap(([full = '', short = '']) => [full, ...short.split(' ')].map((word) => [word, full] as const)),
);

const units = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const tens = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

/** "first" → "1st" … "ninetieth" → "90th"; compounds such as "twenty first" are joined by `joinOrdinal`. */
export const ordinals: ReadonlyMap<string, string> = new Map([
  ...[...units, ...teens.split(' ')].map((word, index) => [word, withSuffix(index + 1)] as const),
  ...tens.map((stem, index) => [`${stem}ieth`, withSuffix((index + 2) * 10)] as const),
]);

const tensByWord = new Map(tens.map((stem, index) => [`${stem}y`, (index + 2) * 10]));
const unitsByWord = new Map(units.map((word, index) => [word, index + 1]));

/** "twenty", "first" → "21st"; null when the words are not such a pair. */
export function joinOrdinal(ten: string, unit: string): string | null {
  const units = unitsByWord.get(unit);
  const tens = units === undefined ? undefined : tensByWord.get(ten);
  return units === undefined || tens === undefined ? null : withSuffix(tens + units);
}

/** 1 → "1st", 12 → "12th", 43 → "43rd". */
export function withSuffix(number: number): string {
  const last = number % 10;
  const teen = Math.floor(number / 10) % 10 === 1;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th');
  return `${number}${suffix}`;
}

/** House numbers written as words: "One Wyoming Street". */
export const numberWords: ReadonlyMap<string, string> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index + 1)]),
);
