import type { Level } from '../model';

/** Pairs of made-up names with the level that they must have, in both directions. */
export const nameCases: readonly (readonly [a: string, b: string, level: Level<'name'>])[] = [
  // Equal at a phase.
  ['Brindlemark Tools', 'BRINDLEMARK  TOOLS', 'equal at phase 1'],
  ['Brindlemark Tools Inc.', 'Brindlemark Tools', 'equal at phase 2'],
  ['Brindlemark Mfg', 'Brindlemark Manufacturing LLC', 'equal at phase 3'],
  ['Brindlemark (formerly Ostrava Bolts)', 'Brindlemark', 'equal at phase 4'],
  ['Żółwik Piekarnia', 'Zolwik Piekarnia', 'equal at phase 5'],
  ['Tools of Brindlemark', 'Brindlemark of Tools', 'equal at phase 6'],

  // Typing errors, inflections, abbreviations.
  ['Brindlemark Tools', 'Brindelmark Tools', 'nearly equal'],
  ['Brindlemark Tools', 'Brindlemark Tool', 'nearly equal'],
  ['Kestrelwood Logistics', 'Kestrlwood Logistics', 'nearly equal'],
  ['Kestrelwood Navigation', 'Kestrelwood Navigatoin', 'nearly equal'],
  ['Kestrelwood Manufacturing', 'Kestrelwood Manufact', 'nearly equal'],
  ['Kestrelwood Warehousing', 'Kestrelwood Wrhsng', 'nearly equal'],
  ['Bank of Kestrelwood', 'Kestrelwood Bank', 'nearly equal'],
  ['Gebrüder Wackelmann Baustoffe', 'Gebruder Wackelman Baustoffe', 'nearly equal'],

  // Joined and split words.
  ['Kestrel Wood Logistics', 'Kestrelwood Logistics', 'nearly equal'],
  ['Blue Marl Sea Foods', 'Bluemarl Seafoods', 'nearly equal'],
  ['Studio 77', 'Studio77', 'nearly equal'],
  ['Newjersey Lantern Works', 'New Jersey Lantern Works', 'nearly equal'],
  ['Onda Rosso', 'Ondaroso', 'nearly equal'],

  // A word spelled alike that may be another word.
  ['Ferro Systems', 'Ferra Systems', 'nearly equal'],
  ['Fjell Motors', 'Fell Motors', 'nearly equal'],
  ['Belta Platforms', 'Velta Platforms', 'spelled alike'],
  ['Zorn', 'Dorn', 'hardly alike'],

  // All words that tell names apart agree.
  ['Quillhaven', 'Quillhaven Services', 'alike'],
  ['Quillhaven Dental', 'Quillhaven Dental Clinic', 'alike'],
  ['Quillhaven Versicherung', 'Quillhaven', 'alike'],
  ['Transportes Quillhaven', 'Quillhaven', 'alike'],
  ['Quillhaven Systems', 'Quillhaven Bakery', 'kinds differ'],
  ['Boulangerie Quillhaven', 'Quillhaven Imprimerie', 'kinds differ'],

  // Cut off within a word.
  ['Marlowe & Finch Industrial Refri', 'Marlowe & Finch Industrial Refrigeration Co', 'cut off'],
  ['Kestrelwood Agricultural Cooperat', 'Kestrelwood Agricultural Cooperative Society', 'cut off'],
  [
    'Kestrelwood Intl Shipping and Vandere',
    'Kestrelwood International Shipping and Vanderelst Partners',
    'cut off',
  ],

  // Acronyms and initials.
  ['QSH', 'Quillhaven Steel Haulage', 'acronym'],
  ['Q.S.H. Ltd', 'Quillhaven Steel & Haulage plc', 'acronym'],
  ['QSH Deutschland', 'Quillhaven Steel Haulage Germany', 'acronym'],
  ['J. Ostermann Bakery', 'Jakob Ostermann Bakery', 'acronym'],
  ['QH Ltd', 'Haulage, Quillhaven Inc', 'acronym'],
  ['IT plc', 'Ilford Textiles', 'acronym'],
  ['QSH', 'Quillhaven Haulage', 'different'],

  // One name holds the other.
  ['Lindqvist', 'Lindqvist Orrefors', 'part of the other'],
  ['Lindqvist Bank', 'Lindqvist Bank Hammarby Sjostad', 'part of the other'],
  ['Saint Clara Hospital', 'Saint Clara Hospital of Quillhaven', 'part of the other'],

  // What related companies add: mother, daughter, branch.
  ['Lindqvist', 'Lindqvist Holding', 'mother or daughter'],
  ['Lindqvist Bank', 'Lindqvist Bank (Singapore)', 'place on one side'],
  ['Lindqvist Bank', 'Lindqvist Bank Trust Company Americas', 'mother or daughter'],
  ['Lindqvist', 'Lindqvist Brasil Ltda', 'place on one side'],
  ['Lindqvist', 'Lindqvist Europe', 'place on one side'],
  ['Lindqvist Foods', 'Lindqvist Foods International', 'mother or daughter'],

  // Places.
  ['Lindqvist (Hong Kong) Ltd', 'Lindqvist (Singapore) Ltd', 'places differ'],
  ['Lindqvist Deutschland GmbH', 'Lindqvist France SARL', 'places differ'],
  ['Lindqvist Deutschland', 'Lindqvist Germany', 'nearly equal'],
  ['Lindqvist Sverige', 'Lindqvist Sweden', 'nearly equal'],
  ['Lindqvist Europe', 'Lindqvist Asia', 'places differ'],
  ['Lindqvist East', 'Lindqvist West', 'places differ'],
  ['Bank of Estonia', 'Bank of Ethiopia', 'places differ'],

  // Numerals.
  ['Orrery Fund VIII', 'Orrery Fund IX', 'numerals differ'],
  ['Orrery Fund VIII', 'Orrery Fund 8', 'equal at phase 3'],
  ['Orrery Mortgage Trust 2004-1', 'Orrery Mortgage Trust 2004-2', 'numerals differ'],
  ['Orrery Trust 2007-AHQ1', 'Orrery Trust 2007-AHQ2', 'numerals differ'],
  ['First Baptist Church of Orrery', 'Second Baptist Church of Orrery', 'numerals differ'],
  ['Orrery Fund', 'Orrery Fund II', 'numeral on one side'],
  ['Brigade Forty-Four', 'Brigade 44', 'equal at phase 3'],

  // Legal forms that exclude each other in one jurisdiction, and others that do not.
  ['Wackelmann AG', 'Wackelmann GmbH', 'legal forms exclude each other'],
  ['Wackelmann Bau e.V.', 'Wackelmann Bau GmbH', 'legal forms exclude each other'],
  ['Dubosc SARL', 'Dubosc SA', 'legal forms exclude each other'],
  ['Pietrasanta S.p.A.', 'Pietrasanta S.r.l.', 'legal forms exclude each other'],
  ['Wackelmann UG (haftungsbeschränkt)', 'Wackelmann GmbH', 'equal at phase 2'],
  ['Wackelmann AG', 'Wackelmann SE', 'equal at phase 2'],
  ['Brindlemark Inc', 'Brindlemark LLC', 'equal at phase 2'],
  ['Wackelmann GmbH', 'Wackelmann Ltd', 'equal at phase 2'],

  // Former and trading names.
  ['Quillhaven LLC dba Copper Kettle', 'Copper Kettle', 'other name equal'],
  ['Quillhaven LLC dba Copper Kettle', 'Copper Kettel', 'nearly equal'],
  ['Quillhaven (formerly Ostrava Bolts)', 'Ostrava Bolts Inc', 'other name equal'],
  ['Quillhaven t/a Copper Kettle', 'Brindlemark d/b/a Copper Kettle', 'other name equal'],
  ['Quillhaven (Dockside)', 'Brindlemark (Dockside)', 'different'],
  ['Quillhaven (Day Care)', 'Brindlemark (Day Care)', 'different'],

  // Other scripts.
  ['Газпромстройкин', 'Gazpromstroykin', 'equal at phase 5'],
  ['Ζαχαροπλαστείο Μέλι', 'Zacharoplastio Meli', 'nearly equal'],

  // Words differ.
  ['Mercy Quillhaven Clinic', 'Mercy Brindlemark Clinic', 'words differ'],
  ['Orrery Capital Quillhaven Partners', 'Orrery Capital Brindlemark Partners', 'words differ'],
  ['Golden Quillhaven Restaurant', 'Golden Brindlemark Restaurant', 'words differ'],
  ['Quillhaven Holy Clinic', 'Brindlemark Holy Clinic', 'words differ'],
  ['Quillhaven Community Clinic', 'Brindlemark Community Clinic', 'hardly alike'],
  ['City School', 'City Hospital', 'hardly alike'],
  ['Quillhaven Restaurant', 'Brindlemark Restaurant', 'different'],
  ['Quillhaven', 'Brindlemark', 'different'],
];
