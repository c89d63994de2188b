import { describe, expect, it } from 'vitest';
import { examineRow, parseRow } from './parse-row';

const sound = { source_system: 'erp', source_primary_key: '1', raw_name: 'Acme' };
const now = new Date('2026-03-31T12:00:00Z');

function messageOf(raw: unknown): string | undefined {
  const parsed = parseRow(raw, 0, now);
  return 'error' in parsed ? parsed.error.message : examineRow(parsed.row)?.message;
}

describe('what is wrong with a row is said in words', () => {
  it.each<[unknown, string]>([
    [{}, 'source_system is missing; source_primary_key is missing; raw_name is missing'],
    ['Acme', 'the row must be an object with source_system, source_primary_key and raw_name'],
    [{ ...sound, source_primary_key: ' ' }, 'source_primary_key is empty'],
    [{ ...sound, source_primary_key: 17 }, 'source_primary_key must be text of 1 to 200 characters'],
    [
      { ...sound, source_system: 'a\u0000' },
      'source_system must not hold control characters or lone surrogates',
    ],
    [{ ...sound, raw_name: null }, 'raw_name must be text of at most 500 characters'],
    [{ ...sound, raw_name: '!?' }, 'raw_name needs at least one letter or digit'],
    [{ ...sound, phone: '9'.repeat(61) }, 'phone must be text of at most 60 characters'],
    [{ ...sound, raw_address: { city: 5 } }, 'raw_address.city must be text of at most 150 characters'],
    [{ ...sound, identifiers: [{ scheme: 'duns' }] }, 'identifiers.0.value is missing'],
    [
      { ...sound, updated_at: 'yesterday' },
      'updated_at must be a day or time as ISO 8601 writes it, such as 2026-03-31 or 2026-03-31T09:30:00Z',
    ],
    [{ ...sound, attributes: [] }, 'attributes must be an object'],
    [
      { ...sound, attributes: { a: Number.POSITIVE_INFINITY } },
      'attributes.a must be a JSON value, its numbers finite',
    ],
    [
      { ...sound, attributes: { ['k'.repeat(5000)]: 1 } },
      `attributes.${'k'.repeat(109)}… has a name of more than 100 characters`,
    ],
  ])('%j: %s', (raw, message) => {
    expect(messageOf(raw)).toBe(message);
  });

  it('leaves none of the validator’s own words to be seen', () => {
    const odd = [undefined, null, 5, true, '', 'x'.repeat(20_000), [], [5], {}, { a: undefined }];
    for (const field of Object.keys({
      ...sound,
      tax_id: 0,
      raw_address: 0,
      identifiers: 0,
      updated_at: 0,
      attributes: 0,
    })) {
      for (const value of odd) {
        expect(messageOf({ ...sound, [field]: value }) ?? '').not.toMatch(
          /invalid|expected|received|too (big|small)/i,
        );
      }
    }
  });
});
