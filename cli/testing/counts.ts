/** What one step of `npm test` found. A step without tests of its own, such as the build, counts as one. */
export interface Counts {
  passed: number;
  failures: string[];
  skipped: { title: string; reason: string }[];
}

export interface StepResult extends Counts {
  step: string;
  seconds: number;
}

export function succeeded(): Counts {
  return { passed: 1, failures: [], skipped: [] };
}

export function failed(...failures: string[]): Counts {
  return { passed: 0, failures, skipped: [] };
}

/** A program that fails although none of its tests did (it crashed, it found no tests) has failed once. */
export function withExitCode(counts: Counts, exitCode: number | null, program: string): Counts {
  if (exitCode === 0 || counts.failures.length > 0) return counts;
  return { ...counts, failures: [`${program} ended with exit code ${exitCode}`] };
}

/** The summary of a whole run; its last line is `N passed, N failed`, and `, N skipped` if any were. */
export function summarise(results: StepResult[]): string {
  const failures = results.flatMap(({ step, failures }) => failures.map((title) => `  ${step}: ${title}`));
  const skipped = results.flatMap(({ step, skipped }) =>
    skipped.map(({ title, reason }) => `  ${step}: ${title} (${reason})`),
  );
  const passed = results.reduce((total, result) => total + result.passed, 0);
  const closing = `${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
  return [
    ...results.map(
      ({ step, seconds, failures }) =>
        `${failures.length === 0 ? '✓' : '✗'} ${step} (${seconds.toFixed(1)} s)`,
    ),
    ...(skipped.length > 0 ? ['', 'Skipped:', ...skipped] : []),
    ...(failures.length > 0 ? ['', 'Failed:', ...failures] : []),
    '',
    closing,
  ].join('\n');
}
