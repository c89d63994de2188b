import { parse } from 'tldts';
import { saysNothing } from './empty-words';
import { freeMailDomains } from './free-mail-domains';
import { placeholderDomains, registryLikeSuffixes, sharedPlatforms } from './shared-platforms';

/** Longest web address that is read, in characters. */
const longest = 2048;

/**
 * The registrable domain of a web address or bare host ("https://www.acme.co.uk/x" → "acme.co.uk"), by the
 * public suffix list (npm `tldts`), lower case, internationalised names in punycode. Of several addresses
 * the first counts. Null for what is no name of a company's own: IP addresses, unknown suffixes, social
 * networks, page hosts, mail providers and placeholders. Never throws.
 */
export function normaliseWebDomain(raw: string | null | undefined): string | null {
  if (typeof raw !== 'string' || raw.length > longest || saysNothing(raw)) return null;
  const first = raw.trim().split(/[\s,;|]+/)[0] ?? '';
  const domain = registrableDomain(first.replace(/^(https?)(:\/?|\/\/)(?!\/)/i, '$1://'));
  if (domain === null || sharedPlatforms.has(domain) || freeMailDomains.has(domain)) return null;
  return placeholderDomains.has(domain) ? null : domain;
}

/** Set aside for documentation and examples (RFC 2606): an ordinary suffix, so that examples behave like real ones. */
const reservedSuffix = 'example';

/**
 * The registrable domain of a URL, host or mail domain, null when it has none or belongs to a host of
 * other people's pages. Platforms and mail providers are not told apart here.
 */
export function registrableDomain(address: string): string | null {
  const ascii = asciiHost(address);
  if (ascii === null) return null;
  const result = parse(ascii, { allowPrivateDomains: true, extractHostname: true, validateHostname: true });
  if (result.domain === null || result.isIp) return null;
  if (result.isIcann || result.publicSuffix === reservedSuffix) return result.domain.toLowerCase();
  const known = result.isPrivate && registryLikeSuffixes.has(result.publicSuffix ?? '');
  return known ? result.domain.toLowerCase() : null;
}

/**
 * An ASCII address as it is; one with other letters reduced to its host in punycode (UTS 46, as the URL
 * standard does it), null when it is no address.
 */
export function asciiHost(address: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  if (/^[\u0000-\u007f]*$/.test(address)) return address;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  return URL.canParse(withScheme) ? new URL(withScheme).hostname : null;
}
