import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PostingLists } from './posting-lists';

function elements(postings: PostingLists, list: number): number[] {
  const read: number[] = [];
  postings.open(list);
  while (postings.nextRun()) read.push(...postings.run.subarray(postings.runStart, postings.runEnd));
  return read;
}

it('gives each list back as it was appended, whatever the order of appending', () => {
  const appends = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
    {
      maxLength: 400,
    },
  );
  fc.assert(
    fc.property(appends, (all) => {
      const postings = new PostingLists();
      for (const [list, value] of all) postings.append(list, value);
      expect(postings.total).toBe(all.length);
      for (let list = 0; list < 12; list++) {
        const expected = all.filter(([to]) => to === list).map(([, value]) => value);
        expect(postings.length(list)).toBe(expected.length);
        expect(elements(postings, list)).toEqual(expected);
      }
    }),
  );
});

it('keeps lists apart that grow side by side past chunks and blocks', () => {
  const postings = new PostingLists();
  const counts = [5000, 1024, 1025, 256, 257, 600_000];
  for (let value = 0; value < 600_000; value++) {
    for (const [list, count] of counts.entries()) if (value < count) postings.append(list, value);
  }
  for (const [list, count] of counts.entries()) {
    let next = 0;
    postings.open(list);
    while (postings.nextRun()) {
      for (let at = postings.runStart; at < postings.runEnd; at++) if (postings.run[at] === next) next++;
    }
    expect(next).toBe(count);
    expect(postings.length(list)).toBe(count);
  }
});
