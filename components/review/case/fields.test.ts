import { describe, expect, it } from 'vitest';
import type { CaseValues, ResolutionCase } from '@/lib/ledger/resolution-case';
import { fieldRows } from './fields';

const nothing: CaseValues = {
  name: 'Acme',
  canonicalName: 'acme',
  addressLine1: null,
  addressLine2: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  taxId: null,
  phone: null,
  email: null,
  website: null,
};

function caseOf(record: Partial<CaseValues>, ...candidates: Partial<CaseValues>[]): ResolutionCase {
  const party = (values: Partial<CaseValues>) => ({
    values: { ...nothing, ...values },
    otherNames: [],
    identifiers: [],
    attributes: {},
    provenance: {},
  });
  return { record: party(record), candidates: candidates.map(party) } as unknown as ResolutionCase;
}

const agreement = (record: Partial<CaseValues>, candidate: Partial<CaseValues>, key: string) =>
  fieldRows(caseOf(record, candidate)).find((row) => row.key === key)?.candidates[0]?.agreement;

describe('fieldRows', () => {
  it('leaves out fields that nobody gives', () => {
    expect(fieldRows(caseOf({}, {})).map(({ key }) => key)).toEqual(['name', 'canonicalName']);
  });

  it.each([
    ['phone', '+1 512 472-0142', '+15124720142', 'equal'],
    ['phone', '512 472 0142', '+15124720142', 'equal'],
    ['phone', '512 472 0143', '+15124720142', 'different'],
    ['taxId', '12-3456789', 'US123456789', 'equal'],
    ['taxId', '12-3456789', 'US987654321', 'different'],
    ['taxId', '789', 'US123456789', 'different'],
    ['website', 'https://www.acme.example/', 'acme.example', 'equal'],
    ['website', 'acme.example', 'acme-west.example', 'different'],
    ['postalCode', 'M1 0ZX', 'm10zx', 'equal'],
    ['postalCode', '78701', '78701-2214', 'different'],
    ['name', 'ACME', 'Acme', 'equal'],
    ['name', 'Acme', 'Acme.', 'different'],
  ] as const)('%s “%s” beside “%s” is %s', (field, own, other, expected) => {
    expect(agreement({ [field]: own }, { [field]: other }, field)).toBe(expected);
  });

  it('tells a value on one side only from a missing one', () => {
    const [, , city] = fieldRows(caseOf({ city: 'Austin' }, { city: null }, { city: 'Austin' }));
    expect(city!.candidates.map((cell) => cell.agreement)).toEqual(['oneSided', 'equal']);
    expect(city!.allEqual).toBe(false);
  });

  it('joins the lines of an address', () => {
    const rows = fieldRows(caseOf({ addressLine1: '1 Main St', addressLine2: 'Ste 4' }, {}));
    expect(rows.find(({ key }) => key === 'address')?.record).toBe('1 Main St, Ste 4');
  });
});
