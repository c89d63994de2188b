import type { PairEvidence } from './compare';

/**
 * Why a steward is asked: first one of a small set of summaries (a queue can be filtered by it), then the
 * details, vetoes first, then what speaks against the two being the same.
 */
export function reasonsFor(evidence: PairEvidence, vetoes: readonly string[]): string[] {
  const against = evidence.comparisons
    .filter((comparison) => comparison.weightBits < 0)
    .map((comparison) => comparison.detail);
  const name = evidence.comparisons.find((comparison) => comparison.comparison === 'name')!;
  return [...new Set([summarise(evidence), ...vetoes, name.detail, ...against])];
}

function summarise(evidence: PairEvidence): string {
  const levels = new Map(evidence.comparisons.map((one) => [one.comparison, one]));
  const level = (comparison: 'taxId' | 'country' | 'name') => levels.get(comparison)!.level;
  const subject = nameInWords(level('name'));
  if (level('taxId') === 'different') return `${subject}, two tax ids`;
  if (level('country') === 'different') return `${subject}, two countries`;
  if (level('name') === 'numerals differ') return 'Numerals differ';
  if (levels.get('address')!.weightBits < 0) return `${subject}, addresses differ`;
  const others = evidence.comparisons.filter((one) => one.comparison !== 'name' && one.weightBits > 0);
  if (others.length === 0) return `${subject}, nothing else agrees`;
  return `${subject}, not enough evidence`;
}

function nameInWords(level: string): string {
  if (level.startsWith('equal') || level === 'other name equal') return 'Same name';
  if (level === 'legal forms exclude each other') return 'Same name, another legal form';
  if (['nearly equal', 'alike', 'spelled alike', 'cut off'].includes(level)) return 'Names alike';
  if (level === 'acronym') return 'Name and its initials';
  if (level === 'part of the other' || level === 'numeral on one side') return 'One name holds the other';
  if (level === 'mother or daughter' || level === 'place on one side') return 'Perhaps mother and daughter';
  return 'Names differ';
}
