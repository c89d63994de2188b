/** Pure normalisers of every field of a source record but the company name. */
export { type Address, addressKey, addressKeys, normaliseAddress, type RawAddress } from './address';
export { type Cleaned, cleanJson, cleanText } from './clean-text';
export { normaliseCountry } from './country';
export { type Email, normaliseEmail } from './email';
export { type Identifier, normaliseIdentifier } from './identifier';
export { normalisePhone, type Phone, phoneKey } from './phone';
export { normaliseTaxId, type TaxId, type TaxIdStatus, taxIdKey } from './tax-id';
export { normaliseWebDomain } from './web-domain';
