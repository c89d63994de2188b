import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findBrowser } from './find-browser';
import { buildIfNeeded } from './serve/build';
import { ROOT } from './settings';
import { type Counts, failed, type StepResult, succeeded, summarise, withExitCode } from './testing/counts';
import { playwrightCounts } from './testing/playwright-counts';
import { runProgram } from './testing/run-program';

/** `npm test`: every check there is, each one even if an earlier one fails. */
const reports = mkdtempSync(path.join(os.tmpdir(), 'touchstone-reports-'));

const steps: [string, () => Promise<Counts>][] = [
  ['Format and lint', () => check('biome', ['ci', '.', ...(process.stdout.isTTY ? [] : ['--colors=off'])])],
  ['Types', checkTypes],
  ['Unit tests', () => runVitest('unit')],
  ['Integration tests', () => runVitest('integration')],
  ['Build', build],
  ['Browser tests', runPlaywright],
];

async function check(program: string, parameters: string[]): Promise<Counts> {
  return (await runProgram(program, parameters)) === 0
    ? succeeded()
    : failed(`${program} ${parameters.join(' ')}`);
}

async function checkTypes(): Promise<Counts> {
  const generated = await check('next', ['typegen']);
  return generated.failures.length > 0 ? generated : check('tsc', ['--noEmit']);
}

async function runVitest(project: string): Promise<Counts> {
  const file = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=./cli/testing/vitest-report.ts'];
  const code = await runProgram('vitest', ['run', '--project', project, ...reporters], {
    COUNTS_FILE: file,
    NODE_ENV: 'test',
  });
  return withExitCode(readReport<Counts>(file) ?? failed(), code, 'vitest');
}

async function build(): Promise<Counts> {
  await buildIfNeeded(ROOT);
  return succeeded();
}

async function runPlaywright(): Promise<Counts> {
  const browser = await findBrowser();
  console.log(`The browser is ${browser.path}`);
  const file = path.join(reports, 'playwright.json');
  const environment = {
    ...browser.environment,
    CHROMIUM_PATH: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  const code = await runProgram('playwright', ['test', '--reporter=list,json'], environment);
  const report = readReport<Parameters<typeof playwrightCounts>[0]>(file);
  return withExitCode(report ? playwrightCounts(report) : failed(), code, 'playwright');
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function run(step: string, work: () => Promise<Counts>): Promise<StepResult> {
  console.log(`\n── ${step} ──`);
  const start = performance.now();
  const counts = await work().catch((error: Error) => {
    console.error(error.message);
    return failed(error.message.split('\n')[0]!);
  });
  return { step, seconds: (performance.now() - start) / 1000, ...counts };
}

const results: StepResult[] = [];
for (const [step, work] of steps) results.push(await run(step, work));
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summarise(results)}`);
process.exitCode = results.some(({ failures }) => failures.length > 0) ? 1 : 0;
