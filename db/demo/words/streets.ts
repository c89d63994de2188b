import { list, words } from './language';

/** Street names of English-speaking North America, without their type. */
export const STREETS_AMERICA = words(`
  Main Oak Maple Cedar Elm Pine Washington Lake Hill Park Walnut Spring North Ridge Church Willow Mill Sunset
  Railroad Jackson Lincoln Cherry River Meadow Forest Highland Dogwood Hickory Laurel Chestnut Franklin
  Jefferson Madison Center Commerce Industrial Corporate Enterprise Market Front Water Broad Depot Foundry
  Harbor Airport Quarry Orchard Prairie Canyon Mesa Juniper Magnolia Peachtree Sycamore Birch Aspen Valley
  Summit Fairview Lakeview Riverside Woodland Greenbriar Heritage Liberty Pioneer Technology Innovation
  Research Stockyard Warehouse Terminal Freeport Bayshore Cypress`);

/** Types of street there: long form and the abbreviation of the postal service. */
export const STREET_TYPES_AMERICA: readonly (readonly [string, string])[] = [
  ['Street', 'St'],
  ['Street', 'St'],
  ['Avenue', 'Ave'],
  ['Avenue', 'Ave'],
  ['Road', 'Rd'],
  ['Drive', 'Dr'],
  ['Boulevard', 'Blvd'],
  ['Lane', 'Ln'],
  ['Parkway', 'Pkwy'],
  ['Court', 'Ct'],
  ['Highway', 'Hwy'],
];

/** Streets of Europe and Québec as [long form, short form] before or after the number. */
export const STREETS: Record<string, readonly (readonly [string, string])[]> = {
  'en-GB': list(
    'High|Station|Church|Mill|Victoria|Park|Green|Queens|Kings|Canal|Bridge|Wharf|Foundry|Quarry|Albion|Orchard|' +
      'Chapel|Castle|Market|Harbour|Railway|Meadow|Priory|Abbey|Tannery|Brewery|Newton|Windmill|Ferry|Cornmarket',
  ).flatMap((name): (readonly [string, string])[] => [
    [`${name} Street`, `${name} St`],
    [`${name} Road`, `${name} Rd`],
    [`${name} Lane`, `${name} Ln`],
  ]),
  de: list(
    'Bahnhof|Industrie|Garten|Schul|Berg|Linden|Mühlen|Kirch|Wald|Ring|Hafen|Ziegel|Brunnen|Feld|Post|Markt|' +
      'Birken|Eichen|Rosen|Ufer|Werk|Gewerbe|Amsel|Wiesen|Tannen|Schloss|Burg|Brücken|Stein|Süd',
  ).flatMap((name): (readonly [string, string])[] => [
    [`${name}straße`, `${name}str.`],
    [`${name}weg`, `${name}w.`],
  ]),
  fr: list(
    'de la République|du Moulin|de la Gare|des Écoles|de l’Église|du Château|des Lilas|de la Fontaine|du Port|' +
      'des Tilleuls|de la Forge|du Marché|des Acacias|de l’Industrie|du Stade|des Artisans|de la Paix|du Canal|' +
      'des Vignes|de la Liberté',
  ).flatMap((name): (readonly [string, string])[] => [
    [`rue ${name}`, `r. ${name}`],
    [`avenue ${name}`, `av. ${name}`],
  ]),
  nl: list(
    'Molen|Kerk|Stations|Dorps|Nieuw|School|Haven|Industrie|Beuken|Eiken|Linden|Prinsen|Kanaal|Kastanje|Markt',
  ).flatMap((name): (readonly [string, string])[] => [
    [`${name}straat`, `${name}str.`],
    [`${name}weg`, `${name}wg`],
  ]),
  es: list(
    'Mayor|de la Constitución|Real|del Sol|de la Fuente|San Miguel|del Molino|Nueva|de la Estación|del Puerto|' +
      'de los Olivos|de la Industria|del Comercio|Ancha|de las Flores',
  ).flatMap((name): (readonly [string, string])[] => [
    [`Calle ${name}`, `C/ ${name}`],
    [`Avenida ${name}`, `Avda. ${name}`],
  ]),
  it: list(
    'Roma|dei Mille|della Stazione|San Marco|delle Industrie|Nazionale|dei Mulini|del Porto|della Libertà|Verdi|' +
      'dei Tigli|del Lavoro|della Repubblica|Torino|dell’Artigianato',
  ).flatMap((name): (readonly [string, string])[] => [
    [`Via ${name}`, `V. ${name}`],
    [`Viale ${name}`, `V.le ${name}`],
  ]),
  pl: list(
    'Polna|Leśna|Słoneczna|Krótka|Szkolna|Ogrodowa|Lipowa|Brzozowa|Łąkowa|Kwiatowa|Kościelna|Sosnowa|Parkowa|' +
      'Przemysłowa|Fabryczna|Dworcowa|Młyńska|Portowa',
  ).flatMap((name): (readonly [string, string])[] => [
    [`ul. ${name}`, name],
    [`ulica ${name}`, `ul. ${name}`],
  ]),
  sv: list(
    'Stor|Kyrko|Skol|Smedje|Industri|Hamn|Kung|Drottning|Strand|Bruks|Björk|Ring|Ny|Verkstads|Ängs',
  ).flatMap((name): (readonly [string, string])[] => [
    [`${name}gatan`, `${name}g.`],
    [`${name}vägen`, `${name}v.`],
  ]),
};

/** Second lines of British addresses. */
export const ESTATES = list(
  'Riverside Business Park|Northgate Trading Estate|Old Brickworks|Canalside Industrial Estate|Meadow Court|' +
    'Wharfside|Castle Business Centre|Gateway Park|Millbrook Enterprise Park|The Maltings',
);
