import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { Counts } from './counts';

/** What Playwright's JSON report says. A test that passed only at the second attempt has passed. */
export function playwrightCounts(report: JSONReport): Counts {
  const counts: Counts = { passed: 0, failures: [], skipped: [] };
  for (const suite of report.suites) addSuite(counts, suite, []);
  for (const error of report.errors)
    counts.failures.push(`outside of any test: ${error.message?.split('\n')[0]}`);
  return counts;
}

function addSuite(counts: Counts, suite: JSONReportSuite, outer: string[]): void {
  const titles = [...outer, suite.title];
  for (const inner of suite.suites ?? []) addSuite(counts, inner, titles);
  for (const spec of suite.specs) {
    const title = [...titles, spec.title].join(' > ');
    for (const test of spec.tests) {
      if (test.status === 'skipped') {
        const reason = test.annotations.find(({ type }) => ['skip', 'fixme'].includes(type))?.description;
        counts.skipped.push({ title, reason: reason ?? 'no reason given' });
      } else if (test.status === 'unexpected') counts.failures.push(title);
      else counts.passed++;
    }
  }
}
