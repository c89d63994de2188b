import type { Random } from './random';
import { Sequence } from './sequence';

/** A telephone number in its parts; digits only, without the trunk zero. */
export interface Phone {
  callingCode: string;
  trunk: '' | '0';
  area: string;
  subscriber: string;
  style: PhoneStyle;
}

/** How a country groups the digits that follow the area code. */
export type PhoneStyle = 'american' | 'blocks' | 'pairs' | 'solid';

export interface PhonePlan {
  callingCode: string;
  trunk: '' | '0';
  style: PhoneStyle;
  /** Patterns of the subscriber's digits by area code, '*' for every other; x = 0–9, N = 2–9. */
  areas: Record<string, AreaPlan>;
}

interface AreaPlan {
  reserved: string;
  /** Used when the reserved pattern has given all its numbers. */
  wider: string;
}

function area(reserved: string, wider: string): AreaPlan {
  return { reserved, wider };
}

/**
 * Numbers are drawn from ranges that regulators set aside for drama and fiction, where they did: 555-01xx
 * (North American Numbering Plan), Ofcom's "telephone numbers for use in TV and radio drama", ComReg's
 * 020 91, BNetzA's Mitteilung 148/2021 (Drama-Nummern), Arcep's decision 2018-0881 and the PTS list of
 * Sweden. Austria, Switzerland, the Netherlands, Spain, Italy and Poland have none: there the numbers only
 * have the right shape. Millions of customers need more than the ranges hold: then `wider` takes over.
 */
export const PHONE_PLANS: Record<string, PhonePlan> = {
  US: { callingCode: '1', trunk: '', style: 'american', areas: { '*': area('55501xx', '555Nxxx') } },
  CA: { callingCode: '1', trunk: '', style: 'american', areas: { '*': area('55501xx', '555Nxxx') } },
  GB: {
    callingCode: '44',
    trunk: '0',
    style: 'blocks',
    areas: {
      '20': area('79460xxx', '7Nxxxxxx'),
      '191': area('4980xxx', '4Nxxxxx'),
      '28': area('96496xxx', '96Nxxxxx'),
      '29': area('20180xxx', '20Nxxxxx'),
      '1632': area('960xxx', '96xxxx'),
      '*': area('4960xxx', '4Nxxxxx'),
    },
  },
  IE: { callingCode: '353', trunk: '0', style: 'blocks', areas: { '*': area('91xxxxx', '91xxxxx') } },
  DE: {
    callingCode: '49',
    trunk: '0',
    style: 'solid',
    areas: {
      '30': area('23125xxx', '23Nxxxxx'),
      '40': area('66969xxx', '66Nxxxxx'),
      '69': area('90009xxx', '90Nxxxxx'),
      '89': area('99998xxx', '99Nxxxxx'),
      '221': area('4710xxx', '47Nxxxx'),
      '171': area('39200xx', '39Nxxxx'),
      '176': area('040690xx', '04Nxxxxx'),
    },
  },
  AT: {
    callingCode: '43',
    trunk: '0',
    style: 'solid',
    areas: { '1': area('555xxxx', '55Nxxxx'), '*': area('555xxx', '5Nxxxx') },
  },
  CH: { callingCode: '41', trunk: '0', style: 'blocks', areas: { '*': area('555xxxx', '5Nxxxxx') } },
  FR: {
    callingCode: '33',
    trunk: '0',
    style: 'pairs',
    areas: {
      '1': area('9900xxxx', '99Nxxxxx'),
      '2': area('6191xxxx', '61Nxxxxx'),
      '3': area('5301xxxx', '53Nxxxxx'),
      '4': area('6571xxxx', '65Nxxxxx'),
      '5': area('3649xxxx', '36Nxxxxx'),
    },
  },
  NL: { callingCode: '31', trunk: '0', style: 'blocks', areas: { '*': area('555xxxx', 'Nxxxxxx') } },
  ES: {
    callingCode: '34',
    trunk: '',
    style: 'blocks',
    areas: {
      '91': area('555xxxx', '5Nxxxxx'),
      '93': area('555xxxx', '5Nxxxxx'),
      '96': area('555xxxx', '5Nxxxxx'),
      '*': area('55xxxx', 'Nxxxxx'),
    },
  },
  IT: {
    callingCode: '39',
    trunk: '',
    style: 'solid',
    areas: {
      '02': area('5550xxxx', '55Nxxxxx'),
      '06': area('5550xxxx', '55Nxxxxx'),
      '*': area('555xxxx', '5Nxxxx'),
    },
  },
  PL: { callingCode: '48', trunk: '', style: 'blocks', areas: { '*': area('555xxxx', 'Nxxxxxx') } },
  SE: {
    callingCode: '46',
    trunk: '0',
    style: 'blocks',
    areas: {
      '8': area('465004xx', '46Nxxxxx'),
      '31': area('39006xx', '39Nxxxx'),
      '40': area('62804xx', '62Nxxxx'),
      '980': area('3192xx', '3Nxxxx'),
      '70': area('17406Nx', '1Nxxxxx'),
    },
  },
};

function capacity(pattern: string): number {
  let size = 1;
  for (const character of pattern) size *= character === 'x' ? 10 : character === 'N' ? 8 : 1;
  return size;
}

function fill(pattern: string, number: number): string {
  let rest = number;
  let digits = '';
  for (let index = pattern.length - 1; index >= 0; index--) {
    const character = pattern[index]!;
    const base = character === 'x' ? 10 : character === 'N' ? 8 : 0;
    if (base === 0) {
      digits = character + digits;
    } else {
      digits = String((rest % base) + (base === 8 ? 2 : 0)) + digits;
      rest = Math.floor(rest / base);
    }
  }
  return digits;
}

interface AreaState {
  plan: AreaPlan;
  left: number;
  reserved: Sequence;
  wider: Sequence;
}

/** Hands out telephone numbers; within one area code none twice before both of its ranges are used up. */
export class PhoneBook {
  readonly #random: Random;
  readonly #states = new Map<string, AreaState>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** The next number of an area code (without trunk zero) in a country of PHONE_PLANS. */
  next(country: string, areaCode: string): Phone {
    const plan = PHONE_PLANS[country]!;
    const key = `${plan.callingCode} ${areaCode}`;
    let state = this.#states.get(key);
    if (state === undefined) {
      const areaPlan = plan.areas[areaCode] ?? plan.areas['*']!;
      state = {
        plan: areaPlan,
        left: capacity(areaPlan.reserved),
        reserved: new Sequence(capacity(areaPlan.reserved), this.#random),
        wider: new Sequence(capacity(areaPlan.wider), this.#random),
      };
      this.#states.set(key, state);
    }
    const subscriber =
      state.left-- > 0
        ? fill(state.plan.reserved, state.reserved.next())
        : fill(state.plan.wider, state.wider.next());
    return {
      callingCode: plan.callingCode,
      trunk: plan.trunk,
      area: areaCode,
      subscriber,
      style: plan.style,
    };
  }
}

function group(subscriber: string, style: PhoneStyle, separator: string): string {
  const length = subscriber.length;
  if (style === 'solid') return subscriber;
  if (style === 'american') return `${subscriber.slice(0, 3)}-${subscriber.slice(3)}`;
  if (style === 'pairs') {
    let grouped = '';
    for (let index = 0; index < length; index += 2) {
      grouped += (index > 0 ? separator : '') + subscriber.slice(index, index + 2);
    }
    return grouped;
  }
  const head = length >= 8 ? 4 : 3;
  return subscriber.slice(0, head) + separator + subscriber.slice(head);
}

/** E.164: "+442079460123". */
export function internationalDigits(phone: Phone): string {
  return `+${phone.callingCode}${phone.area}${phone.subscriber}`;
}

/** With spaces: "+44 20 7946 0123". */
export function internationalSpaced(phone: Phone): string {
  return `+${phone.callingCode} ${phone.area} ${group(phone.subscriber, phone.style, ' ')}`;
}

/** As it is dialled in its country: "020 7946 0123", "(212) 555-0123". */
export function nationalFormat(phone: Phone): string {
  if (phone.style === 'american') return `(${phone.area}) ${group(phone.subscriber, 'american', '-')}`;
  return `${phone.trunk}${phone.area} ${group(phone.subscriber, phone.style, ' ')}`;
}

/** As people type it: points, dashes, slashes, an extension. */
export function typedFormat(phone: Phone, random: Random): string {
  const { callingCode, trunk, area: areaCode, subscriber, style } = phone;
  if (style === 'american') {
    const head = subscriber.slice(0, 3);
    const tail = subscriber.slice(3);
    switch (random.below(5)) {
      case 0:
        return `${areaCode}.${head}.${tail}`;
      case 1:
        return `${areaCode}-${head}-${tail}`;
      case 2:
        return `1-${areaCode}-${head}-${tail}`;
      case 3:
        return `${areaCode}${head}${tail}`;
      default:
        return `(${areaCode}) ${head}-${tail} ext. ${100 + random.below(800)}`;
    }
  }
  switch (random.below(4)) {
    case 0:
      return `${trunk}${areaCode}/${subscriber}`;
    case 1:
      return trunk === ''
        ? `+${callingCode} ${areaCode} ${subscriber}`
        : `+${callingCode} (0)${areaCode} ${subscriber}`;
    case 2:
      return `00${callingCode} ${areaCode} ${subscriber}`;
    default:
      return `${trunk}${areaCode}-${group(subscriber, style, ' ')}`;
  }
}
