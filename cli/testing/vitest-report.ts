import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { Counts } from './counts';

/** A reporter for Vitest that writes {@link Counts} as JSON to the file named by COUNTS_FILE. */
export default class VitestReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts: Counts = { passed: 0, failures: [], skipped: [] };
    for (const module of modules) {
      const file = path.relative(process.cwd(), module.moduleId);
      for (const error of module.errors()) counts.failures.push(`${file}: ${firstLine(error)}`);
      for (const suite of module.children.allSuites()) {
        for (const error of suite.errors())
          counts.failures.push(`${file} > ${suite.fullName}: ${firstLine(error)}`);
      }
      for (const test of module.children.allTests()) {
        const title = `${file} > ${test.fullName}`;
        const result = test.result();
        if (result.state === 'passed') counts.passed++;
        else if (result.state === 'skipped')
          counts.skipped.push({ title, reason: result.note ?? 'no reason given' });
        else counts.failures.push(title);
      }
    }
    for (const error of unhandled) counts.failures.push(`outside of any test: ${firstLine(error)}`);
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
  }
}

function firstLine(error: SerializedError): string {
  return String(error.message).split('\n')[0]!;
}
