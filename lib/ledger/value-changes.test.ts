import { describe, expect, it } from 'vitest';
import { valueChanges } from './value-changes';

describe('valueChanges', () => {
  const before = {
    canonical_name: 'Acme',
    address_line2: 'Ste 100',
    phone: null,
    attributes: { tier: 'gold', seats: 3, old: 'x' },
    provenance: { phone: { rule: 'most_recent' } },
    version: 1,
  };

  it('names what changed, and nothing that only moved or was counted', () => {
    const after = {
      ...before,
      address_line2: 'Ste 410',
      phone: '+15125550142',
      attributes: { tier: 'gold', seats: 4 },
      provenance: {},
      version: 2,
    };
    expect(valueChanges(before, after)).toEqual([
      { field: 'address_line2', from: 'Ste 100', to: 'Ste 410' },
      { field: 'phone', from: null, to: '+15125550142' },
      { field: 'attributes.old', from: 'x', to: null },
      { field: 'attributes.seats', from: '3', to: '4' },
    ]);
  });

  it('has nothing to say of the version that a merge leaves behind', () => {
    expect(valueChanges(before, { status: 'merged', merged_into: 'x', members: [] })).toEqual([]);
  });
});
