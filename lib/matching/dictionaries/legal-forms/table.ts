/** One row of a legal-form table: the form as printed, where it exists, and how it is written. */
export interface LegalFormRow {
  /** Short form as printed: "GmbH". */
  form: string;
  /** ISO 3166-1 alpha-2, blank-separated. */
  jurisdictions: string;
  /** Further spellings; dots, case and accents do not matter, "&" and "and" are one. */
  spellings?: readonly string[];
  /** Spellings that are also stripped from the front of a name: "PT X", "ООО X". */
  leading?: readonly string[];
  /** Written without a space beside the name, as in Chinese, Japanese, Korean and Thai. */
  joined?: readonly string[];
  /** Not the form after one of these words: "Day Spa", "University of PA". */
  notAfter?: readonly string[];
  /** Not the form in a name with one of these words: "PT Plus Physical Therapy". */
  notWith?: readonly string[];
}

/** Words after which a two-letter form is a place or an ordinary word: "Bank of PA". */
export const afterPreposition: readonly string[] = [
  'of',
  'in',
  'at',
  'and',
  '&',
  'the',
  'for',
  'by',
  'to',
  'with',
];
