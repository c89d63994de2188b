import { nameMarkers } from '../dictionaries/name-markers';
import { readWords } from './read-words';
import { WordTrie } from './word-trie';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ascii = /^[\u0000-\u007f]*$/;
const joinedForm =
  /(\p{Ll}{3})(GmbH|AG|KG|SE|LLC|LLP|LP|Inc|Ltd|SA|NV|BV|PLC|AB|AS|Oy|SpA|SARL|SRL|Corp)(?![\p{L}\p{N}])/gu;

const marks = new WordTrie<string>();
for (const { mark, spellings } of nameMarkers) {
  for (const spelling of spellings) marks.insert(readWords(spelling), mark);
}

/** The marks that phase 1 writes for "formerly", "doing business as" and the like. */
export const markSet: ReadonlySet<string> = new Set(nameMarkers.map(({ mark }) => mark));
/** Words that can begin such a mark. */
export const markWords: ReadonlySet<string> = new Set(
  nameMarkers.flatMap(({ spellings }) => spellings.map((spelling) => readWords(spelling)[0]!)),
);

/**
 * Phase 1: compatibility forms composed (NFKC), lower case, one kind of blank, quote and parenthesis,
 * invisible characters gone, dotted letters joined, "SiemensAG" parted. Keeps "(", ")" (balanced, not nested,
 * not empty), "&", and "f/k/a", "d/b/a", … where a name stands before and after. Returns its words.
 */
export function tidyText(raw: string): string[] {
  let text = raw;
  if (!ascii.test(text)) text = text.replace(/[\u00b4\u0384]/g, "'").normalize('NFKC');
  if (text.includes('&amp;')) text = text.replaceAll('&amp;', '&');
  text = text.replace(joinedForm, '$1 $2').toLowerCase();
  if (text.includes('/a'))
    text = text.replace(/(?<![\p{L}\p{N}])([tdfan])\/(?:([bk])\/)?as?(?![\p{L}\p{N}])/gu, slashMark);
  const read = readWords(text);
  const words = text.includes('gmbh') ? read.flatMap(partGmbh) : read;
  return balance(words.some((word) => markWords.has(word)) ? writeMarks(words) : words);
}

/** "mustergmbh" is "muster gmbh": no other word ends so. */
function partGmbh(word: string): string[] {
  let end = word.length;
  while (end >= 4 && word.startsWith('gmbh', end - 4)) end -= 4;
  if (end === word.length || end < 3) return [word];
  const isCharitable = word[end - 1] === 'g' && end > 3;
  return isCharitable ? [word.slice(0, end - 1), 'ggmbh'] : [word.slice(0, end), 'gmbh'];
}

/** "t/a" must not be joined into the ordinary word "ta"; the others have a plain spelling. */
function slashMark(found: string, first: string, middle: string | undefined): string {
  if (middle) return `${first}${middle}a`;
  return first === 't' ? 'trading as' : found;
}

function writeMarks(words: readonly string[]): string[] {
  const written: string[] = [];
  let atStart = true;
  for (let index = 0; index < words.length; ) {
    const opened = words[index - 1] === '(';
    const hit = atStart && !opened ? null : marks.longest(words, index, 1, 0, words.length);
    const after = hit ? words[index + hit.length] : undefined;
    // "Acme Inc DBA", cut off by the source system.
    if (hit && index + hit.length === words.length) break;
    if (hit && after !== undefined && after !== ')' && after !== '(') {
      if (!markSet.has(written.at(-1) ?? '')) written.push(hit.value);
      index += hit.length;
    } else {
      written.push(words[index]!);
      if (words[index] !== '(' && words[index] !== ')') atStart = false;
      index++;
    }
  }
  while (markSet.has(written.at(-1) ?? '')) written.pop();
  return written;
}

/** Nested and unclosed parentheses become a row of closed ones; empty ones and stray ")" go. */
function balance(words: string[]): string[] {
  if (!words.includes('(') && !words.includes(')')) return words;
  const balanced: string[] = [];
  let open = false;
  const close = () => {
    if (!open) return;
    open = false;
    if (balanced.at(-1) === '(') balanced.pop();
    else balanced.push(')');
  };
  for (const word of words) {
    if (word === '(') {
      close();
      balanced.push('(');
      open = true;
    } else if (word === ')') close();
    else balanced.push(word);
  }
  close();
  return balanced;
}

/** The words as one string, parentheses without blanks inside. */
export function writeWords(words: readonly string[]): string {
  const text = words.join(' ');
  return text.includes('(') ? text.replaceAll('( ', '(').replaceAll(' )', ')') : text;
}
