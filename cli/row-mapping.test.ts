import { describe, expect, it } from 'vitest';
import { mapColumns, mapRow } from './row-mapping';
import { UsageError, UserError } from './user-error';

describe('mapColumns', () => {
  it('understands usual column names', () => {
    const mapping = mapColumns(
      ['record_id', 'name', 'address', 'city', 'region', 'postcode', 'country', 'phone', 'tax_id'],
      [],
    );
    expect(Object.fromEntries(mapping)).toEqual({
      source_primary_key: 'record_id',
      raw_name: 'name',
      line1: 'address',
      city: 'city',
      state: 'region',
      postal_code: 'postcode',
      country_code: 'country',
      phone: 'phone',
      tax_id: 'tax_id',
    });
  });

  it('lets --map win, and an empty column take a field away', () => {
    const mapping = mapColumns(
      ['id', 'name', 'legal', 'phone'],
      ['raw_name=legal,phone=', 'attributes.nick=name'],
    );
    expect(Object.fromEntries(mapping)).toEqual({
      source_primary_key: 'id',
      raw_name: 'legal',
      'attributes.nick': 'name',
    });
  });

  it.each([
    [['id', 'name'], ['raw_name'], 'UsageError', /takes field=column/],
    [['id', 'name'], ['nonsense=name'], 'UsageError', /no field “nonsense”/],
    [['id', 'name'], ['phone=tel'], 'UsageError', /no column “tel”/],
    [['id', 'title'], [], 'UserError', /--map raw_name=COLUMN/],
    [['name'], [], 'UserError', /--map source_primary_key=COLUMN/],
  ])('says what is wrong: %j %j (%s)', (columns, given, kind, message) => {
    expect(() => mapColumns(columns, given)).toThrow(
      expect.objectContaining({
        constructor: { UserError, UsageError }[kind],
        message: expect.stringMatching(message),
      }),
    );
  });
});

describe('mapRow', () => {
  it('gathers address, identifiers and attributes, and leaves empty cells out', () => {
    const mapping = mapColumns(
      ['id', 'name', 'city', 'state', 'd', 'x'],
      ['identifiers.duns=d', 'attributes.note=x'],
    );
    expect(
      mapRow({ id: '7', name: 'Acme', city: 'Austin', state: ' ', d: '123', x: 'y' }, mapping, 'erp'),
    ).toEqual({
      source_system: 'erp',
      source_primary_key: '7',
      raw_name: 'Acme',
      raw_address: { city: 'Austin' },
      identifiers: [{ scheme: 'duns', value: '123' }],
      attributes: { note: 'y' },
    });
  });
});
