import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIfNeeded } from './build';

/** Stands in for Next: fails when told to, and like Next removes the old build first. */
const BUILDER = `
  const { existsSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
  rmSync('.next', { recursive: true, force: true });
  if (existsSync('broken')) { console.log('app/page.tsx: unexpected token'); process.exit(1); }
  mkdirSync('.next');
  writeFileSync('.next/BUILD_ID', 'x');
`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'touchstone-build-'));
  write('node_modules/next/dist/bin/next', BUILDER);
  write('app/page.tsx', 'one');
  vi.stubEnv('NEXT_DIST_DIR', undefined);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

describe('buildIfNeeded', () => {
  it('builds once', async () => {
    expect(await buildIfNeeded(root)).toBe(true);
    expect(readFileSync(path.join(root, '.next/BUILD_ID'), 'utf8')).toBe('x');
    expect(await buildIfNeeded(root)).toBe(false);
  });

  it.each([
    ['a source that changed', () => write('app/page.tsx', 'two')],
    ['a source more', () => write('lib/deep/new.ts', '')],
    ['a source less', () => rmSync(path.join(root, 'app/page.tsx'))],
    ['another library', () => write('package-lock.json', '{}')],
    ['a build that was removed', () => rmSync(path.join(root, '.next/BUILD_ID'))],
  ])('builds again after %s', async (_what, change) => {
    await buildIfNeeded(root);
    change();
    expect(await buildIfNeeded(root)).toBe(true);
  });

  it('does not build again for a test', async () => {
    await buildIfNeeded(root);
    write('app/page.test.tsx', 'more');
    expect(await buildIfNeeded(root)).toBe(false);
  });

  it('says why it failed, and tries again the next time', async () => {
    write('broken', '');
    await expect(buildIfNeeded(root)).rejects.toThrow(
      'The pages could not be built:\napp/page.tsx: unexpected token',
    );
    rmSync(path.join(root, 'broken'));
    expect(existsSync(path.join(root, '.next'))).toBe(false);
    expect(await buildIfNeeded(root)).toBe(true);
  });
});
