import { type Finding, found } from '../model';
import type { MatchRecord } from '../record';

const LOCAL_DIGITS = 7;

/** Compares telephone numbers; a number without area code agrees with one that ends in it. */
export function comparePhones(a: MatchRecord, b: MatchRecord): Finding<'phone'> {
  const left = a.phone;
  const right = b.phone;
  if (!left || !right) return found('phone', 'missing', 'No telephone number on both sides');
  if (left.e164 && right.e164) {
    return left.e164 === right.e164
      ? found('phone', 'equal', `Same telephone number ${left.e164}`)
      : found('phone', 'different', `Telephone numbers ${left.e164} and ${right.e164}`);
  }
  const [shorter, longer] = [left.national, right.national].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (shorter.length >= LOCAL_DIGITS && longer.endsWith(shorter)) {
    return found('phone', 'local number equal', `Same local number ${shorter}`);
  }
  return found('phone', 'different', `Telephone numbers ${left.national} and ${right.national}`);
}

/** Compares mail addresses letter by letter; the domain is compared as the web domain. */
export function compareEmails(a: MatchRecord, b: MatchRecord): Finding<'email'> {
  if (!a.email || !b.email) return found('email', 'missing', 'No e-mail address on both sides');
  return a.email.address === b.email.address
    ? found('email', 'equal', `Same e-mail address ${a.email.address}`)
    : found('email', 'different', `E-mail addresses ${a.email.address} and ${b.email.address}`);
}

/** Compares registrable web domains; free-mail and hosting domains are no evidence. */
export function compareWebDomains(a: MatchRecord, b: MatchRecord): Finding<'webDomain'> {
  if (!a.webDomain || !b.webDomain) return found('webDomain', 'missing', 'No web domain on both sides');
  return a.webDomain === b.webDomain
    ? found('webDomain', 'equal', `Same web domain ${a.webDomain}`)
    : found('webDomain', 'different', `Web domains ${a.webDomain} and ${b.webDomain}`);
}
