import fc from 'fast-check';
import { abbreviations } from '../../dictionaries/abbreviations';
import { legalFormRows } from '../../dictionaries/legal-forms';
import { nameMarkers } from '../../dictionaries/name-markers';
import { tensWords, unitWords } from '../../dictionaries/number-words';
import { nameQualifiers, places } from '../../dictionaries/places';
import { umlautStems } from '../../dictionaries/umlauts';

const spellings = legalFormRows.flatMap((row) => [
  row.form,
  ...(row.spellings ?? []),
  ...(row.leading ?? []),
  ...(row.joined ?? []),
]);
const ordinary =
  'acme widget müller mueller łódź café トヨタ 上海 газпром القدس 삼성 o’brien smith guest aerospace 1st 24/7 3m 1,000 b 007';
const romans = 'I II III IV V VI VIII IX X XI XX XXXIX M C';
const joints = [
  '.',
  ',',
  '-',
  '/',
  '&',
  '+',
  '#',
  '(',
  ')',
  '[',
  '«',
  '"',
  "'",
  '’',
  '…',
  ' - ',
  ' & ',
  ' and ',
];

/** Any UTF-16 at all, lone surrogates included. */
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

const word = fc.oneof(
  fc.constantFrom(...ordinary.split(' ')),
  fc.constantFrom(...spellings),
  fc.constantFrom(...abbreviations.flat()),
  fc.constantFrom(...nameMarkers.flatMap((marker) => [marker.mark, ...marker.spellings])),
  fc.constantFrom(...places, ...nameQualifiers),
  fc.constantFrom(...romans.split(' '), 'fund', 'no', 'the', 'of', 'st', 'dr', 'co', 'op', 'pt', 'and'),
  fc.constantFrom(...unitWords.keys(), ...tensWords.keys(), 'five', '٠٧', '08'),
  fc.constantFrom(...umlautStems.keys(), 'a', 'e', 'aa', 'ue', 'ß'),
  fc.constantFrom(...joints),
);
const cased = fc
  .tuple(word, fc.constantFrom(0, 0, 1, 2))
  .map(([text, how]) => (how === 0 ? text : how === 1 ? text.toUpperCase() : text.toLowerCase()));

/** Names of dictionary words, legal forms, marks and punctuation, mostly with blanks between. */
export const denseName: fc.Arbitrary<string> = fc
  .array(fc.tuple(cased, fc.constantFrom(' ', ' ', ' ', ' ', '')), { maxLength: 9 })
  .map((parts) => parts.map(([text, blank]) => text + blank).join(''));

/** Text of every kind, for properties that must hold for all input. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: codeUnits },
  { weight: 4, arbitrary: denseName },
);

const shortForms = new Map(abbreviations.map(([short, long]) => [long, short]));

type Change = (name: string) => string;
const withoutMarks: Change = (name) => name.normalize('NFD').replace(/\p{M}+/gu, '');
const changes: readonly Change[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => `  ${name.replaceAll(' ', '  ')}\t`,
  (name) => name.replaceAll(' and ', ' & '),
  (name) => `${name}, Inc.`,
  (name) => `${name} GmbH & Co. KG`,
  (name) => name.replace(/ (?:Inc|LLC|Ltd|SA|AG)\.?$/i, ''),
  (name) => name.replaceAll('.', ''),
  (name) => `The ${name}`,
  (name) => `${name} (formerly Widgets)`,
  (name) => `${name} dba Widgets`,
  (name) =>
    name
      .split(' ')
      .map((one) => shortForms.get(one) ?? one)
      .join(' '),
  (name) => name.split(' ').reverse().join(' '),
  (name) => name.split(' ').sort().join(' '),
  withoutMarks,
];

/** A name and the same name written in other ways, several at once. */
export const variants: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(anyName, fc.array(fc.constantFrom(...changes), { minLength: 1, maxLength: 3 }))
  .map(([name, list]) => [name, list.reduce((text, change) => change(text), name)] as const);
