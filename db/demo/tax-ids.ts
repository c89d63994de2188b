import type { Random } from './random';
import { Sequence } from './sequence';

/** EIN prefixes that the IRS has given out ("How EINs are assigned and valid EIN prefixes", irs.gov). */
const EIN_PREFIXES = (
  '01 02 03 04 05 06 10 11 12 13 14 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 40 41 42 43 ' +
  '44 45 46 47 48 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 71 72 73 74 75 76 77 80 81 82 83 ' +
  '84 85 86 87 88 90 91 92 93 94 95 98 99'
).split(' ');

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function weightedSum(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += (text.charCodeAt(index) - 48) * weights[index]!;
  return sum;
}

/** The digit that ISO/IEC 7812-1, annex B (Luhn) puts behind `body`. */
function luhn(body: string): number {
  let sum = 0;
  for (let index = body.length - 1, double = true; index >= 0; index--, double = !double) {
    const digit = body.charCodeAt(index) - 48;
    sum += double ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
  }
  return (10 - (sum % 10)) % 10;
}

/** The digit that ISO 7064 MOD 11,10 puts behind `body`. */
function mod11And10(body: string): number {
  let product = 10;
  for (let index = 0; index < body.length; index++) {
    let sum = (body.charCodeAt(index) - 48 + product) % 10;
    if (sum === 0) sum = 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10;
}

interface Scheme {
  /** How many numbers `make` can build. */
  size: number;
  /** A compact tax id from a number below `size`, or nothing where the check digit would have two digits. */
  make(number: number): string | undefined;
  /** As people write it. */
  format(compact: string): string;
}

/** A seven-digit number that begins with 1 to 9, from a number below nine million. */
function sevenDigits(number: number): string {
  return String(1_000_000 + number);
}

/**
 * The company numbers of each country with their check digits, after the publications of the tax offices
 * (collected by Arthur de Jong's python-stdnum, against whose JavaScript port the tests check each one).
 */
const SCHEMES: Record<string, Scheme> = {
  US: {
    size: EIN_PREFIXES.length * 10_000_000,
    make: (number) => EIN_PREFIXES[Math.floor(number / 10_000_000)]! + digits(number % 10_000_000, 7),
    format: (compact) => `${compact.slice(0, 2)}-${compact.slice(2)}`,
  },
  CA: {
    size: 30_000_000,
    make: (number) => {
      const body = '178'[Math.floor(number / 10_000_000)]! + digits(number % 10_000_000, 7);
      return `${body}${luhn(body)}RT0001`;
    },
    format: (compact) => `${compact.slice(0, 9)} RT ${compact.slice(11)}`,
  },
  GB: {
    size: 9_000_000,
    make: (number) => {
      const body = sevenDigits(number);
      return `GB${body}${digits(97 - (weightedSum(body, [8, 7, 6, 5, 4, 3, 2]) % 97), 2)}`;
    },
    format: (compact) => `GB ${compact.slice(2, 5)} ${compact.slice(5, 9)} ${compact.slice(9)}`,
  },
  IE: {
    size: 9_000_000,
    make: (number) => {
      const body = sevenDigits(number);
      return `IE${body}${'WABCDEFGHIJKLMNOPQRSTUV'[(weightedSum(body, [8, 7, 6, 5, 4, 3, 2]) + 72) % 23]}H`;
    },
    format: (compact) => `IE ${compact.slice(2)}`,
  },
  DE: {
    size: 90_000_000,
    make: (number) => {
      const body = String(10_000_000 + number);
      return `DE${body}${mod11And10(body)}`;
    },
    format: (compact) => `DE ${compact.slice(2, 5)} ${compact.slice(5, 8)} ${compact.slice(8)}`,
  },
  AT: {
    size: 9_000_000,
    make: (number) => {
      const body = sevenDigits(number);
      return `ATU${body}${(luhn(body.slice(0, 6)) + 16 - Number(body[6])) % 10}`;
    },
    format: (compact) => `ATU ${compact.slice(3)}`,
  },
  CH: {
    size: 90_000_000,
    make: (number) => {
      const body = String(10_000_000 + number);
      const check = (11 - (weightedSum(body, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11;
      return check === 10 ? undefined : `CHE${body}${check}`;
    },
    format: (compact) => `CHE-${compact.slice(3, 6)}.${compact.slice(6, 9)}.${compact.slice(9)} MWST`,
  },
  FR: {
    size: 60_000_000,
    make: (number) => {
      const body = String(30_000_000 + number);
      const siren = `${body}${luhn(body)}`;
      return `FR${digits((12 + 3 * (Number(siren) % 97)) % 97, 2)}${siren}`;
    },
    format: (compact) => `FR ${compact.slice(2, 4)} ${compact.slice(4)}`,
  },
  NL: {
    size: 9_000_000,
    make: (number) => {
      const body = `0${sevenDigits(number)}`;
      const check = weightedSum(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      return check === 10 ? undefined : `NL${body}${check}B01`;
    },
    format: (compact) => `NL${compact.slice(2, 11)}.${compact.slice(11)}`,
  },
  ES: {
    size: 8_000_000,
    make: (number) => {
      const body = digits(1_000_000 + number, 7);
      return `${number % 4 === 0 ? 'A' : 'B'}${body}${luhn(body)}`;
    },
    format: (compact) => `${compact.slice(0, 1)}-${compact.slice(1)}`,
  },
  IT: {
    size: 900_000_000,
    make: (number) => {
      const body = `${sevenDigits(Math.floor(number / 100))}${digits((number % 100) + 1, 3)}`;
      return `IT${body}${luhn(body)}`;
    },
    format: (compact) => `IT ${compact.slice(2)}`,
  },
  PL: {
    size: 800_000_000,
    make: (number) => {
      const body = String(111_111_111 + number);
      const check = weightedSum(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
      return check === 10 ? undefined : `PL${body}${check}`;
    },
    format: (compact) =>
      `${compact.slice(2, 5)}-${compact.slice(5, 8)}-${compact.slice(8, 10)}-${compact.slice(10)}`,
  },
  SE: {
    size: 4_000_000,
    make: (number) => {
      const body = `55${digits(6_000_000 + number, 7)}`;
      return `SE${body}${luhn(body)}01`;
    },
    format: (compact) => `SE ${compact.slice(2, 8)}-${compact.slice(8, 12)}-${compact.slice(12)}`,
  },
};

/** Hands out tax ids; within one country none twice before all are used up (2.7 million at least). */
export class TaxRegister {
  readonly #sequences: Record<string, Sequence> = {};

  constructor(random: Random) {
    for (const country of Object.keys(SCHEMES)) {
      this.#sequences[country] = new Sequence(SCHEMES[country]!.size, random);
    }
  }

  /** The next tax id of a country, compact and with valid check digits. */
  next(country: string): string {
    for (;;) {
      const made = SCHEMES[country]!.make(this.#sequences[country]!.next());
      if (made !== undefined) return made;
    }
  }
}

/** Writes a compact tax id as its country does: "12-3456789", "DE 123 456 789". */
export function formatTaxId(country: string, compact: string): string {
  return SCHEMES[country]!.format(compact);
}

/** Makes a tax id wrong so that its check digits show it, or its length where they might not. */
export function spoilTaxId(country: string, compact: string): string {
  if (country === 'US' || country === 'NL') return compact.slice(0, -1);
  const position = ['SE', 'CA'].includes(country) ? 6 : compact.length - (country === 'IE' ? 3 : 2);
  const digit = (Number(compact[position]) + 1) % 10;
  return compact.slice(0, position) + digit + compact.slice(position + 1);
}
