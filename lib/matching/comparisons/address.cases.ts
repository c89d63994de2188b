import type { Level } from '../model';

/** line1, city, state, postal code, country; "" where not given. */
export type Written = [line1: string, city?: string, state?: string, postalCode?: string, country?: string];

/** Two addresses and the level at which they agree. */
export type AddressPair = [level: Level<'address'>, a: Written, b: Written];

const street = '435 S. La Cienega Blvd';

export const addressPairs: AddressPair[] = [
  // The same house, however it is written.
  [
    'equal',
    [street, 'Los Angeles', 'CA', '90048'],
    ['435 la cienega boulevard', 'LA', 'Calif.', '90048-1234'],
  ],
  ['equal, postal code not given', [street, 'Los Angeles', 'CA'], [street, 'Los Angeles', 'CA', '90048']],
  ['equal', [street, 'Beverly Hills', 'CA', '90048'], [street, 'Los Angeles', 'CA', '90048']],
  ['equal', ['12 Hauptstr.', 'Köln', '', '50667', 'DE'], ['Hauptstraße 12', 'Cologne', '', 'D-50667', 'DE']],
  ['equal', ['PO Box 12', 'Irving', 'TX', '75001'], ['P.O. Box 0012', 'Irving', 'TX', '75001']],
  ['equal, postal code not given', ['100 Main St Ste 4', 'Irving', 'TX'], ['100 Main St', 'Irving', 'TX']],
  [
    'equal, postal code not given',
    ['100 Main St Ste 4', 'Irving', 'TX'],
    ['100 Main St, 2nd Floor', 'Irving', 'TX'],
  ],
  ['equal', ['Kings House', 'Leeds', '', 'LS1 4AB', 'GB'], ['Kings House', 'Leeds', '', 'LS1 4AB', 'GB']],
  ['unit differs', ['100 Main St Ste 4', 'Irving', 'TX'], ['100 Main St #5', 'Irving', 'TX']],
  ['unit differs', ['100 Main St Fl 4', 'Irving', 'TX'], ['100 Main St Ste 1, 5th Floor', 'Irving', 'TX']],
  // The same house but for the spelling.
  ['nearly equal', ['212 S Francisco St', 'Chicago', 'IL'], ['212 South Francisco Ave', 'Chicago', 'IL']],
  ['nearly equal', ['100 N Main St', 'Irving', 'TX'], ['100 S Main St', 'Irving', 'TX']],
  ['nearly equal', ['744 N Monticello', 'Chicago', 'IL'], ['744 N. Monticelo Ave', 'Chicago', 'IL']],
  [
    'nearly equal',
    ['8128 S King Dr', 'Chicago', 'IL'],
    ['8128 S. Dr. Martin Luther King Jr Drive', 'Chicago', 'IL'],
  ],
  ['nearly equal', ['804 Northpoint', 'San Francisco', 'CA'], ['804 North Point St', 'San Francisco', 'CA']],
  ['nearly equal', ['2115 Park View Dr', 'El Reno', 'OK'], ['2115 Parkview Drive', 'El Reno', 'OK']],
  ['nearly equal', ['8225-29 S. Kedzie', 'Chicago', 'IL'], ['8225 S Kedzie Ave', 'Chicago', 'IL']],
  ['nearly equal', ['293 Peachtree Rd', 'Atlanta', 'GA'], ['293-b Peachtree Rd', 'Atlanta', 'GA']],
  ['nearly equal', ['Kanalweg 12', 'Essen', '', '45127', 'DE'], ['Kanalweg 12a', 'Essen', '', '45127', 'DE']],
  ['nearly equal', ['9 Oak St', 'Troy', 'NY', '12180'], ['9 Oak St', 'Troy', 'NY', '12108']],
  ['nearly equal', ['PO Box 7291', 'Troy', 'NY'], ['PO Box 7219', 'Troy', 'NY']],
  ['nearly equal', ['9 Oak St, PO Box 7', 'Troy', 'NY'], ['80 Elm St, PO Box 7', 'Troy', 'NY']],
  ['nearly equal', ['Keizersgr. 12', 'Edam', '', '', 'NL'], ['Keizersgracht 12', 'Edam', '', '', 'NL']],
  ['same street', ['RR 2 Box 45', 'Boaz', 'AL'], ['RR 2, Box 81', 'Boaz', 'AL']],
  // The same house, the place not told or told otherwise.
  ['same house, place not given', ['9 Cresswell St'], ['9 Cresswell Street', 'Troy', 'NY', '12180']],
  [
    'same house, postal code differs',
    ['9 Cresswell St', 'Troy', 'NY', '12180'],
    ['9 Cresswell St', 'Troy', 'NY', '14901'],
  ],
  ['same house, city differs', [street, 'Los Angeles', 'CA'], [street, 'West Hollywood', 'CA']],
  [
    'same house, city differs',
    [street, 'Los Angeles', 'CA', '90048'],
    [street, 'West Hollywood', 'CA', '90069'],
  ],
  ['moved within the region', ['12 Main St', 'Troy', 'NY'], ['12 Main St', 'Buffalo', 'NY']],
  [
    'moved within the city',
    ['9 High St', 'London', '', 'SE25 6EZ', 'GB'],
    ['9 High St', 'London', '', 'E17 7LD', 'GB'],
  ],
  ['elsewhere', [street, 'Troy', 'NY', '12180'], [street, 'Los Angeles', 'CA', '90048']],
  // One street.
  [
    'same street, house not compared',
    ['3rd St', 'Los Angeles', 'CA'],
    ['8638 W. Third St.', 'Los Angeles', 'CA'],
  ],
  ['next door', ['1124 W Ainslie St', 'Chicago', 'IL'], ['1134 W Ainslie', 'Chicago', 'IL']],
  ['next door', ['3250 W Adams St', 'Chicago', 'IL'], ['3520 W. Adams', 'Chicago', 'IL']],
  ['same street', ['3250 W Adams St', 'Chicago', 'IL'], ['1100 W. Adams', 'Chicago', 'IL']],
  // Another street: numbers in names are compared to the letter.
  ['moved within the city', ['2929 W 19th St', 'Chicago', 'IL'], ['2929 W 85th St', 'Chicago', 'IL']],
  ['moved within the city', ['12 4th St', 'Chicago', 'IL'], ['12 14th St', 'Chicago', 'IL']],
  [
    'same postal code, street differs',
    ['12 Oak St', 'Troy', 'NY', '12180'],
    ['7 Elm St', 'Troy', 'NY', '12180'],
  ],
  ['moved within the region', ['12 Oak St', 'Troy', 'NY', '12180'], ['7 Elm St', 'Buffalo', 'NY', '14201']],
  [
    'moved within the region',
    ['Kanalweg 12', 'Essen', '', '45127', 'DE'],
    ['Am Tor 3', 'Velbert', '', '45549', 'DE'],
  ],
  ['elsewhere', ['Kanalweg 12', 'Essen', '', '45127', 'DE'], ['Am Tor 3', 'Ulm', '', '89073', 'DE']],
  // Streets that cannot be compared.
  ['same postal code', ['', 'Troy', 'NY', '12180'], ['12 Oak St', 'Troy', 'NY', '12180']],
  ['same postal code', ['', 'Cleveland', 'OH', '44138'], ['', 'Olmsted Falls', 'OH', '44138']],
  ['same postal code', ['PO Box 7', 'Troy', 'NY', '12180'], ['12 Oak St', 'Troy', 'NY', '12180']],
  ['same postal code of few houses', ['', 'Leeds', '', 'LS1 4AB', 'GB'], ['', 'Leeds', '', 'ls14ab', 'GB']],
  ['same postal code of few houses', ['', 'Troy', 'NY', '12180-1234'], ['', 'Troy', 'NY', '121801234']],
  ['same city', ['', 'Troy', 'NY'], ['12 Oak St', 'Troy', 'NY', '12180']],
  ['same city', ['', 'Pittsburg', 'PA'], ['', 'Pittsburgh', 'PA']],
  ['same city', ['', 'Mc Allen', 'TX'], ['', 'McAllen', 'TX']],
  ['same city', ['', 'Newcastle', '', '', 'GB'], ['', 'Newcastle upon Tyne', '', '', 'GB']],
  ['same city, other postal code', ['', 'Seattle', 'WA', '98109'], ['', 'Seattle', 'WA', '98121']],
  ['same city, other postal code', ['', 'Leeds', '', 'LS1 4AB', 'GB'], ['', 'Leeds', '', 'LS11', 'GB']],
  ['same postal area', ['', 'Leeds', '', 'LS1 4AB', 'GB'], ['', '', '', 'LS1', 'GB']],
  ['same postal area', ['', 'Saint Paul', 'MN', '55113'], ['', 'Minneapolis', 'MN', '55124']],
  ['same region', ['', 'Troy', 'NY', '12180'], ['', 'Buffalo', 'NY', '14201']],
  ['same region', ['', '', 'NY'], ['', 'Buffalo', 'NY', '14201']],
  ['other region', ['', 'Troy', 'NY', '12180'], ['', 'Dallas', 'TX', '75201']],
  ['other region', ['', 'Ulm', '', '89073', 'DE'], ['', 'Essen', '', '45127', 'DE']],
  ['missing', ['', '', '', '', 'DE'], ['', 'Essen', '', '45127', 'DE']],
  // Countries.
  ['elsewhere', ['', 'Paris', 'TX', '75001', 'US'], ['', 'Paris', '', '75001', 'FR']],
  [
    'equal',
    ['12 Calle Sol', 'San Juan', '', '00901', 'PR'],
    ['12 Calle Sol', 'San Juan', 'PR', '00901', 'US'],
  ],
];
