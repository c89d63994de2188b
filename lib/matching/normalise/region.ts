import { foldWords } from './fold-text';

const unitedStates = `
AL alabama|ala;AK alaska;AZ arizona|ariz;AR arkansas|ark;CA california|calif|cal;CO colorado|colo;CT connecticut|conn
DE delaware|del;DC district of columbia|washington dc|d c;FL florida|fla;GA georgia;HI hawaii;ID idaho;IL illinois|ill
IN indiana|ind;IA iowa;KS kansas|kans|kan;KY kentucky;LA louisiana;ME maine;MD maryland;MA massachusetts|mass
MI michigan|mich;MN minnesota|minn;MS mississippi|miss;MO missouri;MT montana|mont;NE nebraska|neb|nebr
NV nevada|nev;NH new hampshire|n h;NJ new jersey|n j;NM new mexico|n m|n mex;NY new york|n y|new york state
NC north carolina|n c|n carolina;ND north dakota|n d|n dakota;OH ohio;OK oklahoma|okla;OR oregon|ore
PA pennsylvania|penn|penna;RI rhode island|r i;SC south carolina|s c|s carolina;SD south dakota|s d|s dakota
TN tennessee|tenn;TX texas|tex;UT utah;VT vermont;VA virginia|virg;WA washington|wash|washington state
WV west virginia|w va|w virginia|wva;WI wisconsin|wis|wisc;WY wyoming|wyo;PR puerto rico|p r;GU guam
VI virgin islands|us virgin islands|u s virgin islands;AS american samoa;MP northern mariana islands
AA armed forces americas;AE armed forces europe;AP armed forces pacific`;

const canada = `
AB alberta|alta;BC british columbia|b c|colombie britannique;MB manitoba|man;NB new brunswick|n b|nouveau brunswick
NL newfoundland and labrador|newfoundland|labrador|nfld|nf|terre neuve et labrador;NS nova scotia|n s|nouvelle ecosse
NT northwest territories|n w t|nwt;NU nunavut;ON ontario|ont;PE prince edward island|p e i|pei|ile du prince edouard
QC quebec|que|pq|p q|province de quebec;SK saskatchewan|sask;YT yukon|yukon territory|yk`;

const australia = `
ACT australian capital territory|a c t;NSW new south wales|n s w;NT northern territory|n t;QLD queensland|q l d
SA south australia|s a|s australia;TAS tasmania;VIC victoria;WA western australia|w a|w australia`;

const codesByCountry = new Map([
  ['US', readCodes(unitedStates)],
  ['PR', readCodes(unitedStates)],
  ['CA', readCodes(canada)],
  ['AU', readCodes(australia)],
]);

/**
 * A state or province in one spelling: the postal code of US states and territories, Canadian provinces and
 * Australian states ("Texas" → "TX"); elsewhere the folded name ("Île-de-France" → "ile de france").
 * Without a country a US state is assumed where the name or code is one. Null when empty.
 */
export function normaliseRegion(raw: string | null, country: string | null): string | null {
  if (raw === null) return null;
  const words = foldWords(raw);
  if (words === '') return null;
  return (
    regionCode(words, country) ?? words.replace(/^(state of|provincia di|provincia de|province of) /, '')
  );
}

/** Postal code of a folded state or province name or code, null when the country has none such. */
export function regionCode(words: string, country: string | null): string | null {
  return codesByCountry.get(country ?? 'US')?.get(words) ?? null;
}

function readCodes(table: string): Map<string, string> {
  const codes = new Map<string, string>();
  for (const line of table.trim().split(/[;\n]/)) {
    const space = line.indexOf(' ');
    const code = line.slice(0, space);
    codes.set(code.toLowerCase(), code);
    for (const name of line.slice(space + 1).split('|')) codes.set(name, code);
  }
  return codes;
}
