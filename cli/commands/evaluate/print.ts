import type { ReliabilityBand, Scores, VerdictScores } from '@/lib/matching';
import { textTable } from '../../text-table';
import type { BlockingResult } from './blocking';
import type { Delta, RunComparison } from './compare-runs';
import type { ExplainedPair } from './errors';
import type { ShortRecord } from './records';
import type { RunResult } from './run';

const WIDTH = 110;

export function printRun(file: string, result: RunResult): void {
  console.log(`${file}: ${result.records} records, ${result.golden_records} golden records`);
  console.log(scoresLine('pairwise', result.pairwise));
  console.log(scoresLine('B-cubed', result.b_cubed));
  const { matched, new: fresh, review } = result.actions;
  console.log(
    `rows       matched ${percent(matched)}   new ${percent(fresh)}   review ${percent(review)}   rejected ${result.rejected}`,
  );
  if (result.oracle)
    console.log(`oracle     ${result.oracle.same} same, ${result.oracle.different} different`);
  else
    console.log(
      `open       ${result.open_resolutions} cases, counted as not merged (--oracle decides them by the truth)`,
    );
  console.log(`speed      ${result.rows_per_second.toLocaleString('en')} rows/s`);
  if (result.reliability) printReliability('Automatic joins by confidence', result.reliability);
  if (result.pairs) printPairs(result.pairs);
  if (result.errors) printErrors(result.errors);
}

function printPairs(pairs: NonNullable<RunResult['pairs']>): void {
  const sample = pairs.every === 1 ? '' : `, those of every ${ordinal(pairs.every)} record`;
  title(
    `Levels over ${pairs.true_pairs} true and ${pairs.false_pairs} false candidate pairs${sample}; ` +
      `prior ${bits(pairs.prior.observed_bits)} bits, in the model ${bits(pairs.prior.model_bits)}`,
  );
  // A level that all pairs have says nothing, as “missing” in a file without the column.
  const telling = pairs.levels.filter((row) => row.m < 1 || row.u < 1);
  const rows = telling.map((row) => [
    `${row.comparison}: ${row.level}`,
    String(row.true_pairs),
    String(row.false_pairs),
    row.m.toFixed(4),
    row.u.toFixed(4),
    bits(row.observed_bits),
    bits(row.model_bits),
  ]);
  print(textTable(['level', 'true', 'false', 'm', 'u', 'bits', 'model'], rows, WIDTH));
  printReliability('Candidate pairs by confidence, vetoed or not', pairs.confidence);
}

function printReliability(heading: string, bands: readonly ReliabilityBand[]): void {
  title(heading);
  const rows = bands.map((band) => [
    `${band.from}–${band.to}`,
    String(band.decisions),
    String(band.decisions - band.right),
    band.share_right.toFixed(4),
    band.mean_confidence.toFixed(4),
  ]);
  print(textTable(['confidence', 'pairs', 'wrong', 'right', 'expected'], rows, WIDTH));
}

function printErrors(errors: NonNullable<RunResult['errors']>): void {
  const { missed, wrong_joins, wrong_merges, missed_pairs } = errors;
  title(`Wrong joins, the most confident of ${wrong_joins}`);
  for (const pair of wrong_merges) printPair(pair, '');
  const sample = missed.every === 1 ? '' : `; every ${ordinal(missed.every)} was looked at`;
  title(
    `Missed pairs, the most confident of ${missed.true_pairs}, ${missed.under_review} of them under review` +
      `${sample}; one for each two golden records`,
  );
  for (const pair of missed_pairs) printPair(pair, pair.under_review ? ' under review' : '');
}

function printPair(pair: ExplainedPair, suffix: string): void {
  console.log(`${pair.confidence.toFixed(3)} phase ${pair.phase ?? '–'}${suffix}`);
  printShort(pair.a);
  printShort(pair.b);
  for (const one of pair.comparisons) {
    console.log(`    ${signed(one.weightBits).padStart(6)}  ${one.comparison}: ${one.level} (${one.detail})`);
  }
  for (const veto of pair.vetoes) console.log(`      veto  ${veto}`);
}

function printShort({ key, entity, name, rest }: ShortRecord): void {
  console.log(`  ${name} | ${rest} [${key}, entity ${entity}]`);
}

export function printBlocking(file: string, result: BlockingResult): void {
  const { plainly_different: plain, candidates } = result;
  console.log(`${file}: ${result.records} records, ${result.true_pairs} true pairs`);
  console.log(`compared directly           ${percent2(result.recall)} of the true pairs`);
  console.log(`compared directly or by way ${percent2(result.recall_by_chains)}`);
  console.log(
    `unless plainly different    ${percent2(result.recall_unless_plainly_different)}   (plainly different: no word ` +
      `of three letters in common and WRatio below 60;`,
  );
  console.log(
    `                            ${percent2(plain.share)} of the true pairs, ${percent2(plain.recall)} of them compared)`,
  );
  console.log(
    `earlier records compared    mean ${candidates.mean}, p95 ${candidates.p95}, max ${candidates.max}`,
  );
  console.log(`time                        ${result.seconds} s`);
  if (result.missed.length > 0) title('Missed pairs by reason, with an example');
  for (const { reason, true_pairs, example } of result.missed) {
    console.log(`${true_pairs}  ${reason}`);
    for (const record of example) printShort(record);
  }
}

export function printNames(file: string, result: VerdictScores, errors: number): void {
  console.log(`${file}: ${result.pairs} pairs of names, ${result.true_pairs} the same`);
  console.log(scoresLine('same', result.same));
  console.log(scoresLine('or review', result.same_or_review));
  const rows = Object.entries(result.verdicts).map(([verdict, count]) => [
    verdict,
    String(count.pairs),
    String(count.true_pairs),
  ]);
  print(textTable(['verdict', 'pairs', 'truly same'], rows, WIDTH));
  for (const said of ['same', 'different'] as const) {
    const list = result.errors.filter((one) => one.verdict === said);
    if (list.length > 0) title(`Wrongly called ${said}: ${Math.min(errors, list.length)} of ${list.length}`);
    for (const one of list.slice(0, errors)) {
      console.log(`  ${one.a} | ${one.b}\n      ${one.level} (${one.detail})`);
    }
  }
}

export function printComparison({ figures, pairs }: RunComparison): void {
  const changed = figures.filter((delta) => delta.change !== 0);
  if (changed.length === 0) console.log('Every figure is the same.');
  else print(textTable(['figure', 'before', 'after', 'change'], changed.map(deltaCells), WIDTH));
  if (!pairs) {
    console.log('\nWhich pairs: run both with --partition.');
    return;
  }
  for (const side of ['gained', 'lost'] as const) {
    const { true_pairs, false_pairs, unknown_pairs, examples } = pairs[side];
    title(`Pairs ${side}: ${true_pairs} true, ${false_pairs} false, ${unknown_pairs} not known`);
    for (const { a, b, same } of examples) {
      const truth = same === null ? 'not known' : same ? 'true' : 'false';
      console.log(`  ${truth.padEnd(9)}  ${a}  |  ${b}`);
    }
  }
}

function deltaCells({ figure, before, after, change }: Delta): string[] {
  return [figure, number(before), number(after), change === null ? '–' : signed(change)];
}

function scoresLine(name: string, { precision, recall, f1 }: Scores): string {
  return `${name.padEnd(10)} precision ${precision.toFixed(4)}   recall ${recall.toFixed(4)}   F1 ${f1.toFixed(4)}`;
}

function title(text: string): void {
  console.log(`\n${text}`);
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function percent2(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

function bits(value: number | null): string {
  return value === null ? '–' : signed(Math.round(value * 100) / 100);
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−');
}

function number(value: number | null): string {
  return value === null ? '–' : String(value);
}

function ordinal(count: number): string {
  const ending =
    count % 100 >= 11 && count % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
