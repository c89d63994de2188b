export { type Field, fields, type RuleSet, type Strategy, type SurvivorshipRule } from './rules';
export { type AddressBlock, type Member, type Provenance, type Survivor, survive } from './survive';
