import type { JSONReport } from '@playwright/test/reporter';
import { describe, expect, it } from 'vitest';
import { failed, succeeded, summarise, withExitCode } from './counts';
import { playwrightCounts } from './playwright-counts';

describe('summarise', () => {
  it('ends with the counts of all steps', () => {
    const text = summarise([
      { step: 'Types', seconds: 1, ...succeeded() },
      { step: 'Unit tests', seconds: 2.25, passed: 40, failures: ['a.test.ts > adds'], skipped: [] },
    ]);
    expect(text).toBe(
      [
        '✓ Types (1.0 s)',
        '✗ Unit tests (2.3 s)',
        '',
        'Failed:',
        '  Unit tests: a.test.ts > adds',
        '',
        '41 passed, 1 failed',
      ].join('\n'),
    );
  });

  it('lists what was skipped, and why', () => {
    const skipped = [{ title: 'a.test.ts > measures', reason: 'no measuring data' }];
    const text = summarise([{ step: 'Unit tests', seconds: 0, passed: 2, failures: [], skipped }]);
    expect(text).toContain('\nSkipped:\n  Unit tests: a.test.ts > measures (no measuring data)\n');
    expect(text.split('\n').at(-1)).toBe('2 passed, 0 failed, 1 skipped');
  });
});

describe('withExitCode', () => {
  it('counts a program that fails without a failing test', () => {
    expect(withExitCode(succeeded(), 0, 'vitest').failures).toEqual([]);
    expect(withExitCode(succeeded(), 1, 'vitest').failures).toEqual(['vitest ended with exit code 1']);
    expect(withExitCode(failed('a test'), 1, 'vitest').failures).toEqual(['a test']);
  });
});

describe('playwrightCounts', () => {
  it('reads suites within suites', () => {
    const report = {
      errors: [{ message: 'the server did not start\n    at somewhere' }],
      suites: [
        {
          title: 'review.spec.ts',
          specs: [spec('opens', 'expected'), spec('flickers', 'flaky')],
          suites: [
            {
              title: 'a case',
              specs: [spec('decides', 'unexpected'), spec('prints', 'skipped', 'no printer')],
            },
          ],
        },
      ],
    } as unknown as JSONReport;
    expect(playwrightCounts(report)).toEqual({
      passed: 2,
      failures: ['review.spec.ts > a case > decides', 'outside of any test: the server did not start'],
      skipped: [{ title: 'review.spec.ts > a case > prints', reason: 'no printer' }],
    });
  });
});

function spec(title: string, status: string, description?: string) {
  return { title, tests: [{ status, annotations: description ? [{ type: 'skip', description }] : [] }] };
}
