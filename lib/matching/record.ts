import {
  type Address,
  addressKeys,
  normaliseAddress,
  normaliseCountry,
  normaliseEmail,
  normaliseIdentifier,
  normalisePhone,
  normaliseTaxId,
  normaliseWebDomain,
  phoneKey,
  type TaxId,
  taxIdKey,
} from './normalise';
import { type ParsedName, parseName } from './phases';
import { commonTerms, termBits } from './term-frequencies';

/** What the matcher is shown of a source record: values as sent (cleaned), nothing about its identity. */
export interface RecordValues {
  rawName: string;
  taxId?: string | null;
  rawAddress?: Parameters<typeof normaliseAddress>[0];
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  identifiers?: readonly { scheme: string; value: string }[] | null;
}

/** A normalised value by which candidates are found. */
export interface MatchKey {
  scheme: string;
  value: string;
}

/** Characters of a key at most: equal keys make candidates, which are then compared in full. */
const LONGEST_KEY = 400;

/** Words rarer than this (bits) tell companies apart; more common ones stand in too many names. */
const TELLING_BITS = 8;

/** Schemes whose values name one company by themselves (phase 0 and hard identifiers). */
export const hardSchemes: ReadonlySet<string> = new Set(['tax', 'lei', 'duns']);

/** Schemes under which sources send what is a tax id as well. */
const taxSchemes: ReadonlySet<string> = new Set([
  'tax',
  'tax_id',
  'tax-id',
  'taxid',
  'vat',
  'vat_id',
  'ein',
  'tin',
  'fein',
]);

/**
 * A source record as the matcher sees it. Every part is normalised at first use and kept: most candidates
 * are dismissed by their names and never pay for the rest.
 */
export class MatchRecord {
  readonly values: RecordValues;
  #parts: { [Part in keyof Parts]?: Parts[Part] } = {};

  constructor(values: RecordValues) {
    this.values = values;
  }

  get name(): ParsedName {
    return this.#part('name', () => parseName(this.values.rawName));
  }

  /** ISO 3166-1 alpha-2, or null when not given or unknown. */
  get country(): string | null {
    return this.#part('country', () => normaliseCountry(this.values.rawAddress?.country_code));
  }

  get taxId(): TaxId | null {
    return this.#part('taxId', () => normaliseTaxId(this.values.taxId, this.country));
  }

  /** The tax id and other tax numbers sent as identifiers, without those that prove nothing. */
  get taxIds(): readonly TaxId[] {
    return this.#part('taxIds', () => {
      const others = (this.values.identifiers ?? [])
        .filter(({ scheme }) => taxSchemes.has(scheme.trim().toLowerCase()))
        .map(({ value }) => normaliseTaxId(value, this.country));
      const usable = [this.taxId, ...others].filter((taxId) => taxId !== null && taxIdKey(taxId) !== null);
      return usable as TaxId[];
    });
  }

  get phone(): ReturnType<typeof normalisePhone> {
    return this.#part('phone', () => normalisePhone(this.values.phone, this.country));
  }

  get email(): ReturnType<typeof normaliseEmail> {
    return this.#part('email', () => normaliseEmail(this.values.email));
  }

  /** Registrable domain of the website, or else of a mail address that is not at a free-mail provider. */
  get webDomain(): string | null {
    return this.#part('webDomain', () => {
      const fromMail = this.email && !this.email.freeMail ? this.email.domain : null;
      return normaliseWebDomain(this.values.website) ?? fromMail;
    });
  }

  get address(): Address | null {
    return this.#part('address', () => normaliseAddress(this.values.rawAddress));
  }

  /** Identifiers beside the tax id that are well formed, by scheme. */
  get identifiers(): readonly MatchKey[] {
    return this.#part('identifiers', () =>
      (this.values.identifiers ?? []).flatMap(({ scheme, value }) => {
        if (taxSchemes.has(scheme.trim().toLowerCase())) return [];
        const normalised = normaliseIdentifier(scheme, value);
        if (!normalised || normalised.status === 'invalid' || normalised.status === 'placeholder') return [];
        return [{ scheme: normalised.scheme, value: normalised.value }];
      }),
    );
  }

  /** All names under which this record is known: its own first, then former and trading names. */
  get canonicalNames(): readonly string[] {
    return this.#part('canonicalNames', () => {
      const names = [this.name.canonical, ...this.name.alternates.map((alternate) => alternate.canonical)];
      return [...new Set(names.filter((name) => name !== ''))];
    });
  }

  /** Every match key of the record, without doubles. */
  get matchKeys(): readonly MatchKey[] {
    return this.#part('matchKeys', () => {
      const keys: MatchKey[] = [];
      const add = (scheme: string, whole: string | null | undefined) => {
        // A cut may fall within a character.
        const value = whole?.slice(0, LONGEST_KEY).toWellFormed();
        if (value && !keys.some((key) => key.scheme === scheme && key.value === value))
          keys.push({ scheme, value });
      };
      for (const name of this.canonicalNames) add('name', name);
      add('word+place', this.#wordAndPlace());
      // Without its jurisdiction, which may be known on one side only; the comparison looks at that.
      for (const taxId of this.taxIds) add('tax', taxId.value);
      add('phone', this.phone && phoneKey(this.phone));
      if (this.email) add('email', this.email.address);
      add('web', this.webDomain);
      if (this.address) for (const key of addressKeys(this.address)) add('address', key);
      for (const { scheme, value } of this.identifiers) add(scheme, value);
      return keys;
    });
  }

  /** Finds names that begin alike in one town, and the one among very many of the same name. */
  #wordAndPlace(): string | null {
    const place = this.address?.cityNormalised ?? this.address?.postalNormalised;
    const words = this.name.canonicalUnsorted.split(' ');
    const word = words.find((one) => termBits(commonTerms, one) >= TELLING_BITS) ?? words[0];
    return place && word ? `${place}|${word}` : null;
  }

  #part<Part extends keyof Parts>(part: Part, make: () => Parts[Part]): Parts[Part] {
    const known = this.#parts[part];
    if (known !== undefined) return known as Parts[Part];
    const made = make();
    this.#parts[part] = made;
    return made;
  }
}

interface Parts {
  name: ParsedName;
  country: string | null;
  taxId: TaxId | null;
  taxIds: readonly TaxId[];
  phone: ReturnType<typeof normalisePhone>;
  email: ReturnType<typeof normaliseEmail>;
  webDomain: string | null;
  address: Address | null;
  identifiers: readonly MatchKey[];
  canonicalNames: readonly string[];
  matchKeys: readonly MatchKey[];
}
