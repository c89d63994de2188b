import type { Address, RawAddress } from './address';

type Written = [line1: string, city?: string, state?: string, postalCode?: string, country?: string];

/** An address as written and the comparing values that are expected of it. */
export interface AddressCase {
  raw: RawAddress;
  expected: Partial<Address>;
}

function address(written: Written, expected: Partial<Address>): AddressCase {
  const [line1, city, state, postal_code, country_code] = written;
  return { raw: { line1, city, state, postal_code, country_code: country_code ?? 'US' }, expected };
}

/** Short for the four parts of a street. */
function parts(
  houseNumber: string | null,
  street: string | null,
  unit: string | null = null,
  poBox: string | null = null,
) {
  return { houseNumber, street, unit, poBox };
}

export const addressCases: AddressCase[] = [
  // United States: types, compass points, ordinals.
  address(['221 E. 51st St.', 'Chicago', 'IL'], parts('221', 'east 51st street')),
  address(['221 East Fifty-First Street'], parts('221', 'east 51st street')),
  address(['221 E 51 St'], parts('221', 'east 51st street')),
  address(['435 s. la cienega blv.', 'los angeles'], parts('435', 'south la cienega boulevard')),
  address(['7 claude la.'], parts('7', 'claude lane')),
  address(['56 e. andrews dr. nw'], parts('56', 'east andrews drive northwest')),
  address(["100 N E SAINT LUKE'S BOULEVARD"], parts('100', 'northeast saint lukes boulevard')),
  address(['100 NE St. Lukes Blvd'], parts('100', 'northeast saint lukes boulevard')),
  address(['100 St Charles Ave'], parts('100', 'saint charles avenue')),
  address(['5500 N. St Louis', 'Chicago', 'IL'], parts('5500', 'north saint louis')),
  address(['12 Church St North'], parts('12', 'church street north')),
  address(['1155 5TH STREET, SE'], parts('1155', '5th street southeast')),
  address(['100 N St NW', 'Washington', 'DC'], parts('100', 'n street northwest')),
  address(['1500 Ave N'], parts('1500', 'avenue n')),
  address(['110 Avenue of the Americas'], parts('110', 'avenue of the americas')),
  address(['2100 N MARTIN LUTHER KING, JR, BLVD'], parts('2100', 'north martin luther king boulevard')),
  address(['2100 N. Dr. MLK Blvd'], parts('2100', 'north martin luther king boulevard')),
  address(['3901 South State Steet 1st Floor'], parts('3901', 'south state street', 'floor 1')),
  address(['2050 E 93th St.'], parts('2050', 'east 93rd street')),
  address(['100 15TH NW STREET'], parts('100', '15th northwest street')),
  address(['3038 West 59th Street 1st'], parts('3038', 'west 59th street', 'floor 1')),
  address(['Hayes Center 4859 S. Wabash'], parts('4859', 'south wabash')),
  address(['Wharf House 120 Harbor Street'], parts('120', 'harbor street')),
  // Without type and compass points.
  ...['5365 W North Ave', '5365 West North', '5365 North Avenue'].map((line) =>
    address([line], { houseNumber: '5365', streetName: 'north' }),
  ),
  ...['12 E Hwy 18', '12 Highway 18', '12 Hwy #18 West'].map((line) =>
    address([line], { houseNumber: '12', streetName: 'highway 18', unit: null }),
  ),
  // Numbered roads.
  address(['2505 U S HIGHWAY 431 NORTH', 'BOAZ', 'AL'], parts('2505', 'highway 431 north')),
  address(['2505 US Hwy 431 N'], parts('2505', 'highway 431 north')),
  address(['1210 KY HWY 36 E'], parts('1210', 'highway 36 east')),
  address(['9879 KENTUCKY ROUTE 122'], parts('9879', 'highway 122')),
  address(['9332 SR 54, STE 401'], parts('9332', 'highway 54', '401')),
  address(['3000 N I-35'], parts('3000', 'north interstate 35')),
  address(['N2950 STATE ROAD 67'], parts('n2950', 'highway 67')),
  // House numbers.
  address(['ONE GUTHRIE SQUARE'], parts('1', 'guthrie square')),
  address(['10428 1/2 national blvd.'], parts('10428 1/2', 'national boulevard')),
  address(['10428½ National Blvd'], parts('10428 1/2', 'national boulevard')),
  address(['8225-29 S. Kedzie'], parts('8225-8229', 'south kedzie')),
  address(['723 725 E 75TH STREET'], parts('723-725', 'east 75th street')),
  address(['15 - 19 MAPLE AVENUE'], parts('15-19', 'maple avenue')),
  address(['41 & 45 MALL ROAD'], parts('41-45', 'mall road')),
  address(['270 - 05 76TH AVENUE'], parts('270-05', '76th avenue')),
  address(['1035-116TH AVE NE'], parts('1035', '116th avenue northeast')),
  address(['293-b peachtree rd.'], parts('293b', 'peachtree road')),
  address(['#3 EAST BENJAMIN DRIVE'], parts('3', 'east benjamin drive')),
  // Units, boxes, noise.
  ...['Ste 410', 'Suite #410', ', Ste. 410', '#410', '- Suite 410', '410'].map((unit) =>
    address([`100 Main St ${unit}`], parts('100', 'main street', '410')),
  ),
  address(['100 Main St Unit 5'], parts('100', 'main street', '5')),
  address(['100 Main Street, Second Floor'], parts('100', 'main street', 'floor 2')),
  address(['78 West Van Buren Floor 1'], parts('78', 'west van buren', 'floor 1')),
  address(['3550 HWY 468 W, BLDG 60'], parts('3550', 'highway 468 west', 'building 60')),
  ...[
    'P.O. Box 12',
    'PO Box 12',
    'P O BOX 12',
    'Post Office Box #12',
    'POB 12',
    'Box 12',
    'P.O. BOX 0012',
  ].map((box) => address([box, 'Irving', 'TX', '75001'], parts(null, null, null, '12'))),
  address(['317 PROSPECT DR/PO BOX 3169'], parts('317', 'prospect drive', null, '3169')),
  address(['P O Box 948/427 Highway 51 North'], parts('427', 'highway 51 north', null, '948')),
  address(['P O BOX 819, 600 W 12TH ST'], parts('600', 'west 12th street', null, '819')),
  address(['10801 w. pico blvd. at westwood'], parts('10801', 'west pico boulevard')),
  address(['37a union sq. w between 16th and 17th sts.'], parts('37a', 'union square west')),
  address(['c/o Jane Roe, 12 Main Street'], parts('12', 'main street')),
  address(['595 piedmont ave. rio shopping mall'], parts('595', 'piedmont avenue')),
  // City, state and ZIP in the line.
  address(['27 Washington Oak Park IL 60302', 'Chicago', 'IL'], {
    ...parts('27', 'washington'),
    cityNormalised: 'chicago',
    regionNormalised: 'IL',
    postalNormalised: '60302',
  }),
  address(['1840 Asbury Avenue Evanston', 'Chicago', 'IL', '60201'], parts('1840', 'asbury avenue')),
  address(['7050 S. May, Chicago', 'Chicago', 'IL'], parts('7050', 'south may')),
  address(['100 W Chicago', 'Chicago', 'IL'], parts('100', 'west chicago')),
  address(['100 Main St NE', 'Omaha', 'NE'], parts('100', 'main street northeast')),
  address(['123 Main St Miami FL 33101', 'Miami', 'FL', '33101'], parts('123', 'main street')),
  address(['4545 East River Road, Suite 310, Henrietta NY 14586-1234'], {
    ...parts('4545', 'east river road', '310'),
    cityNormalised: 'henrietta',
    regionNormalised: 'NY',
    postalNormalised: '14586',
    postalDetail: '1234',
  }),
  address(['50 SOUTH MAIN STREET-#530, SALT LAKE CITY UTAH 84144'], {
    ...parts('50', 'south main street', '530'),
    cityNormalised: 'salt lake city',
    regionNormalised: 'UT',
  }),
  address(['#308 1168 Hamilton Street, Vancouver B.C. V6B 2S2', '', '', '', 'CA'], {
    ...parts('1168', 'hamilton street', '308'),
    cityNormalised: 'vancouver',
    regionNormalised: 'BC',
    postalNormalised: 'V6B2S2',
  }),
  address(['RR 2 Box 45', 'Boaz', 'AL'], parts(null, 'rural route 2', null, '45')),
  // Units and houses as one: Australia, Canada, Poland.
  ...['Unit 5/12 Smith St', '5/12 Smith Street', 'Unit 5, 12 Smith St'].map((line) =>
    address([line, 'Melbourne', 'VIC', '3000', 'AU'], parts('12', 'smith street', '5')),
  ),
  address(['L3 120 Collins St', 'Melbourne', '', '', 'AU'], parts('120', 'collins street', 'floor 3')),
  address(['Shop 3 / 45-47 George St', 'Sydney', '', '', 'AU'], parts('45-47', 'george street', '3')),
  ...['1200-555 Burrard Street', '555 Burrard St, Suite 1200'].map((line) =>
    address([line, 'Vancouver', 'BC', '', 'CA'], parts('555', 'burrard street', '1200')),
  ),
  address(['12-16 Burrard St', 'Vancouver', 'BC', '', 'CA'], parts('12-16', 'burrard street')),
  address(['555 boul. René-Lévesque Ouest, bureau 400', 'Montréal', 'QC', '', 'CA'], {
    ...parts('555', 'boulevard rene levesque west', '400'),
    streetName: 'rene levesque',
  }),
  ...['ul. Długa 12/4', 'Długa 12 m. 4'].map((line) =>
    address([line, 'Warszawa', '', '', 'PL'], { houseNumber: '12', streetName: 'dluga', unit: '4' }),
  ),
  // Additions to the number: France, Italy, Netherlands; a room in Brazil.
  address(['12 B R DE LA REPUBLIQUE', 'Lyon', '', '', 'FR'], parts('12 bis', 'rue de la republique')),
  address(['Via Roma, 12/A', 'Milano', '', '', 'IT'], parts('12a', 'via roma')),
  address(['Keizersgracht 123-II', 'Amsterdam', '', '', 'NL'], parts('123', 'keizersgracht', 'ii')),
  ...['Rua Augusta, 1500 - Sala 12', 'R. Augusta 1500 sl 12'].map((line) =>
    address([line, 'São Paulo', '', '', 'BR'], parts('1500', 'rua augusta', '12')),
  ),
  // United Kingdom.
  address(["12 St. James's Square", 'London', '', '', 'GB'], parts('12', 'saint james square')),
  address(['197 High Street', 'Glasgow', '', 'e94 8de', 'GB'], {
    ...parts('197', 'high street'),
    postalNormalised: 'E948DE',
    postalDetail: '8DE',
  }),
  address(["Flat 2, 10 King's Rd", 'London', '', 'SW3 4UD', 'GB'], parts('10', 'kings road', '2')),
  address(
    ['Unit 5, Riverside Park, 12 Station Road', 'Leeds', '', '', 'GB'],
    parts('12', 'station road', '5'),
  ),
  // Germany, Austria, Switzerland.
  ...['Hafenstr. 3', 'Hafenstraße 3', 'Hafen-Straße 3', 'HAFENSTRASSE 3', 'Hafen Str.3'].map((line) =>
    address([line, 'Hamburg', '', 'D-20457', 'DE'], {
      ...parts('3', 'hafenstrasse'),
      postalNormalised: '20457',
    }),
  ),
  address(['Müllerstr. 12 a', 'Köln', '', '50667', 'DE'], {
    ...parts('12a', 'mullerstrasse'),
    cityNormalised: 'koln',
  }),
  address(['Muellerstraße 12a', 'Koeln', '', '50667', 'DE'], {
    ...parts('12a', 'mullerstrasse'),
    cityNormalised: 'koln',
  }),
  address(['Straße des 17. Juni 135', 'Berlin', '', '10623', 'DE'], parts('135', 'strasse des 17 juni')),
  address(['Musterweg 5, 10115 Berlin', '', '', '', 'DE'], {
    ...parts('5', 'musterweg'),
    cityNormalised: 'berlin',
    postalNormalised: '10115',
  }),
  address(['Postfach 12 34 56', 'Köln', '', '50123', 'DE'], parts(null, null, null, '123456')),
  address(['Landstrasse 176, Wettingen 5430', '', '', '', 'CH'], {
    ...parts('176', 'landstrasse'),
    cityNormalised: 'wettingen',
    postalNormalised: '5430',
  }),
  // France.
  ...['12 Rue de la République', '12, r. de la Republique', '12 RUE DE LA REPUBLIQUE'].map((line) =>
    address([line, 'Lyon 2e', '', '69002', 'FR'], {
      ...parts('12', 'rue de la republique'),
      cityNormalised: 'lyon',
    }),
  ),
  address(['3 bis av. du Gal Leclerc', 'Paris 08', '', '75008', 'FR'], {
    ...parts('3 bis', 'avenue du general leclerc'),
    cityNormalised: 'paris',
  }),
  address(['BP 123, 10 place de la Gare', 'Paris Cedex 08', '', '', 'FR'], {
    ...parts('10', 'place de la gare', null, '123'),
    cityNormalised: 'paris',
  }),
  // Netherlands, Belgium.
  address(['Keizersgracht 123-2', 'Amsterdam', '', '1015 cj', 'NL'], {
    ...parts('123-2', 'keizersgracht'),
    postalNormalised: '1015CJ',
  }),
  address(['Kerkstr. 5 bus 3', 'Gand', '', 'B-9000', 'BE'], {
    ...parts('5', 'kerkstraat', '3'),
    cityNormalised: 'gent',
    postalNormalised: '9000',
  }),
  // Spain, Portugal, Italy.
  ...['Calle Mayor, 12, 3º B', 'C/ Mayor 12 3 B', 'c. Mayor nº 12, 3B'].map((line) =>
    address([line, 'Madrid', '', '28013', 'ES'], parts('12', 'calle mayor', '3b')),
  ),
  address(['Avda. de la Constitución 5, local 3', 'Seville', '', '41001', 'ES'], {
    ...parts('5', 'avenida de la constitucion', '3'),
    cityNormalised: 'sevilla',
  }),
  address(['Rua Augusta 1500', 'Lisbon', '', '1000-001', 'PT'], {
    ...parts('1500', 'rua augusta'),
    cityNormalised: 'lisboa',
    postalNormalised: '1000001',
    postalDetail: '001',
  }),
  ...['P.za Duomo 1', 'Piazza Duomo, 1', 'PIAZZA DUOMO N. 1'].map((line) =>
    address([line, 'Milan', 'MI', '20121', 'IT'], {
      ...parts('1', 'piazza duomo'),
      cityNormalised: 'milano',
    }),
  ),
  address(['Via della Crocetta 3, Oltrona Como (CO) 22070', '', '', '', 'IT'], {
    ...parts('3', 'via della crocetta'),
    cityNormalised: 'oltrona como',
    regionNormalised: 'co',
    postalNormalised: '22070',
  }),
  address(['3, rue de Varembé', 'Geneva', 'GE', '1211', 'CH'], {
    ...parts('3', 'rue de varembe'),
    cityNormalised: 'geneve',
  }),
  address(['Viale Veneto 26, PADOVA PD 35127', '', '', '', 'IT'], {
    ...parts('26', 'viale veneto'),
    cityNormalised: 'padova',
    regionNormalised: 'pd',
  }),
  address(['Box 10101, Lund S-220 10', '', '', '', 'SE'], {
    ...parts(null, null, null, '10101'),
    cityNormalised: 'lund',
    postalNormalised: '22010',
  }),
  address(['118 Burlington Road, ENGLAND KT3 4NR', '', '', '', 'GB'], {
    ...parts('118', 'burlington road'),
    cityNormalised: null,
    postalNormalised: 'KT34NR',
  }),
  address(['6020 - 104 Street, Edmonton, AB T6H 5S4', '', '', '', 'CA'], parts('6020', '104th street')),
  // Regions, postal codes and cities.
  address(['1 Main St', 'St. Louis', 'Missouri', '2451'], {
    cityNormalised: 'saint louis',
    regionNormalised: 'MO',
    postalNormalised: '02451',
  }),
  address(['1 Main St', 'NYC', 'N.Y.', '100011234'], {
    cityNormalised: 'new york',
    regionNormalised: 'NY',
    postalNormalised: '10001',
    postalDetail: '1234',
  }),
  address(['1 Main St', 'Vienna', 'Virginia', '00000'], { cityNormalised: 'vienna', postalNormalised: null }),
  address(['Ring 1', 'Vienna', '', 'A-1010', 'AT'], { cityNormalised: 'wien', postalNormalised: '1010' }),
  address(['1 Rue X', 'Montréal', 'Québec', 'h2x 1y4', 'Canada'], {
    cityNormalised: 'montreal',
    regionNormalised: 'QC',
    postalNormalised: 'H2X1Y4',
  }),
  address(['Am Markt 1', '01067 Dresden', '', '', 'DE'], {
    cityNormalised: 'dresden',
    postalNormalised: '01067',
  }),
  address(['Am Markt 1', 'Dresden', '', '1067', 'DE'], { postalNormalised: '01067' }),
];
