export interface Extracted {
  /** The line with what was found replaced by a comma. */
  rest: string;
  /** What was found, null when nothing was. */
  found: string | null;
}

const englishBox =
  /\b(?:(?:p ?o|post office|postal|caller|lock|gpo|private) ?(?:box|bx|bag|drawer)|p ?o ?b(?:ox)?|box|drawer|po)(?: (?:no|number|nr))? ?#? ?([a-z]{0,2}\d[\da-z]*(?:-\d+)?)\b/;

/** German, Dutch, Nordic, French, Spanish, Portuguese, Italian and Polish boxes, by the folded word. */
const otherBox =
  /\b(?:postfach|pf|postbus|postboks|postbox|boite postale|case postale|bp|cp|cs|tsa|apartado(?: de correos| postal)?|apdo(?: de correos)?|casella postale|caixa postal|skr(?:ytka)? poczt(?:owa)?)(?: (?:n|no|nr))? ?(\d+(?: \d+)*)\b/;

/**
 * Takes a post-office box out of a prepared line: "po box 12", "p o b 12", "postfach 12 34", "bp 7".
 * The number comes without spaces and leading zeros.
 */
export function extractPostBox(line: string): Extracted {
  const match = englishBox.exec(line) ?? otherBox.exec(line);
  if (match === null) return { rest: line, found: null };
  const number = (match[1] ?? '').replaceAll(' ', '').replace(/^0+(?=\d)/, '');
  return {
    // "po box 948/427 highway 51": the slash has been taken for a fraction's.
    rest: `${line.slice(0, match.index)},${line.slice(match.index + match[0].length).replace(/^\//, '')}`,
    found: number,
  };
}
