import { saysNothing } from './empty-words';
import { freeMailDomains } from './free-mail-domains';
import { placeholderDomains } from './shared-platforms';
import { asciiHost, registrableDomain } from './web-domain';

export interface Email {
  /** Lower case; for Gmail without dots and "+tag", which Google ignores. Other providers' stay as written. */
  address: string;
  /** Registrable domain: "mail.acme.co.uk" → "acme.co.uk". */
  domain: string;
  /** A provider for everybody, so that the domain says nothing. */
  freeMail: boolean;
  /** A function rather than a person: info@, ap@, billing@. */
  roleAccount: boolean;
}

const roleAccounts = new Set(
  `info information contact contacts contactus hello office mail email admin administrator administration reception
frontdesk secretary sales sale vertrieb ventas verkauf verkoop vendite commercial marketing press presse pr media
support service services servicedesk helpdesk help kundenservice customerservice customercare care billing invoice
invoices invoicing rechnung rechnungen buchhaltung faktura facturation facturacion fatturazione factures accounting
accounts account accountspayable accountspayables ap apinvoices payables accountsreceivable ar receivables finance
finances finanzen treasury payroll tax purchasing procurement einkauf achats compras acquisti inkoop orders order
bestellung bestellungen commande commandes pedidos ordini shop store webshop hr jobs careers career recruiting
personal recruitment bewerbung rrhh legal compliance privacy datenschutz gdpr dpo security abuse postmaster hostmaster
webmaster web it edv itsupport noc root team all everyone general enquiries enquiry inquiries inquiry zentrale
kontakt contato contatto contacto post poststelle logistics logistik dispatch shipping warehouse lager operations ops
management board director ceo cfo dispo export import quality production technik bookings booking reservations
reservation events feedback newsletter news members membership clinic school parish`.split(/\s+/),
);

const placeholderLocals = new Set(
  `none noemail nomail no-email no_email noone nobody nothing null nil unknown unk test testing tester fake dummy
asdf asdfasdf qwerty xxx xxxx example user noreply no-reply no_reply donotreply do-not-reply do_not_reply dontreply
nao_responda noresponder mailer-daemon notavailable notprovided notapplicable missing blank tbd placeholder
keine unbekannt sin aucun nessuno geen`.split(/\s+/),
);

/**
 * Normalises an e-mail address; "Name <a@b.c>" and "mailto:" are opened, of several addresses the first
 * counts. RFC 5321's dot-atom form only, at a domain with a public suffix.
 *
 * @returns null when it is none, or a placeholder (none@none.com, test@…, noreply@…). Never throws.
 */
export function normaliseEmail(raw: string | null | undefined): Email | null {
  if (typeof raw !== 'string' || raw.length > 1000 || saysNothing(raw)) return null;
  const written = firstAddress(raw.normalize('NFKC').toLowerCase());
  const at = written.lastIndexOf('@');
  const local = written.slice(0, at);
  const host = asciiHost(written.slice(at + 1)) ?? '';
  if (at < 1 || local.length > 64 || !/^[^\s@<>()[\]",:;\\.]+(\.[^\s@<>()[\]",:;\\.]+)*$/.test(local))
    return null;
  const domain = host === '' ? null : registrableDomain(host);
  if (domain === null || isPlaceholder(local, domain)) return null;
  const name = /^(gmail|googlemail)\.com$/.test(host) ? gmailName(local) : local;
  return {
    address: `${name}@${host === 'googlemail.com' ? 'gmail.com' : host}`,
    domain: domain === 'googlemail.com' ? 'gmail.com' : domain,
    freeMail: freeMailDomains.has(domain),
    roleAccount: roleAccounts.has(local.replace(/[-_.]|\d+$/g, '')),
  };
}

function firstAddress(text: string): string {
  const angled = /<([^<>]*@[^<>]*)>/.exec(text)?.[1];
  const parts = (angled ?? text).split(/[\s,;|<>()[\]"]+/);
  return (parts.find((part) => part.includes('@')) ?? '')
    .replace(/^(mailto|e-?mail):/, '')
    .replace(/\.+$/, '');
}

function isPlaceholder(local: string, domain: string): boolean {
  if (placeholderLocals.has(local) || /^(.)\1+$/.test(local)) return true;
  // mail.com and email.com sell mailboxes; only the doubled forms ("email@email.com") say nothing there.
  if (placeholderDomains.has(domain) && !freeMailDomains.has(domain)) return true;
  return local === domain.slice(0, domain.indexOf('.')) && (freeMailDomains.has(domain) || local.length < 5);
}

function gmailName(local: string): string {
  const name = local.replace(/\+.*$/, '').replaceAll('.', '');
  return name === '' ? local : name;
}
