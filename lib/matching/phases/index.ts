export { legalFormJurisdictions } from '../dictionaries/legal-forms';
export type { LegalFormHit } from './legal-form-tries';
export { canonicalise, matchedPhase, type ParsedName, parseName, phases } from './parse-name';
