import { Command, InvalidArgumentError } from 'commander';
import { UsageError } from '../user-error';
import { evaluateBlocking } from './evaluate/blocking';
import { compareRuns } from './evaluate/compare-runs';
import { evaluateNames } from './evaluate/names';
import { printBlocking, printComparison, printNames, printRun } from './evaluate/print';
import { type LabelledRecords, readLabelled } from './evaluate/read-labelled';
import { runEvaluation } from './evaluate/run';
import { withScratchLedgers } from './evaluate/scratch-ledger';

interface EvaluateOptions {
  oracle?: boolean;
  json?: boolean;
  brief?: boolean;
  errors: number;
  partition?: boolean;
  shuffle?: number;
  blocking?: boolean;
  compare?: boolean;
}

/** `touchstone evaluate FILE`: how right the matcher is on a file whose truth is known. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description(
      'measure the matcher on a labelled file, in a scratch database of its own; the ledger is not touched',
    )
    .argument(
      '<files...>',
      'CSV (.csv or .csv.gz): record_id, entity_id, name, address, city, region, postcode, country, phone, tax_id, ' +
        'source; or pairs of names: name_a, name_b, is_match; with --compare two files that --json was written to',
    )
    .option('--oracle', 'decide the open cases by the truth, as a perfect steward would, and count them')
    .option('--shuffle <seed>', 'put the rows into another order, the same for the same seed', wholeNumber)
    .option('--errors <number>', 'how many of the worst errors to explain', wholeNumber, 10)
    .option('--brief', 'figures only: no levels, reliability and errors')
    .option('--blocking', 'measure only which true pairs are compared at all, and how many others')
    .option('--partition', 'with --json: add the key partition, which --compare finds changed pairs by')
    .option('--compare', 'compare two runs: figures, and pairs gained and lost')
    .option('--json', 'print one JSON object')
    .action(evaluate);
}

async function evaluate(files: string[], options: EvaluateOptions): Promise<void> {
  const { json = false, errors } = options;
  const show = <Result>(result: Result, print: (result: Result) => void) =>
    json ? console.log(JSON.stringify(result)) : print(result);
  if (options.compare) {
    if (files.length !== 2) throw new UsageError('--compare takes two files.');
    return show(await compareRuns(files[0]!, files[1]!), printComparison);
  }
  const [file] = files as [string];
  if (files.length > 1) throw new UsageError('Name one file; --compare takes two.');
  if (options.partition && !json) throw new UsageError('--partition goes with --json.');
  const labelled = await readLabelled(file, options.shuffle);
  if (labelled.kind === 'names') {
    return show(evaluateNames(labelled), (result) => printNames(file, result, errors));
  }
  if (options.blocking)
    return show(evaluateBlocking(labelled, json), (result) => printBlocking(file, result));
  return show(await inScratch(labelled, options), (result) => printRun(file, result));
}

function inScratch(labelled: LabelledRecords, options: EvaluateOptions) {
  return withScratchLedgers((inLedger) =>
    inLedger((context) => runEvaluation(context, labelled, { ...options, quiet: options.json ?? false })),
  );
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('not a whole number');
  return Number(value);
}
