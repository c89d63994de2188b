import { businessAbbreviations } from './abbreviations-business';
import { publicAbbreviations } from './abbreviations-public';
import { spellings } from './spellings';

function rowsOf(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [short = '', long = ''] = line.split(' = ');
      return short.split(', ').map((one): [string, string] => [one, long]);
    });
}

/**
 * Pairs of short form and the words written out; short forms may hold blanks and apostrophes. No expansion
 * contains a short form (tested), so that expanding twice changes nothing.
 */
export const abbreviations: readonly (readonly [short: string, long: string])[] = [
  ...rowsOf(businessAbbreviations),
  ...rowsOf(publicAbbreviations),
  ...rowsOf(spellings),
];
