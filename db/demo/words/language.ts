/** What companies do, as a customer list would group them. */
export type Segment =
  | 'fire'
  | 'security'
  | 'manufacturing'
  | 'logistics'
  | 'health'
  | 'food'
  | 'software'
  | 'construction'
  | 'services'
  | 'retail';

export interface Trade {
  text: string;
  segment: Segment;
}

/** The words from which names and streets of one language area are made. */
export interface Language {
  code: string;
  surnames: readonly string[];
  /** Place-like names are one first and one last half, joined by `join`. */
  firstHalves: readonly string[];
  lastHalves: readonly string[];
  join: '' | ' ';
  /** Whole regional names such as "Gulf Coast". */
  regions: readonly string[];
  /** What a family calls its company, * for the surname. */
  family: readonly string[];
  trades: readonly Trade[];
  /** How often the trade stands before the name, 0 to 1. */
  tradeFirst: number;
  /** What a subsidiary adds to the name of its parent. */
  daughters: readonly string[];
  formerly: readonly string[];
  tradingAs: readonly string[];
  mailboxes: readonly string[];
  abbreviations: ReadonlyMap<string, string>;
}

/** Splits a list written with bars. */
export function list(text: string): string[] {
  return text.split('|');
}

/** Splits a list of single words written with spaces. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Flattens lists of trades written with bars, one list for each segment. */
export function trades(bySegment: Record<Segment, string>): Trade[] {
  return Object.entries(bySegment).flatMap(([segment, text]) =>
    list(text).map((trade) => ({ text: trade, segment: segment as Segment })),
  );
}

/** Reads "Long=Shrt Longer=Lgr" as a dictionary. */
export function abbreviations(text: string): Map<string, string> {
  return new Map(words(text).map((pair) => pair.split('=') as [string, string]));
}
