import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['app', 'bench', 'cli', 'components', 'db', 'lib'];

interface Import {
  from: string;
  to: string;
  typesOnly: boolean;
}

/** Every source file of the project below the top-level folders, as paths from the root; tests apart. */
function sourceFiles(): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !/(\.test\.tsx?$|\/testing\/|oracle)/.test(file)),
  );
}

/** What a file imports, project files as paths from the root without ending, packages by name. */
function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...statements].map(([, typesOnly, named, dynamic]) => {
    const to = (named ?? dynamic)!;
    const project = to.startsWith('@/')
      ? to.slice(2)
      : to.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), to)
        : to;
    return { from: file, to: project, typesOnly: Boolean(typesOnly) };
  });
}

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const importsFrom = new Map(files.map((file) => [file, imports.filter((one) => one.from === file)]));
const inside = (place: string, folder: string) => place === folder || place.startsWith(`${folder}/`);
const arrows = (from: string, forbidden: (one: Import) => boolean) =>
  imports.filter((one) => inside(one.from, from) && forbidden(one)).map((one) => `${one.from} → ${one.to}`);
const isProject = (one: Import) => folders.some((folder) => inside(one.to, folder));

/** All that a file loads, over any number of steps, types left out. */
function reach(file: string, seen = new Set<string>()): string[] {
  for (const { to, typesOnly } of importsFrom.get(file) ?? []) {
    if (typesOnly || seen.has(to)) continue;
    seen.add(to);
    const next = ['.ts', '.tsx', '/index.ts']
      .map((ending) => to + ending)
      .find((name) => importsFrom.has(name));
    if (next) reach(next, seen);
  }
  return [...seen];
}

describe('the house', () => {
  it('is read at all', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.filter(isProject).length).toBeGreaterThan(200);
  });

  it.each(['lib/matching', 'lib/survivorship'])(
    '%s imports nothing of the project outside itself',
    (folder) => {
      expect(arrows(folder, (one) => isProject(one) && !inside(one.to, folder))).toEqual([]);
    },
  );

  it.each(['lib/matching', 'lib/survivorship'])(
    '%s does no I/O and reads no clock, environment or randomness',
    (folder) => {
      expect(
        arrows(
          folder,
          (one) => one.to.startsWith('node:') || ['fs', 'net', 'http', 'crypto'].includes(one.to),
        ),
      ).toEqual([]);
      const impure =
        /\b(process\.(env|hrtime)|Date\.now\(|new Date\(\)|performance\.now|Math\.random|fetch\(|crypto\.)/;
      const offenders = files.filter(
        (file) => inside(file, folder) && impure.test(readFileSync(path.join(root, file), 'utf8')),
      );
      expect(offenders).toEqual([]);
    },
  );

  it('others enter lib/matching by its index', () => {
    const behind = (one: Import) => inside(one.to, 'lib/matching') && one.to !== 'lib/matching';
    const outsiders = imports.filter(
      (one) => behind(one) && !inside(one.from, 'lib/matching') && !inside(one.from, 'bench'),
    );
    expect(outsiders.map((one) => `${one.from} → ${one.to}`)).toEqual([]);
  });

  it('nothing imports from app, cli, bench or components but themselves and app', () => {
    expect(
      arrows('lib', (one) => ['app', 'components', 'cli', 'bench'].some((folder) => inside(one.to, folder))),
    ).toEqual([]);
    expect(
      arrows('db', (one) => ['app', 'components', 'cli', 'bench'].some((folder) => inside(one.to, folder))),
    ).toEqual([]);
    expect(arrows('components', (one) => inside(one.to, 'app') || inside(one.to, 'cli'))).toEqual([]);
    expect(arrows('app', (one) => inside(one.to, 'cli') || inside(one.to, 'bench'))).toEqual([]);
  });

  it('db stands on nothing of lib', () => {
    expect(arrows('db', (one) => inside(one.to, 'lib'))).toEqual([]);
  });

  it('components reach no code that touches the database', () => {
    const touching = files
      .filter((file) => inside(file, 'components'))
      .flatMap((file) =>
        reach(file)
          .filter((to) => ['postgres', 'drizzle-orm', 'pg', 'db/client'].some((name) => inside(to, name)))
          .map((to) => `${file} → ${to}`),
      );
    expect(touching).toEqual([]);
  });

  it('only the ledger, the sign-in and the command line query the database', () => {
    const queries = imports.filter((one) =>
      ['postgres', 'drizzle-orm'].some((name) => one.to === name || one.to.startsWith(`${name}/`)),
    );
    const allowed = ['lib/ledger', 'lib/auth', 'db', 'bench'];
    expect(
      queries
        .filter((one) => !one.typesOnly && !allowed.some((folder) => inside(one.from, folder)))
        .map((one) => one.from),
    ).toEqual([]);
  });

  it('has no file above 400 lines', () => {
    const long = files.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });
});
