import { expect, it } from 'vitest';
import { normaliseWebDomain } from './web-domain';

const cases: Record<string, string> = {
  'https://www.acme.co.uk/about?x=1#y': 'acme.co.uk',
  'ACME.COM': 'acme.com',
  'www.shop.acme.de': 'acme.de',
  'http:/acme.com': 'acme.com',
  'http//acme.com': 'acme.com',
  '//acme.com': 'acme.com',
  'www.acme.com / www.acme.de': 'acme.com',
  'acme.com, acme.de': 'acme.com',
  'https://user:secret@acme.com:8080/': 'acme.com',
  'info@acme.com': 'acme.com',
  'acme.de.': 'acme.de',
  'acme.uk.com': 'acme.uk.com',
  'http://münchen.de/x': 'xn--mnchen-3ya.de',
  'xn--mnchen-3ya.de': 'xn--mnchen-3ya.de',
};

const none = [
  ...[null, undefined, '', '-', 'n/a', 'none', 'acme', 'localhost', '192.168.1.1', 'http://', 'acme.bogus'],
  ...[
    'facebook.com/acme',
    'https://www.linkedin.com/company/acme',
    'https://x.com/acme',
    'https://sites.google.com/acme',
  ],
  ...[
    'https://acme.wixsite.com/home',
    'acme.business.site',
    'acme.github.io',
    'acme.blogspot.com',
    'acme.myshopify.com',
  ],
  ...['gmail.com', 'example.com', 'x'.repeat(10_000)],
];

it.each(Object.entries(cases))('%s', (raw, domain) => {
  expect(normaliseWebDomain(raw)).toBe(domain);
});

it.each(none)('finds no domain of a company in %j', (raw) => {
  expect(normaliseWebDomain(raw)).toBeNull();
});
