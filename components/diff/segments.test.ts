import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from './segments';

/** `[…]` around what is marked. */
function marked(value: string, other: string): string {
  return differences(value, other)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('');
}

describe('differences', () => {
  it.each([
    ['ACME MFG', 'Acme Manufacturing', 'ACME [MFG]'],
    ['Acme Manufacturing', 'ACME MFG', 'Acme [Manufacturing]'],
    ['100 Main Street, Ste 100', '100 Main St, Ste 410', '100 Main St[reet], Ste [100]'],
    ['78701-2214', '78701', '78701[-2214]'],
    ['78701', '78701-2214', '78701'],
    ['office@acmewest.com', 'office@acme.com', 'office@acme[west].com'],
    ['acme manufacturing west', 'acme manufacturing', 'acme manufacturing[ west]'],
    ['2200 Ocean Ave', '100 Main St', '[22]00 [Ocean Ave]'],
    ['Reno', 'Austin', '[Reno]'],
    ['Manufactoring', 'Manufacturing', 'Manufact[o]ring'],
    ['Acmé', 'Acme', 'Acm[é]'],
    ['+1 828 555 0177', '+1 828 555 0102', '+1 828 555 01[77]'],
    ['same', 'SAME', 'same'],
    ['', 'other', ''],
    ['only here', '', '[only here]'],
  ])('%j against %j', (value, other, expected) => {
    expect(marked(value, other)).toBe(expected);
  });

  it('keeps a letter and its combining accent together', () => {
    expect(marked('Mu\u0308ller', 'Muller')).toBe('M[u\u0308]ller');
  });

  it('always gives the value back, and marks nothing when the two are equal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (value, other) => {
        expect(
          differences(value, other)
            .map(({ text }) => text)
            .join(''),
        ).toBe(value);
        expect(differences(value, value).some(({ differs }) => differs)).toBe(false);
      }),
    );
  });
});
