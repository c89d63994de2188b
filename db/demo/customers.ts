import { type Address, drawAddress } from './addresses';
import { COUNTRIES, type Country, languageOf, legalFormsOf, WEIGHTED_COUNTRIES } from './countries';
import { hostLabel } from './fold';
import { type CompanyName, coreName, drawHead, drawName } from './names';
import { type Phone, PhoneBook } from './phones';
import { Random } from './random';
import { Seen, Sequence } from './sequence';
import { TaxRegister } from './tax-ids';
import { STATE_NAMES } from './words/cities-america';
import type { City } from './words/city';

export interface Relation {
  kind: 'namesake' | 'subsidiary';
  /** `entity` of the older customer. */
  of: number;
}

/** The truth about one customer, from which the rows of the source systems are written. */
export interface Customer {
  entity: number;
  relation?: Relation;
  country: Country;
  name: CompanyName;
  /** The name on the door, where it is not the legal name. */
  tradingName?: string;
  formerName?: string;
  address: Address;
  formerAddress?: Address;
  phone: Phone;
  formerPhone?: Phone;
  /** Compact, with valid check digits. */
  taxId?: string;
  /** Another valid number under which one system keeps the customer: a conflict for a steward. */
  otherTaxId?: string;
  domain: string;
  duns?: string;
}

/** Shares of customers, 0–1, that make the cases for a steward rare enough to be about 2% of the rows. */
const NAMESAKES = 0.016;
const FRANCHISEES = 0.006;
const SUBSIDIARIES = 0.024;
const WITH_TAX_ID = 0.805;
/** Less often where two companies are easily confused: what a tax id tells apart, no steward sees. */
const RELATED_WITH_TAX_ID = 0.4;
const TAX_ID_CONFLICTS = 0.006;
const RECENT = 256;
const FOUNDERS = 24;

/** Founds customers one after another in constant memory; the same seed founds the same customers. */
export class CustomerRegister {
  readonly #random: Random;
  readonly #phones: PhoneBook;
  readonly #taxIds: TaxRegister;
  readonly #duns: Sequence;
  readonly #names = new Seen(25);
  readonly #domains = new Seen(25);
  readonly #recent: Customer[] = [];
  #entity = 0;

  constructor(seed: number) {
    this.#random = new Random(seed, 1);
    this.#phones = new PhoneBook(new Random(seed, 2));
    this.#taxIds = new TaxRegister(new Random(seed, 3));
    this.#duns = new Sequence(900_000_000, new Random(seed, 4));
  }

  /** The next customer; `entity` counts from 1. */
  next(): Customer {
    const random = this.#random;
    this.#entity++;
    const draw = random.next() / 0x1_0000_0000;
    const older = this.#recent.length < FOUNDERS ? undefined : random.pick(this.#recent);
    let customer: Customer;
    if (older === undefined || older.relation !== undefined) customer = this.#stranger();
    else if (draw < NAMESAKES) customer = this.#namesake(older);
    else if (draw < NAMESAKES + FRANCHISEES) customer = this.#franchisee(older);
    else if (draw < NAMESAKES + FRANCHISEES + SUBSIDIARIES) customer = this.#subsidiary(older);
    else customer = this.#stranger();
    if (this.#recent.length < RECENT) this.#recent.push(customer);
    else this.#recent[random.below(RECENT)] = customer;
    return customer;
  }

  #stranger(): Customer {
    const random = this.#random;
    const country = random.pick(WEIGHTED_COUNTRIES);
    const city = random.pick(country.cities);
    const language = languageOf(country, city);
    const forms = legalFormsOf(country, city);
    let name = drawName(language, forms, random);
    // Accidental namesakes stay rare: the intended ones are the test.
    for (let attempt = 0; attempt < 6 && this.#names.add(coreName(name)); attempt++) {
      name = drawName(language, forms, random);
    }
    const customer = this.#settle(country, city, name);
    const story = random.below(100);
    if (story < 6 && language.code.startsWith('en')) {
      customer.tradingName = `${drawHead(language, random)} ${random.pick(language.trades).text}`;
    } else if (story < 11) {
      customer.formerName = coreName({ ...name, head: drawHead(language, random) });
    }
    return customer;
  }

  /** Another company of the same name in another city. */
  #namesake(older: Customer): Customer {
    const country = older.country;
    const city = this.#cityElsewhere(country, older.address.city);
    const form = this.#random.chance(0.6) ? older.name.form : this.#random.pick(legalFormsOf(country, city));
    const customer = this.#settle(country, city, { ...older.name, form }, RELATED_WITH_TAX_ID);
    customer.relation = { kind: 'namesake', of: older.entity };
    return customer;
  }

  /** Another owner under the same brand: "Cedar Ridge Bakery of Tulsa", "Cedar Ridge Bakery #12". */
  #franchisee(older: Customer): Customer {
    const random = this.#random;
    const city = this.#cityElsewhere(older.country, older.address.city);
    const suffix = random.pick([
      `of ${city.name}`,
      `- ${city.name}`,
      `#${random.between(2, 60)}`,
      `(${city.name})`,
    ]);
    const customer = this.#settle(older.country, city, { ...older.name, suffix }, RELATED_WITH_TAX_ID);
    customer.relation = { kind: 'namesake', of: older.entity };
    return customer;
  }

  /** A daughter, or the mother, of an older customer: its own company, sometimes at the same door. */
  #subsidiary(older: Customer): Customer {
    const random = this.#random;
    const { country } = older;
    const together = random.chance(0.4);
    const city = together ? older.address.city : this.#cityElsewhere(country, older.address.city);
    const language = languageOf(country, city);
    const state = STATE_NAMES[city.state];
    const suffix = state !== undefined && random.chance(0.6) ? state : random.pick(language.daughters);
    const customer = this.#settle(country, city, { ...older.name, suffix }, RELATED_WITH_TAX_ID);
    customer.relation = { kind: 'subsidiary', of: older.entity };
    if (together) {
      customer.address = older.address;
      customer.phone = random.chance(0.4) ? older.phone : customer.phone;
      customer.domain = older.domain;
    }
    // Groups that are taxed as one share the parent's number.
    if (older.taxId !== undefined && random.chance(0.15)) customer.taxId = older.taxId;
    return customer;
  }

  /** Another city, of the same language where there is one. */
  #cityElsewhere(country: Country, city: City): City {
    const others = country.cities.filter(({ name }) => name !== city.name);
    const alike = others.filter(({ language }) => language === city.language);
    return this.#random.pick(alike.length > 0 ? alike : others);
  }

  #settle(country: Country, city: City, name: CompanyName, withTaxId = WITH_TAX_ID): Customer {
    const random = this.#random;
    const customer: Customer = {
      entity: this.#entity,
      country,
      name,
      address: drawAddress(country, city, random),
      phone: this.#phone(country, city),
      domain: this.#domain(name, city),
    };
    if (random.chance(withTaxId)) {
      customer.taxId = this.#taxIds.next(country.code);
      if (random.chance(TAX_ID_CONFLICTS)) customer.otherTaxId = this.#taxIds.next(country.code);
    }
    if (random.chance(0.12)) {
      const moved = random.chance(0.7) ? city : random.pick(country.cities);
      customer.formerAddress = drawAddress(country, moved, random);
    }
    if (random.chance(0.12)) customer.formerPhone = this.#phone(country, city);
    if (random.chance(0.3)) customer.duns = String(100_000_000 + this.#duns.next());
    return customer;
  }

  #phone(country: Country, city: City): Phone {
    return this.#phones.next(country.code, this.#random.pick(city.areas));
  }

  /** A host name under the reserved top-level domain "example" (RFC 2606) that no other customer has. */
  #domain(name: CompanyName, city: City): string {
    const head = hostLabel(name.head);
    const trade = hostLabel(name.trade.text.split(' ', 1)[0]!);
    const whole = (head.length + trade.length <= 28 ? head + trade : head).slice(0, 40);
    if (!this.#domains.add(whole)) return `${whole}.example`;
    const local = `${whole}-${hostLabel(city.name).slice(0, 16)}`;
    return this.#domains.add(local) ? `${local}-${this.#entity.toString(36)}.example` : `${local}.example`;
  }
}

/** Countries that customers come from, by code. */
export const COUNTRY_CODES = COUNTRIES.map(({ code }) => code);
