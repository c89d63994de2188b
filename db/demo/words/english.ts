import { abbreviations, type Language, list, trades, words } from './language';

/** Abbreviations as English-speaking clerks write them; shared by all English-speaking countries. */
export const ENGLISH_ABBREVIATIONS = abbreviations(`
  Manufacturing=Mfg Services=Svcs Service=Svc International=Intl Associates=Assoc Systems=Sys
  Protection=Prot Distribution=Dist Distributors=Dist Equipment=Equip Construction=Const
  Engineering=Eng Technologies=Tech Technology=Tech Center=Ctr Centre=Ctr Medical=Med
  Management=Mgmt Group=Grp Industries=Ind Brothers=Bros Transport=Trans Transportation=Transp
  Electric=Elec Electrical=Elec Mechanical=Mech Contractors=Contr Laboratories=Labs
  National=Natl Hospital=Hosp University=Univ Department=Dept Solutions=Soln Supply=Sply
  Products=Prod Insurance=Ins Building=Bldg Heating=Htg Plumbing=Plbg Security=Sec
  Consulting=Cons Enterprises=Ent Accounting=Acctg Marketing=Mktg Packaging=Pkg Storage=Stg
  Northern=Nthn Southern=Sthn Western=Wstn Eastern=Estn Mount=Mt Saint=St Fort=Ft`);

/** American English: the United States and English-speaking Canada. */
export const ENGLISH: Language = {
  code: 'en',
  surnames: words(`
    Abernathy Ackerman Alvarado Ambrose Archer Atwater Bagley Barlow Bassett Beckman Benitez Bergstrom
    Birdsong Blanchard Boone Bowman Brannigan Breckner Bridger Brockway Burgess Calloway Cardenas Carmody
    Castellano Chambliss Chang Childress Clayborn Coburn Colvin Copeland Corrigan Crandall Crowder Culver
    Dabrowski Dalrymple Danforth Delgado Dempsey Denham Dorsett Drummond Dunleavy Eastman Edgerton Ellsworth
    Emery Escobar Fairbanks Farnsworth Fenwick Finnegan Fitzhugh Flanagan Forsythe Fulbright Gallardo Garrity
    Gentry Gilchrist Goforth Goodwin Granger Greer Grimaldi Guthrie Hadley Halvorsen Hammond Hargrove Harlan
    Hatcher Haverford Hawthorne Hendricks Herrera Hinojosa Hollis Holloway Hoover Huang Hutchins Ingram Iverson
    Jacoby Jankowski Jarrett Jimenez Kasper Keller Kendrick Kessler Kimball Kirkland Knudsen Kowalski Kramer
    Lackey Lambert Langston Larkin Latham Lawson Leland Lindgren Lockhart Lombardi Lundy Macklin Maldonado
    Mallory Marchetti Marlow Mattingly Mayfield McAllister McBride McCready McGrath McKinnon Medina Mercado
    Merritt Middleton Milbourne Montoya Moreland Mullins Nakamura Navarro Nguyen Nolan Norwood Novak Oakley
    Ogden Okafor Olmstead Ortega Osborne Overton Padgett Palmer Parrish Patel Pemberton Pennington Petrov
    Pickett Pomeroy Prescott Purcell Quigley Quintero Radcliffe Rafferty Ramsey Ransom Redmond Reinhardt
    Renfro Ridgeway Rinaldi Rockwood Romano Rosado Rutledge Salazar Sanderson Schaefer Schroeder Seaver Selby
    Severson Shelton Sherwood Singleton Skinner Slater Sorensen Spalding Stafford Stanhope Starling Stoddard
    Sutherland Swenson Talbot Tanner Templeton Thackeray Thornton Tillman Townsend Trujillo Underhill Upton
    Valdez Vandermeer Vasquez Vickers Villanueva Wadsworth Wakefield Waldron Walsh Warfield Waverly Weatherby
    Westbrook Whitaker Whitfield Wilcox Winslow Winthrop Wolcott Woodruff Wyatt Yamamoto Yarborough Zamora
    Zeller Zimmer`),
  firstHalves: words(`
    Alder Amber Antelope Arrow Ashen Aspen Autumn Badger Bayou Beacon Birch Bison Blue Bluff Bobcat Boulder
    Bridge Bright Bronze Buffalo Canyon Cardinal Cedar Chestnut Clear Clover Cobalt Copper Coral Cotton Coyote
    Crane Crescent Crimson Cross Crystal Cypress Deer Diamond Dogwood Dove Eagle East Elk Elm Ember Evergreen
    Falcon Fern Flint Forest Fox Garnet Golden Granite Gray Green Grove Harbor Hawk Hazel Heron Hickory High
    Hollow Indigo Iron Ivory Jade Juniper Kestrel Lake Lark Laurel Liberty Lone Long Lost Magnolia Maple Meadow
    Mesa Mill Misty Moon Moss North Oak Olive Orchard Otter Owl Palm Pearl Pebble Pecan Pelican Pheasant Pine
    Pioneer Plum Poplar Prairie Quail Quarry Quartz Rain Raven Red River Robin Rocky Rose Sable Saddle Sage
    Salt Sand Sandy Scarlet Shadow Silver Sky Snow South Sparrow Spring Spruce Star Sterling Stone Storm Summit
    Sun Swan Swift Sycamore Tall Thistle Thunder Timber Trout Turtle Twin Valley Velvet Violet Walnut Water
    West White Wild Willow Wind Wolf Wren Yellow`),
  lastHalves: words(`
    Acres Arbor Basin Bay Bend Bluff Branch Brook Canyon Cliff Coast Cove Creek Crest Crossing Dale Dell Falls
    Farm Field Flats Ford Forge Fork Gap Garden Gate Glen Grove Harbor Haven Heights Hill Hollow Island Junction
    Knoll Lake Landing Ledge Light Meadow Mesa Mill Oaks Orchard Park Pass Path Pines Plains Point Pond Port
    Prairie Ranch Range Reach Ridge River Run Shore Slope Springs Station Summit Terrace Trace Trail Vale Valley
    View Village Vista Water Way Woods`),
  join: ' ',
  regions: list(
    'Gulf Coast|Tri-County|Great Plains|Mid-State|Midwest|Bay Area|Inland|Upper Valley|Lakeshore|High Desert|' +
      'Piedmont|Tidewater|Four Corners|Panhandle|Front Range|Pacific Rim|Tri-City|Heartland|Sunbelt|Coastal|' +
      'Northeast|Southwest|Three Rivers|Hill Country|Low Country|Twin Lakes|Metro|All-State',
  ),
  family: list('*|*|*|* & Sons|* Brothers|* Family|* & Company|* and Daughters'),
  trades: trades({
    fire:
      'Fire Protection|Fire & Safety|Fire Safety Services|Sprinkler Systems|Fire Equipment|Alarm & Sprinkler|' +
      'Fire Suppression|Life Safety Systems|Extinguisher Service|Fire Protection Services|Fire Alarm Company',
    security:
      'Security Systems|Security Services|Alarm Systems|Access Control|Lock & Safe|Guard Services|' +
      'Surveillance Technologies|Security Solutions|Integrated Security',
    manufacturing:
      'Manufacturing|Industries|Precision Machining|Metal Works|Tool & Die|Plastics|Steel Fabrication|' +
      'Packaging|Castings|Valve & Fitting|Foundry|Industrial Products|Machine Works|Coatings|Rubber Products|' +
      'Electronics Manufacturing|Wire & Cable|Glass Products',
    logistics:
      'Logistics|Freight|Transport|Trucking|Warehousing|Distribution|Cold Storage|Freight Lines|' +
      'Moving & Storage|Courier Services|Transportation Services|Supply Chain Services',
    health:
      'Medical Center|Family Clinic|Dental Care|Urgent Care|Veterinary Clinic|Physical Therapy|Pharmacy|' +
      'Orthopedics|Eye Care|Pediatrics|Health Services|Imaging Associates|Community Hospital|Medical Laboratories',
    food:
      'Foods|Bakery|Meats|Dairy|Produce|Brewing Company|Coffee Roasters|Seafood|Catering|Provisions|' +
      'Restaurant Group|Farms|Beverage Distributors',
    software:
      'Software|Technologies|Data Systems|Digital|Analytics|Networks|IT Solutions|Computing|Cloud Services|' +
      'Information Systems|Robotics',
    construction:
      'Construction|Builders|Roofing|Electric|Plumbing & Heating|Mechanical|Concrete|Contractors|Engineering|' +
      'Paving|Excavating|Heating & Cooling|Mechanical Contractors|Building Supply|Electrical Services',
    services:
      'Consulting|Accounting|Staffing|Insurance Agency|Property Management|Cleaning Services|Landscaping|' +
      'Printing|Marketing|Law Offices|Environmental Services|Facility Management|Management Group|Enterprises',
    retail:
      'Auto Repair|Hardware|Furniture|Equipment Rental|Tire & Auto|Office Supply|Supply|Outfitters|' +
      'Home Center|Garden Center|Equipment',
  }),
  tradeFirst: 0.02,
  daughters: list(
    'Holdings|International|Services|Properties|Leasing|West|East|National|Canada|Distribution',
  ),
  formerly: ['formerly', 'f/k/a', 'fka', 'formerly known as'],
  tradingAs: ['dba', 'DBA', 'd/b/a', 'doing business as'],
  mailboxes: words('info office accounts ap billing orders sales contact accounting purchasing hello'),
  abbreviations: ENGLISH_ABBREVIATIONS,
};
