import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { activateModel, activateModelInput } from '@/lib/ledger/activate-model';
import { getModel, type ModelShown } from '@/lib/ledger/get-model';
import { listModels, type ModelListed } from '@/lib/ledger/list-models';
import { saveModelRules, saveModelRulesInput } from '@/lib/ledger/save-model-rules';
import { type ModelTrained, trainModel, trainModelInput } from '@/lib/ledger/train-model';
import { type ComparisonName, type ComparisonShares, levels, type Rule, type Weights } from '@/lib/matching';
import { checked } from '../checked';
import { withLedger } from '../open-ledger';
import { textTable } from '../text-table';
import { UserError } from '../user-error';

/** Characters of a note that a list shows. */
const LONGEST_NOTE = 60;

interface SaveOptions {
  as?: string;
  note?: string;
  activate?: boolean;
  json?: boolean;
}

/** `touchstone model train|list|show|activate|rules` */
export function modelCommand(): Command {
  const model = new Command('model').description('versions of the match model, and the rules beside it');

  saving(
    model
      .command('train')
      .description('learn weights from the ledger itself and save them as a new version, not yet active')
      .option('--pairs <number>', 'pairs of source records compared at most (200000)', wholeNumber)
      .option('--words <number>', 'words of names kept with their frequency at most (5000)', wholeNumber),
  ).action(async (options: SaveOptions & { pairs?: number; words?: number }) => {
    const { as: version, json, ...rest } = options;
    const input = checked(trainModelInput, { ...rest, version });
    const startedAt = performance.now();
    const trained = await withLedger((context) => trainModel(context, input));
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    if (json) console.log(JSON.stringify({ ...trained, active: input.activate, seconds }));
    else for (const line of trainedInWords(trained, input.activate, seconds)) console.log(line);
  });

  model
    .command('list')
    .description('list all versions, newest first')
    .option('--json', 'print one JSON object')
    .action(async (options: { json?: boolean }) => {
      const models = await withLedger((context) => listModels(context));
      if (options.json) console.log(JSON.stringify({ models }));
      else for (const line of modelTable(models)) console.log(line);
    });

  model
    .command('show')
    .description('show what a version says: weights, shares, rules, thresholds')
    .argument('[version]', 'the active one if left out')
    .option('--json', 'print one JSON object')
    .action(async (version: string | undefined, options: { json?: boolean }) => {
      const shown = await withLedger((context) => getModel(context, { version }));
      if (options.json) console.log(JSON.stringify(shown));
      else for (const line of shownInWords(shown)) console.log(line);
    });

  model
    .command('activate')
    .description('have a version decide from now on; what was decided before stays')
    .argument('<version>', 'one of touchstone model list; the shipped one takes all others back')
    .option('--json', 'print one JSON object')
    .action(async (version: string, options: { json?: boolean }) => {
      const input = checked(activateModelInput, { version });
      const activated = await withLedger((context) => activateModel(context, input));
      if (options.json) console.log(JSON.stringify(activated));
      else if (activated.version === activated.previous) console.log(`${version} is active already.`);
      else console.log(`${version} decides from now on, in the place of ${activated.previous}.`);
    });

  saving(
    model
      .command('rules')
      .description('save the active model with other rules as a new version, not yet active')
      .argument('<file>', 'JSON: [{"name": …, "when": [{"comparison": …, "level": […]}], "says": "same"}]'),
  ).action(async (file: string, { as: version, json, ...rest }: SaveOptions) => {
    const input = checked(saveModelRulesInput, { ...rest, version, rules: readJson(file) });
    const saved = await withLedger((context) => saveModelRules(context, input));
    if (json) console.log(JSON.stringify({ ...saved, active: input.activate }));
    else {
      for (const line of rulesInWords(saved.rules)) console.log(line);
      console.log(savedInWords(saved, input.activate));
    }
  });

  return model;
}

function saving(command: Command): Command {
  return command
    .option('--as <version>', 'what to call it (v1, v2, v3 … if left out)')
    .option('--note <text>', 'why it was made')
    .option('--activate', 'have it decide from now on')
    .option('--json', 'print one JSON object');
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError(`${file} cannot be read: ${(cause as Error).message}`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

function modelTable(models: readonly ModelListed[]): string[] {
  const rows = models.map((one) => [
    one.version,
    one.active ? 'active' : '',
    one.createdAt?.toISOString().slice(0, 16).replace('T', ' ') ?? '–',
    one.createdBy ?? '–',
    shortened(one.note ?? '–'),
  ]);
  return textTable(['version', 'active', 'created', 'by', 'note'], rows, process.stdout.columns ?? 100);
}

function shortened(note: string): string {
  return note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE - 1)}…` : note;
}

function trainedInWords(trained: ModelTrained, activated: boolean, seconds: number): string[] {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  return [
    `${number(trained.records)} source records, ${number(trained.candidatePairs)} pairs share a match key; ` +
      `compared ${number(trained.candidatesCompared)} of them and ${number(trained.strangersCompared)} random pairs.`,
    `${number(trained.samePairs)} of those compared are the same, expected; ${number(trained.words)} words; ` +
      `${trained.iterations} iterations${trained.converged ? '' : ', not converged'}; ${seconds} s.`,
    `Prior ${trained.priorBits.toFixed(2)} bits`,
    ...sharesTable(trained.shares),
    savedInWords(trained, activated),
  ];
}

function savedInWords({ version, created }: { version: string; created: boolean }, active: boolean): string {
  const saved = created
    ? `Saved as ${version}.`
    : `${version} says just the same already; nothing was saved.`;
  return active
    ? `${saved} It decides from now on.`
    : `${saved} It decides nothing until: touchstone model activate ${version}`;
}

function shownInWords({ model, shares, note, active }: ModelShown): string[] {
  const { auto, review } = model.thresholds;
  return [
    `${model.version}${active ? ', active' : ''}${note ? `: ${note}` : ''}`,
    `Prior ${model.priorBits.toFixed(2)} bits; same from confidence ${auto}, review from ${review}`,
    ...(shares ? sharesTable(shares) : weightTable(model.weights)),
    ...rulesInWords(model.rules),
  ];
}

function sharesTable(shares: ComparisonShares): string[] {
  // JSON of the database keeps no order; the list of levels has it.
  const rows = namesOf(shares).flatMap((name) =>
    levels[name].flatMap((level) => {
      const one = shares[name][level];
      if (!one) return [];
      const { m, u, same, different, weightBits } = one;
      const counts = [same, different].map((count) => count.toFixed(0));
      return [[`${name}: ${level}`, m.toPrecision(3), u.toPrecision(3), ...counts, weightBits.toFixed(2)]];
    }),
  );
  return textTable(['level', 'm', 'u', 'same', 'different', 'bits'], rows, process.stdout.columns ?? 100);
}

function weightTable(weights: Weights): string[] {
  const rows = namesOf(weights).flatMap((name) =>
    Object.entries(weights[name]).map(([level, bits]) => [`${name}: ${level}`, bits.toFixed(2)]),
  );
  return textTable(['level', 'bits'], rows, process.stdout.columns ?? 100);
}

function namesOf(one: ComparisonShares | Weights): ComparisonName[] {
  return (Object.keys(levels) as ComparisonName[]).filter((name) => one[name]);
}

function rulesInWords(rules: readonly Rule[]): string[] {
  if (rules.length === 0) return ['No rules beside it.'];
  return rules.map(({ name, when, says }, index) => {
    const conditions = when.map((one) =>
      'phase' in one ? `phase ${one.phase.join(' or ')}` : `${one.comparison} ${one.level.join(' or ')}`,
    );
    return `Rule ${index + 1}, “${name}”: ${conditions.join('; ')} → ${says}`;
  });
}
