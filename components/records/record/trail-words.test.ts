import { describe, expect, it } from 'vitest';
import type { AuditEntryRow } from '@/lib/ledger/golden-record';
import { entryInWords, fieldInWords, joinedBy, ruleInWords, warningInWords } from './trail-words';

const entry: AuditEntryRow = {
  id: 1,
  action: 'new',
  at: '2026-11-21T05:00:00.000Z',
  by: 'API key glue',
  byKind: 'key',
  confidence: null,
  phase: null,
  reason: null,
  source: { system: 'netsuite', key: '8841', name: 'Acme' },
  goldenId: '0190f3c2-0000-7000-8000-00007e1a4d9f',
  version: 1,
  changes: [],
  verdict: null,
  resolutionId: null,
  mergedGoldenId: null,
  matchedOn: [],
};
const sam = { by: 'Sam Steward', byKind: 'user' } as const;

describe('entryInWords', () => {
  it.each<[Partial<AuditEntryRow>, string]>([
    [{}, 'New from netsuite 8841'],
    [{ action: 'review' }, 'New from netsuite 8841, to be reviewed'],
    [{ action: 'review', version: null }, 'netsuite 8841 came under review'],
    [{ action: 'matched', phase: 0 }, 'netsuite 8841 matched by tax id'],
    [{ action: 'matched', phase: 5 }, 'netsuite 8841 matched by name, phase 5, accents'],
    [{ action: 'matched', matchedOn: ['name', 'webDomain'] }, 'netsuite 8841 matched by name, web domain'],
    [{ action: 'matched', phase: 7, matchedOn: ['phone'] }, 'netsuite 8841 matched by phone'],
    [{ action: 'decided', verdict: 'same', ...sam }, 'Sam Steward found netsuite 8841 the same'],
    [{ action: 'decided', verdict: 'different', ...sam }, 'Sam Steward found netsuite 8841 different'],
    [
      { action: 'merged', verdict: 'same', mergedGoldenId: '0190f3c2-0000-7000-8000-00007e1a4d9f', ...sam },
      'Sam Steward found netsuite 8841 the same and merged golden record …7e1a4d9f into this one',
    ],
    [
      { action: 'merged', mergedGoldenId: '0190f3c2-0000-7000-8000-00007e1a4d9f' },
      'Golden record …7e1a4d9f was merged into this one',
    ],
    [
      { action: 'split', verdict: 'different', ...sam },
      'Sam Steward found netsuite 8841 different and took it out of its golden record',
    ],
    [{ action: 'split', resolutionId: '1' }, 'netsuite 8841 left its golden record, to be reviewed'],
    [{ action: 'rule_changed', source: null, ...sam }, 'Sam Steward: rule changed'],
    [{ action: 'updated', source: null }, 'A source record sent new content'],
  ])('%j', (changes, sentence) => {
    expect(entryInWords({ ...entry, ...changes })).toBe(sentence);
  });
});

it('names fields, rules and warnings in words, unknown ones as they are', () => {
  expect(fieldInWords('tax_id_canonical')).toBe('Tax id');
  expect(fieldInWords('attributes.payment_terms')).toBe('Payment terms');
  expect(ruleInWords('most_recent', 3)).toBe('newest');
  expect(ruleInWords('most_recent', 1)).toBe('only source');
  expect(ruleInWords('coin_toss', 2)).toBe('coin toss');
  expect(warningInWords('tax_id_placeholder', 1)).toBe(
    '1 source has a placeholder as tax id; it is no evidence.',
  );
  expect(warningInWords('something_new', 2)).toBe('2 sources have the warning something new.');
});

it('says how a source record joined', () => {
  const row = {
    sourceRecordId: '',
    sourceSystem: '',
    sourcePrimaryKey: '',
    name: '',
    first: false,
    phase: null,
    confidence: null,
    matchedOn: [],
    bySteward: false,
    warnings: [],
    lastSeenAt: '',
    deletedAt: null,
  };
  expect(joinedBy({ ...row, first: true, phase: 3 })).toBe('first');
  expect(joinedBy({ ...row, bySteward: true, phase: 3 })).toBe('steward: same');
  expect(joinedBy({ ...row, phase: 0 })).toBe('tax id');
  expect(joinedBy({ ...row, phase: 5 })).toBe('phase 5, accents');
  expect(joinedBy({ ...row, matchedOn: ['name', 'phone'] })).toBe('name, phone');
});
