import { expect, it } from 'vitest';
import { normaliseCountry } from './country';

const cases: Record<string, string[]> = {
  US: [
    'US',
    'us',
    ' us ',
    'USA',
    'U.S.',
    'U.S.A.',
    '840',
    'United States',
    'United States of America',
    'America',
  ],
  GB: [
    'GB',
    'UK',
    'U.K.',
    'United Kingdom',
    'Great Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
  ],
  DE: ['DE', 'DEU', '276', 'Germany', 'Deutschland', 'DEUTSCHLAND', 'Allemagne', 'Alemania', 'D'],
  FR: ['fr', 'France', 'FRA', 'fx'],
  GR: ['GR', 'EL', 'Greece', 'Hellas', 'Griechenland', 'Ελλάδα'],
  AT: ['Österreich', 'osterreich', 'Austria'],
  CH: ['Switzerland', 'Schweiz', 'Suisse', 'Svizzera'],
  NL: ['The Netherlands', 'Nederland', 'Holland'],
  KR: ['Korea, Republic of', 'Republic of Korea', 'South Korea', '대한민국'],
  KP: ["Korea, Democratic People's Republic of"],
  IR: ['Iran, Islamic Republic of', 'Iran'],
  BO: ['Bolivia (Plurinational State of)', 'Bolivia'],
  TW: ['Taiwan', 'Taiwan, Province of China'],
  HK: ['Hong Kong SAR China', 'Hong Kong'],
  JP: ['日本', 'Japan', '392'],
  RU: ['Россия', 'Russian Federation', 'Russia'],
  CI: ["Côte d'Ivoire", 'COTE D’IVOIRE', 'Ivory Coast'],
  LC: ['St. Lucia', 'Saint Lucia'],
  AU: ['36', '036', 'Australia'],
  NA: ['NA', 'Namibia'],
};

const unknown = [
  '',
  ' ',
  'N/A',
  'n/a',
  'XX',
  'Atlantis',
  '999',
  '-',
  'unknown',
  'Texas',
  '__proto__',
  'constructor',
];

it.each(Object.entries(cases))('knows %s', (code, names) => {
  for (const name of names) expect(normaliseCountry(name), name).toBe(code);
});

it.each(unknown)('does not know %j', (name) => {
  expect(normaliseCountry(name)).toBeNull();
});

it('takes what is missing for unknown', () => {
  expect(normaliseCountry(null)).toBeNull();
  expect(normaliseCountry(undefined)).toBeNull();
});
