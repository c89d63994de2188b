import type { KeyGroup } from '../keys-help';

export const caseKeys: readonly KeyGroup[] = [
  {
    title: 'Decide',
    keys: [
      [['s'], 'Same as the chosen candidate'],
      [['d'], 'Different from all candidates'],
      [['u'], 'Unsure'],
      [['c'], 'Comment on the decision'],
      [['z'], 'Undo the last decision, or the one on screen'],
    ],
  },
  {
    title: 'Look',
    keys: [
      [['j'], 'Next candidate'],
      [['k'], 'Candidate before'],
      [['1 – 5'], 'Candidate by number'],
      [['f'], 'Only differences'],
      [['o'], 'Origin of each value'],
    ],
  },
  {
    title: 'Go',
    keys: [
      [['n'], 'Next case, undecided'],
      [['Escape'], 'Back to the queue'],
      [['mod+k'], 'Search'],
      [['?'], 'All keys'],
    ],
  },
];
