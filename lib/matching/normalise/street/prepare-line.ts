import { foldText } from '../fold-text';
import type { Customs } from './customs';
import { dottedAbbreviations, french, italian } from './words-european';

/** Longest part of a line that is parsed, in characters; real lines have at most about 100. */
const longest = 240;

/** "Hwy #6", "Exit #102", "County Road #12": a number sign that is no unit's. */
const numberedWord =
  /\b(exit|h(?:igh)?wy|highway|route|rte|interstate|(?:county|state|farm|ranch) (?:road|rd|rt)|cr|fm|sr) ?# ?(?=\d)/g;

/**
 * Folds one address line and settles its punctuation: what is left is a–z, 0–9, single spaces, commas
 * between segments, "#" before a unit, and "-", "/" and "." between digits only.
 */
export function prepareLine(line: string, customs: Customs): string {
  let text = foldText(line.slice(0, longest).replace('½', ' 1/2'));
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) return text;
  text = text.replace(/\bc\/o\b/g, ',care of ');
  for (const language of customs.languages) {
    for (const [pattern, full] of dottedAbbreviations.get(language) ?? []) text = text.replace(pattern, full);
  }
  const elides = customs.languages.includes(french) || customs.languages.includes(italian);
  text = text
    .replace(/s['`]s\b/g, 's')
    .replace(/['`]/g, elides ? ' ' : '')
    .replace(/&/g, ' and ')
    .replace(/[;|(){}[\]\n]/g, ',')
    // "p.o." and "s.w." are words; other dots end one.
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^a-z0-9,#/.-]+/g, ' ')
    .replace(numberedWord, '$1 ')
    // "#3 east benjamin drive": at the start, before a name, it is the house.
    .replace(/(^|,) ?# ?(\d+[a-z]?) (?=[a-z])/g, '$1$2 ');
  if (customs.numberLast) text = text.replace(/(\d) ?\/ ?([a-z])\b/g, '$1$2');
  text = settleHyphens(text).replace(/(\d)\s*\/\s*(?=\d)|\s*\//g, (_, digit?: string) =>
    digit ? `${digit}/` : ',',
  );
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?,[ ,]*/g, ',')
    .replace(/^[ ,]+|[ ,]+$/g, '');
}

/** "15 - 19" → "15-19", "201 - 16th" → "201 16th", "6020-104 street" → "6020 104 street", "drive - suite" → two segments, "saint-denis" → two words. */
function settleHyphens(text: string): string {
  return text
    .replace(/(\d[a-z]?) ?- ?(\d+(?:(?:st|nd|rd|th)\b| (?:street|st|avenue|ave)\b))/g, '$1 $2')
    .replace(/(\d[a-z]?) ?- ?(?=\d)/g, '$1=')
    .replace(/(\d)-([a-z])\b/g, '$1$2')
    .replace(/ - /g, ',')
    .replace(/-+/g, ' ')
    .replace(/=/g, '-');
}
