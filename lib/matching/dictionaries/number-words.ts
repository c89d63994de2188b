/** Number words by their value; tens join a unit that follows ("twenty four" is 24). */
export const unitWords: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

export const tensWords: ReadonlyMap<string, number> = new Map([
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
  // Written wrongly more often than any other number.
  ['fourty', 40],
  ['ninty', 90],
]);
