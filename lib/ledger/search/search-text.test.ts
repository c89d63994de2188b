import { expect, it } from 'vitest';
import { searchNote, searchText } from './search-text';

it.each([
  [null, ''],
  ['  acme \t', 'acme'],
  ['x'.repeat(201), 'x'.repeat(200)],
  [`${'x'.repeat(199)} y`, 'x'.repeat(199)],
])('searches for %j', (text, searched) => {
  expect(searchText(text)).toBe(searched);
});

it('says when not all of a text is searched for', () => {
  expect([null, 'acme', ` ${'x'.repeat(200)} `].map(searchNote)).toEqual([null, null, null]);
  expect(searchNote('x'.repeat(201))).toBe('Only the first 200 characters are searched for.');
});
