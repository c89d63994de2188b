import type { Explanation } from './explain-schema';

/** An explanation but for its sentences. */
export type Facts = Omit<Explanation, 'why_not' | 'decision'> & {
  decision: Omit<Explanation['decision'], 'sentence'>;
  /** Whether the record would join the golden record asked about, or the other record. */
  joins: boolean;
};

/** `1.4 bits`, with a point that is no bit. */
export function bitsInWords(bits: number): string {
  const text = Math.abs(bits).toFixed(1);
  return `${text} ${text === '1.0' ? 'bit' : 'bits'}`;
}

/** What the engine would do today, and how clear that is, in one sentence. */
export function decisionInWords({ decision, joins, rule, thresholds, vetoes, names }: Facts): string {
  const { auto, review } = thresholds;
  if (joins) {
    if (rule) return `Would be matched by itself${byRule(rule)}, and no veto.`;
    const by = phaseInWords(names.matched);
    return `Would be matched by itself${by}: ${bitsInWords(auto.distance_bits)} more than it takes, and no veto.`;
  }
  if (decision.action === 'matched') return 'Would be matched with another golden record.';
  if (decision.action === 'review') {
    const why = decision.reasons[0];
    return `A steward would be asked${byRule(rule)}${why ? `: ${lowerFirst(why)}` : ''}.`;
  }
  const veto = vetoes.length > 0 ? ', and a veto stands' : '';
  return review.distance_bits < 0
    ? `Would stay apart without asking: ${bitsInWords(review.distance_bits)} short of asking a steward${veto}.`
    : 'Would stay apart.';
}

/** What stands between the two and an automatic match, the weightiest first. */
export function obstacles(facts: Facts): string[] {
  if (facts.joins) return [];
  const { standing, vetoes, thresholds, waterfall, match_keys, rivals, decision } = facts;
  const said = standing.links.find(({ kind }) => kind === 'different');
  const sentences = said
    ? [`${said.decided_by === 'steward' ? 'A steward' : 'The engine'} has said that they are different.`]
    : [];
  const against = waterfall.comparisons
    .filter(({ weightBits }) => weightBits < 0)
    .sort((a, b) => a.weightBits - b.weightBits);
  sentences.push(...vetoes.map((veto) => `Veto: ${veto}.`));
  const { distance_bits: distanceBits, confidence } = thresholds.auto;
  if (distanceBits < 0) {
    sentences.push(
      `${bitsInWords(distanceBits)} short of the confidence of ${confidence} at which two match by themselves.`,
    );
  }
  for (const { detail, weightBits } of against) {
    if (!vetoes.includes(detail)) sentences.push(`${detail}: ${bitsInWords(weightBits)} against it.`);
  }
  const nameOf = (goldenId: string | null) =>
    facts.golden_records.find(({ golden_id }) => golden_id === goldenId)?.name ?? goldenId;
  if (decision.action === 'matched') sentences.push(`It would join “${nameOf(decision.golden_id)}” instead.`);
  else {
    for (const { golden_id, confidence } of rivals.filter(
      ({ confidence, vetoes }) => confidence >= thresholds.auto.confidence && vetoes.length === 0,
    )) {
      sentences.push(`“${nameOf(golden_id)}” qualifies as well (${confidence}).`);
    }
  }
  if (match_keys.length === 0) {
    sentences.push('They share no match key: only a similar name could bring the two together at all.');
  }
  return sentences;
}

function phaseInWords(phase: number | null): string {
  if (phase === null) return '';
  if (phase === 0) return ', by tax id (phase 0)';
  return phase === 7 ? ', by similar names (phase 7)' : `, by names equal at phase ${phase}`;
}

function byRule(rule: Facts['rule']): string {
  return rule ? `, by the rule “${rule.name}”` : '';
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
