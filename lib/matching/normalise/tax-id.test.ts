import { stdnum } from 'stdnum';
import { describe, expect, it } from 'vitest';
import { normaliseTaxId, type TaxIdStatus, taxIdKey } from './tax-id';
import { taxIdFormats } from './tax-id-formats';

/** [as written, record's country, value, jurisdiction, status, kind of number] */
const cases: [string, string | null, string, string | null, TaxIdStatus, string | null][] = [
  ['12-3456789', 'US', '123456789', 'US', 'valid', 'US EIN'],
  ['EIN: 12-3456789', 'US', '123456789', 'US', 'valid', 'US EIN'],
  ['66-0123456', 'PR', '660123456', 'US', 'valid', 'US EIN'],
  ['07-1234567', 'US', '071234567', 'US', 'invalid', null],
  ['DE136695976', null, '136695976', 'DE', 'valid', 'DE VAT'],
  ['DE136695976', 'US', '136695976', 'DE', 'valid', 'DE VAT'],
  ['136695976', 'DE', '136695976', 'DE', 'valid', 'DE VAT'],
  ['de 136.695.976', 'DE', '136695976', 'DE', 'valid', 'DE VAT'],
  ['USt-IdNr.: DE 136 695 976', 'DE', '136695976', 'DE', 'valid', 'DE VAT'],
  ['DE136695977', 'DE', '136695977', 'DE', 'invalid', null],
  ['DE136695977', null, '136695977', 'DE', 'invalid', null],
  ['GB980780684', 'GB', '980780684', 'GB', 'valid', 'GB VAT'],
  ['980 7806 84', 'GB', '980780684', 'GB', 'valid', 'GB VAT'],
  ['XI980780684', null, '980780684', 'GB', 'valid', 'GB VAT'],
  ['12345', 'GB', '12345', 'GB', 'invalid', null],
  ['FR40303265045', 'FR', '303265045', 'FR', 'valid', 'FR SIREN'],
  ['303 265 045', 'FR', '303265045', 'FR', 'valid', 'FR SIREN'],
  ['73282932000074', 'FR', '73282932000074', 'FR', 'valid', 'FR SIRET'],
  ['SE556703748501', 'SE', '5567037485', 'SE', 'valid', 'SE ORGNR'],
  ['556703-7485', 'SE', '5567037485', 'SE', 'valid', 'SE ORGNR'],
  ['NO 995 525 828 MVA', null, '995525828', 'NO', 'valid', 'NO ORGNR'],
  ['995525828', 'NO', '995525828', 'NO', 'valid', 'NO ORGNR'],
  ['CHE-107.787.577 MWST', 'CH', '107787577', 'CH', 'valid', 'CH UID'],
  ['107787577', 'CH', '107787577', 'CH', 'valid', 'CH UID'],
  ['123026635RT0001', 'CA', '123026635', 'CA', 'valid', 'CA BN'],
  ['123026635', 'CA', '123026635', 'CA', 'valid', 'CA BN'],
  ['123026635RT0001', null, '123026635', 'CA', 'valid', 'CA BN'],
  ['BN 123026635 RC 0002', 'US', '123026635', 'CA', 'valid', 'CA BN'],
  ['CA123026635', null, '123026635', 'CA', 'valid', 'CA BN'],
  ['CA123026635', 'US', '123026635', 'CA', 'valid', 'CA BN'],
  ['CA123026636', null, 'CA123026636', null, 'unverified', null],
  ['AU 51 824 753 556', null, '51824753556', 'AU', 'valid', 'AU ABN'],
  ['12892312-2-41', 'HU', '12892312', 'HU', 'valid', 'HU VAT'],
  ['T5835678256246', 'JP', '5835678256246', 'JP', 'valid', 'JP CN'],
  ['EL 094259216', null, '094259216', 'GR', 'valid', 'GR VAT'],
  ['094259216', 'GR', '094259216', 'GR', 'valid', 'GR VAT'],
  ['ESB58378431', null, 'B58378431', 'ES', 'valid', 'ES VAT'],
  ['ATU13585627', 'AT', 'U13585627', 'AT', 'valid', 'AT VAT'],
  ['NL004495445B01', 'NL', '004495445B01', 'NL', 'valid', 'NL VAT'],
  ['BE403019261', 'BE', '0403019261', 'BE', 'valid', 'BE VAT'],
  ['00.000.000/0001-91', 'BR', '00000000000191', 'BR', 'valid', 'BR CNPJ'],
  ['27AAPFU0939F1ZV', 'IN', '27AAPFU0939F1ZV', 'IN', 'valid', 'IN GSTIN'],
  ['١٢-٣٤٥٦٧٨٩', 'US', '123456789', 'US', 'valid', 'US EIN'],
  ['100123456700003', 'AE', '100123456700003', 'AE', 'unverified', null],
  ['5567037485', null, '5567037485', null, 'unverified', null],
  ['1234', 'AE', '1234', 'AE', 'invalid', null],
  ['AB12', null, 'AB12', null, 'invalid', null],
  ['000000000', 'US', '000000000', 'US', 'placeholder', null],
  ['11-1111111', 'US', '111111111', 'US', 'placeholder', null],
  ['DE999999999', 'DE', '999999999', 'DE', 'placeholder', null],
  ['APPLIED FOR', 'US', 'APPLIEDFOR', 'US', 'placeholder', null],
];

describe('normaliseTaxId', () => {
  it.each(cases)('%s of %s', (raw, country, value, jurisdiction, status, formatName) => {
    expect(normaliseTaxId(raw, country)).toMatchObject({
      raw,
      value,
      country: jurisdiction,
      status,
      formatName,
    });
  });

  it.each([null, undefined, '', '  ', '-', 'N/A', 'n.a.', 'none', 'Unknown', 'TBD', 'keine', '???'])(
    'takes %j for nothing given',
    (raw) => {
      expect(normaliseTaxId(raw, 'US')).toBeNull();
    },
  );

  it('does not take a sequence for a placeholder', () => {
    expect(normaliseTaxId('123456789', 'US')?.status).toBe('valid');
  });

  it('refuses a text of 10,000 digits', () => {
    expect(normaliseTaxId('1234567890'.repeat(1000), 'US')).toMatchObject({
      status: 'invalid',
      detail: 'Too long for a tax number',
    });
  });

  it.each([
    ['DE136695977', 'DE', 'Check digit does not fit a German VAT number'],
    ['07-1234567', 'US', 'Contains a part that no US employer identification number (EIN) has'],
    ['123', 'IT', 'Does not have the form of an Italian VAT number or an Italian tax code'],
    ['000000000', 'US', 'A placeholder: every digit is 0'],
    ['5567037485', null, 'The country is unknown, so nothing can be checked'],
    ['100123456700003', 'AE', 'No check is known for AE'],
    ['136695976', 'DE', 'Valid German VAT number'],
    [
      '12-3456789',
      'US',
      'Has the form of a US employer identification number (EIN), which carries no check digit',
    ],
  ])('explains %s of %s', (raw, country, detail) => {
    expect(normaliseTaxId(raw, country)?.detail).toBe(detail);
  });
});

describe('taxIdKey', () => {
  const keyOf = (raw: string, country: string | null) => taxIdKey(normaliseTaxId(raw, country)!);

  it('is one for every way of writing a number, and another in another country', () => {
    expect(keyOf('DE136695976', null)).toBe('DE:136695976');
    expect(keyOf('136 695 976', 'DE')).toBe('DE:136695976');
    expect(keyOf('FR40303265045', null)).toBe(keyOf('303265045', 'FR'));
    expect(keyOf('123456782', 'GB')).not.toBe(keyOf('123456782', 'US'));
  });

  it('has no country where none is known', () => {
    expect(keyOf('5567037485', null)).toBe('5567037485');
  });

  it('is null for what proves nothing', () => {
    expect(keyOf('DE136695977', 'DE')).toBeNull();
    expect(keyOf('999999999', 'US')).toBeNull();
  });
});

describe('taxIdFormats', () => {
  it('finds every format it names in stdnum', () => {
    const companies = Object.keys(stdnum).filter(
      (country) => !['BA', 'BO', 'CU', 'HK', 'MU', 'MY'].includes(country),
    );
    for (const country of companies) expect(taxIdFormats(country), country).not.toEqual([]);
  });

  it('says of a format that accepts nearly every number of its length that it has no check digit', () => {
    for (const country of Object.keys(stdnum)) {
      for (const { name, hasCheckDigit, validator } of taxIdFormats(country)) {
        if (hasCheckDigit) expect(acceptedShare(validator), name).toBeLessThan(0.8);
      }
    }
  });
});

/** Share of the all-digit numbers of the length a format likes best that it accepts. */
function acceptedShare(validator: { validate(value: string): { isValid: boolean } }): number {
  const shares = [8, 9, 10, 11, 12, 13, 14, 15].map((length) => {
    const numbers = Array.from({ length: 200 }, (_, index) =>
      String((index + 1) * 7_919_543_217_891)
        .repeat(2)
        .slice(0, length),
    );
    return numbers.filter((number) => validator.validate(number).isValid).length / numbers.length;
  });
  return Math.max(...shares);
}
