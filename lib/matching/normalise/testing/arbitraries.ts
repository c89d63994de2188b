import fc from 'fast-check';

/** Any UTF-16 at all, lone surrogates included. */
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

/** Digits, letters and the punctuation that the normalisers look for, so that patterns are entered deeply. */
const dense = fc
  .array(
    fc.constantFrom(
      ...[
        '0',
        '1',
        '12',
        '345',
        '6789',
        'a',
        'st',
        'ave',
        'n',
        'po box',
        'ste',
        '#',
        '-',
        ' - ',
        '/',
        '.',
        ',',
      ],
      ...[
        ' ',
        '  ',
        '(',
        ')',
        '@',
        ':',
        '+',
        'ext',
        'DE',
        'GB',
        'VAT',
        'str',
        'rue',
        'IL',
        '60302',
        'ß',
        'é',
        '½',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** Text of every kind, for properties that must hold for all input. */
export const anyText: fc.Arbitrary<string> = fc.oneof(fc.string({ unit: 'binary' }), codeUnits, dense);

export const anyCountry: fc.Arbitrary<string | null> = fc.constantFrom(
  ...['US', 'CA', 'GB', 'DE', 'FR', 'NL', 'ES', 'IT', 'BE', 'CH', 'BR', 'JP', 'AU', 'CN', 'XX', null],
);

/** Inputs of 10,000 characters that make a backtracking pattern explode. */
export const longTexts: readonly string[] = [
  ...['a', '1', ' ', '-', '.', ',', '/', '#', '(', '@', '+', 'é', '中', '💥', '\u0000', '\ud800'],
  ...['1 ', 'a ', 'st ', '1-', '- ', ', ', '1/', 'a.', 'po ', '1a', '@a', '.a', '<a', '12 n ', 'ste #', ' ,'],
].map((part) => part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000));

/** Longest time that one call may take on a text of 10,000 characters; a linear one takes under 2 ms. */
export const longTextMilliseconds = 200;
