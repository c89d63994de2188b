export type AlternateKind = 'former' | 'trading' | 'other';

/** Words between a name and another name of the same company, with the mark that phase 1 writes for them. */
export const nameMarkers: readonly { mark: string; kind: AlternateKind; spellings: readonly string[] }[] = [
  {
    mark: 'f/k/a',
    kind: 'former',
    spellings: [
      'fka',
      'formerly known as',
      'formerly',
      'formally known as',
      'previously known as',
      'previously',
      'formerly called',
      'formerly trading as',
      'once known as',
      'ehemals',
      'vormals',
      'anciennement',
      'antes',
    ],
  },
  {
    mark: 'd/b/a',
    kind: 'trading',
    spellings: ['dba', 'doing business as', 'doing business under the name', 'does business as'],
  },
  {
    mark: 't/a',
    kind: 'trading',
    spellings: [
      'trading as',
      'trades as',
      'trading under the name',
      'operating as',
      'handelend onder de naam',
    ],
  },
  {
    mark: 'a/k/a',
    kind: 'other',
    spellings: ['aka', 'also known as', 'also called', 'known as', 'commonly known as', 'better known as'],
  },
  { mark: 'n/k/a', kind: 'other', spellings: ['nka', 'now known as', 'now called'] },
];
