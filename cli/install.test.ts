import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

const library = { version: '1.0.0', integrity: 'sha512-a' };
const tool = { version: '2.0.0', integrity: 'sha512-b', dev: true };
const otherPlatform = { version: '3.0.0', integrity: 'sha512-c', optional: true };
const locked = {
  '': {},
  'node_modules/library': library,
  'node_modules/tool': tool,
  'node_modules/other': otherPlatform,
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'touchstone-install-'));
  writePackages('package-lock.json', locked);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function writePackages(file: string, packages: object): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
}

function installed(packages: object): boolean {
  writePackages('node_modules/.package-lock.json', packages);
  return isInstalled(root);
}

describe('isInstalled', () => {
  it('is false before the first installation and after one that was interrupted', () => {
    expect(isInstalled(root)).toBe(false);
    mkdirSync(path.join(root, 'node_modules/library'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('does not miss what is for other platforms', () => {
    expect(installed({ 'node_modules/library': library, 'node_modules/tool': tool })).toBe(true);
  });

  it('accepts an installation without the development libraries, on purpose but not by halves', () => {
    expect(installed({ 'node_modules/library': library })).toBe(true);
    writePackages('package-lock.json', { ...locked, 'node_modules/tool2': { ...tool } });
    expect(installed({ 'node_modules/library': library, 'node_modules/tool': tool })).toBe(false);
  });

  it.each([
    [
      'another version',
      { 'node_modules/library': { ...library, version: '1.0.1' }, 'node_modules/tool': tool },
    ],
    [
      'other content',
      { 'node_modules/library': { ...library, integrity: 'sha512-x' }, 'node_modules/tool': tool },
    ],
    ['something missing', { 'node_modules/tool': tool }],
    [
      'something that is no longer wanted',
      { 'node_modules/library': library, 'node_modules/tool': tool, 'node_modules/old': library },
    ],
  ])('notices %s', (_what, packages) => {
    expect(installed(packages)).toBe(false);
  });
});
