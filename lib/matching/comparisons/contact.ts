import { type Finding, found } from '../model';
import type { Phone } from '../normalise';
import type { MatchRecord } from '../record';

/** Digits from which on a number without country or area code tells something. */
const LOCAL_DIGITS = 6;
/** Digits from which on a number written without its country is whole. */
const WHOLE_DIGITS = 9;
/** A switchboard's numbers differ in so many digits at the end at most; a hundred lines are a small company's. */
const LINE_DIGITS = 3;
/** Digits that two numbers of one switchboard have in common at least, from the area code on. */
const TRUNK_DIGITS = 5;

/**
 * Compares telephone numbers. A number without area code agrees with one that ends in it; extensions are left
 * out; two lines of one switchboard (+49 89 1234-0, +49 89 1234-567) are "same exchange". Symmetric.
 */
export function comparePhones(a: MatchRecord, b: MatchRecord): Finding<'phone'> {
  const left = a.phone;
  const right = b.phone;
  if (!left || !right) return found('phone', 'missing', 'No telephone number on both sides');
  if (left.e164 !== null && right.e164 !== null) {
    if (left.e164 === right.e164) return found('phone', 'equal', () => `Same telephone number ${left.e164}`);
    return isSameExchange(left.e164, right.e164, left.e164.length - left.national.length)
      ? found('phone', 'same exchange', () => `Telephone numbers of one exchange: ${inWords(left, right)}`)
      : found('phone', 'different', () => `Telephone numbers ${inWords(left, right)}`);
  }
  const [shorter, longer] = left.national.length <= right.national.length ? [left, right] : [right, left];
  const digits = shorter.national.replace(/^0+/, '');
  if (longer.national.endsWith(digits)) {
    if (digits.length < LOCAL_DIGITS) return found('phone', 'missing', 'A number too short to compare');
    return digits.length >= WHOLE_DIGITS
      ? found('phone', 'equal', () => `Same telephone number ${digits}`)
      : found('phone', 'local number equal', () => `Same local number ${digits}`);
  }
  return isSameExchange(left.national, right.national, 0)
    ? found('phone', 'same exchange', () => `Telephone numbers of one exchange: ${inWords(left, right)}`)
    : found('phone', 'different', () => `Telephone numbers ${inWords(left, right)}`);
}

/** Whether two numbers differ in their last digits only; numbers of one switchboard may differ in length. */
function isSameExchange(a: string, b: string, countryDigits: number): boolean {
  const shortest = Math.min(a.length, b.length);
  let common = 0;
  while (common < shortest && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  return common >= countryDigits + TRUNK_DIGITS && Math.max(a.length, b.length) - common <= LINE_DIGITS;
}

function inWords(a: Phone, b: Phone): string {
  return `${a.e164 ?? a.national} and ${b.e164 ?? b.national}`;
}

/**
 * Compares mail addresses: the mailbox, then the company's domain. Mailboxes at a free-mail provider that differ
 * are no evidence, for a company has several. Symmetric.
 */
export function compareEmails(a: MatchRecord, b: MatchRecord): Finding<'email'> {
  const left = a.email;
  const right = b.email;
  if (!left || !right) return found('email', 'missing', 'No e-mail address on both sides');
  if (left.address === right.address) {
    return found('email', 'equal', () => `Same e-mail address ${left.address}`);
  }
  const inWords = () => `${left.address} and ${right.address}`;
  if (left.freeMail || right.freeMail) {
    return found('email', 'missing', () => `Mailboxes for everybody: ${inWords()}`);
  }
  return left.domain === right.domain
    ? found('email', 'same domain', () => `Two mailboxes at ${left.domain}: ${inWords()}`)
    : found('email', 'different', () => `E-mail addresses ${inWords()}`);
}

/** Letters from which on a name under another suffix is one company's ("acme.com", "acme.de"). */
const TELLING_NAME = 3;

/**
 * Compares the registrable domains of websites and of mail addresses: one in common is enough; "same name" is
 * acme.de against acme.com. Free-mail and hosting domains are no evidence. Symmetric.
 */
export function compareWebDomains(a: MatchRecord, b: MatchRecord): Finding<'webDomain'> {
  const left = a.webDomain;
  const right = b.webDomain;
  if (left === null || right === null) return found('webDomain', 'missing', 'No web domain on both sides');
  if (left === right) return found('webDomain', 'equal', () => `Same web domain ${left}`);
  const leftMail = mailDomain(a);
  const rightMail = mailDomain(b);
  const shared =
    leftMail === right || (leftMail !== null && leftMail === rightMail)
      ? leftMail
      : rightMail === left
        ? left
        : null;
  if (shared !== null)
    return found('webDomain', 'equal', () => `Same domain ${shared} of website and e-mail`);
  const name = ownName(left);
  return name.length >= TELLING_NAME && name === ownName(right)
    ? found('webDomain', 'same name', () => `Web domains of one name: ${left} and ${right}`)
    : found('webDomain', 'different', () => `Web domains ${left} and ${right}`);
}

function mailDomain({ email }: MatchRecord): string | null {
  return email && !email.freeMail ? email.domain : null;
}

/** "acme" of "acme.co.uk": what stands before the public suffix of a registrable domain. */
function ownName(domain: string): string {
  return domain.slice(0, domain.indexOf('.'));
}
