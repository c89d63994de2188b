import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenInvariants, type TestLedger, testLedger } from '@/lib/ledger/testing/ledger';

const command = fileURLToPath(new URL('touchstone.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-cli-'));
let ledger: TestLedger;
beforeAll(async () => {
  ledger = await testLedger();
});
afterAll(async () => {
  expect(await brokenInvariants(ledger.context)).toEqual([]);
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(args: string[]) {
  return spawn(process.execPath, [command, ...args], {
    env: { ...process.env, DATABASE_URL: ledger.url },
    cwd: folder,
  });
}

async function touchstone(...args: string[]) {
  const child = start(args);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const [code] = await once(child, 'close');
  return { code: code as number, stdout, stderr };
}

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, name.endsWith('.gz') ? gzipSync(text) : text);
  return place;
}

const count = async (source: string) => {
  const [row] = await ledger.context
    .sql`select count(*)::int as n from source_records where source_system = ${source}`;
  return row!.n as number;
};

describe('key', () => {
  it('creates a key alone on the last line, lists it without the key, revokes it by name', async () => {
    const created = await touchstone('key', 'create', '--name', 'nightly', '--scope', 'match');
    expect(created.code).toBe(0);
    const key = created.stdout.trimEnd().split('\n').at(-1)!;
    expect(key).toMatch(/^ts_[\w-]{43}$/);
    const listed = await touchstone('key', 'list', '--json');
    expect(listed.stdout).not.toContain(key);
    expect(JSON.parse(listed.stdout).keys).toEqual([
      expect.objectContaining({ name: 'nightly', scopes: ['match'], revokedAt: null }),
    ]);
    expect((await touchstone('key', 'revoke', 'nightly')).code).toBe(0);
    const again = await touchstone('key', 'revoke', 'nightly');
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('No standing key');
  });

  it('refuses the name of a key that stands, in one sentence', async () => {
    const create = () => touchstone('key', 'create', '--name', 'taken');
    expect((await create()).code).toBe(0);
    const again = await create();
    expect([again.code, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toMatch(/^touchstone: A key called “taken” stands already.*\n$/);
    await touchstone('key', 'revoke', 'taken');
    expect((await create()).code).toBe(0);
  });

  it('lists keys in a plain table that fits a terminal', async () => {
    await touchstone('key', 'create', '--name', 'weekly', '--scope', 'match,read', '--expires', '2099-06-30');
    const [head, newest] = (await touchstone('key', 'list')).stdout.split('\n');
    expect(head!.split(/ {2,}/)).toEqual([
      'NAME',
      'PREFIX',
      'SCOPES',
      'CREATED',
      'EXPIRES',
      'LAST USED',
      'REVOKED',
    ]);
    const today = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    expect(newest!.split(/ {2,}/)).toEqual([
      'weekly',
      expect.stringMatching(/^ts_[\w-]{6}$/),
      'match,read',
      today,
      '2099-06-30',
      '–',
      '–',
    ]);
    expect(newest!.length).toBeLessThanOrEqual(80);
  });

  it.each([
    [['key', 'create'], '--name'],
    [['key', 'create', '--name', 'x', '--scope', 'everything'], 'scopes'],
    [['nonsense'], 'unknown command'],
    [['import', 'a.csv'], '--source'],
    [['key', 'create', '--name', 'x', '--expires', 'never'], 'expiresAt'],
  ])('refuses wrong usage: %j', async (args, message) => {
    const result = await touchstone(...args);
    expect(result.code).toBeGreaterThan(0);
    expect(result.stderr).toContain(message);
    expect(result.stderr).not.toContain('    at ');
  });

  it.each([[['--help']], [['import', '--help']], [['key', 'create', '--help']]])(
    'has help: %j',
    async (args) => {
      const result = await touchstone(...args);
      expect(result.code).toBe(0);
      expect(result.stdout).toContain('Usage: touchstone');
    },
  );
});

describe('user', () => {
  it('creates a person with a generated password, once per e-mail', async () => {
    const created = await touchstone(
      'user',
      'create',
      '--email',
      'jo@example.org',
      '--role',
      'steward',
      '--json',
    );
    expect(JSON.parse(created.stdout)).toMatchObject({
      email: 'jo@example.org',
      role: 'steward',
      password: expect.any(String),
    });
    const again = await touchstone('user', 'create', '--email', 'JO@example.org');
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('is a user already');
  });
});

describe('a new password', () => {
  it('is given to a person who is there, and to nobody else', async () => {
    await touchstone('user', 'create', '--email', 'pat@example.org');
    const given = await touchstone('user', 'password', '--email', 'PAT@example.org');
    expect(given.code).toBe(0);
    expect(given.stdout.trim()).toMatch(/^[\w-]{16}$/);
    expect((await touchstone('user', 'password', '--email', 'nobody@example.org')).stderr).toContain(
      'Nobody has the e-mail',
    );
  });
});

describe('import', () => {
  it('reads a gzipped file, keeps accents, and rejects bad rows with line numbers and reasons', async () => {
    const place = file(
      'customers.csv.gz',
      '\ufeffid,name,city\n1,Müller Brandschutz GmbH,Bremen\n2,,Nowhere\n3,"Smith, Jones ""LLP""",Austin\n4,too,many,cells\n5,"two\nlines",Reno\n',
    );
    const result = await touchstone('import', place, '--source', 'demo', '--json');
    expect(JSON.parse(result.stdout)).toMatchObject({ new: 3, rejected: 2, interrupted: false });
    expect(result.code).toBe(0);
    const rejects = readFileSync(path.join(folder, 'customers.rejects.csv'), 'utf8');
    expect(rejects).toBe(
      'line,reason,row\n' +
        '1,names the columns; leave this line here,"id,name,city"\n' +
        '3,raw_name is missing,"2,,Nowhere"\n' +
        '5,"4 cells, but the first line names 3 columns","4,too,many,cells"\n',
    );
    const [row] = await ledger.context
      .sql`select raw_name from source_records where source_system = 'demo' and source_primary_key = '1'`;
    expect(row!.raw_name).toBe('Müller Brandschutz GmbH');
    expect((await touchstone('import', place, '--source', 'demo', '--strict')).code).toBe(3);
  });

  it('refuses a file in another encoding, and reads other delimiters when told', async () => {
    const latin = path.join(folder, 'latin.csv');
    writeFileSync(latin, Buffer.from('id,name\n1,Caf\xe9\n', 'latin1'));
    const refused = await touchstone('import', latin, '--source', 'latin');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is not UTF-8')]);
    const place = file('semicolons.csv', 'id;name\n1;Borealis Bakery\n1;Borealis Bakeries\n');
    expect((await touchstone('import', place, '--source', 'semi')).stderr).toContain('--delimiter ";"');
    const read = await touchstone('import', place, '--source', 'semi', '--delimiter', ';', '--json');
    expect(JSON.parse(read.stdout)).toMatchObject({ rows: 2, new: 1, replaced: 1 });
  });

  it('loses no row behind a quote that is never closed, and rejects each broken row once', async () => {
    const good = Array.from({ length: 700 }, (_, index) => `g${index},Lumen Works ${index},Bonn`);
    const place = file(
      'quotes.csv',
      `id,name,city\n1,"Acme Inc,Austin\n2,Jo "Big" Smith,Reno\n${good.join('\n')}\n3,"Beta\nInc",Rome\n4,"Open Ltd,Oslo\n5,Gamma,Bonn\n`,
    );
    const result = await touchstone('import', place, '--source', 'quotes', '--json');
    expect(JSON.parse(result.stdout)).toMatchObject({ rows: 705, rejected: 3 });
    expect(await count('quotes')).toBe(702);
    const rejects = readFileSync(path.join(folder, 'quotes.rejects.csv'), 'utf8').split('\n').slice(2, -1);
    expect(rejects).toEqual([
      '2,a quote is opened and never closed,"1,""Acme Inc,Austin"',
      expect.stringMatching(/^3,a quote within a cell: .*,"2,Jo ""Big"" Smith,Reno"$/),
      '706,a quote is opened and never closed,"4,""Open Ltd,Oslo"',
    ]);
  });

  it('imports a rejects file that was mended', async () => {
    const place = file('mend.csv', 'key;company;town\n-1;;Reno\n2;"Acme";Inc;Bonn\n3;Quartz Lamps;Rome\n');
    const options = ['--source', 'mend', '--delimiter', ';', '--json'];
    expect(JSON.parse((await touchstone('import', place, ...options)).stdout)).toMatchObject({
      new: 1,
      rejected: 2,
    });
    const rejects = path.join(folder, 'mend.rejects.csv');
    const text = readFileSync(rejects, 'utf8');
    expect(text).toContain("'-1;;Reno");
    expect(text).toContain('2;""Acme"";Inc;Bonn');
    const again = JSON.parse((await touchstone('import', rejects, ...options)).stdout);
    expect(again).toMatchObject({ rows: 2, rejected: 2, new: 0 });
    const mended = text.replace("'-1;;Reno", "'-1;Marble Tables;Reno").replace('""Acme"";Inc', 'Acme Inc');
    writeFileSync(rejects, mended);
    const last = JSON.parse((await touchstone('import', rejects, ...options)).stdout);
    expect(last).toMatchObject({ rows: 2, rejected: 0, new: 2, rejects_file: null });
    const stored = await ledger.context
      .sql`select source_primary_key as key, raw_name as name from source_records where source_system = 'mend'`;
    expect(stored.map((row) => ({ ...row }))).toContainEqual({ key: '-1', name: 'Marble Tables' });
  });

  it('counts what was odd about the rows that went through', async () => {
    const rows = [
      '1,Kestrel Optics,Atlantis',
      '2,Osprey Lenses,Lemuria',
      '3,Heron Glass,DE',
      '3,Heron Glass,AT',
    ];
    const place = file('odd.csv', `id,name,country\n${rows.join('\n')}\n`);
    const said = (await touchstone('import', place, '--source', 'odd')).stdout;
    expect(said).toContain('  2 × country_unknown (line 2: No country is called “Atlantis”;');
    const summary = JSON.parse((await touchstone('import', place, '--source', 'odder', '--json')).stdout);
    expect(summary.warnings).toEqual({
      country_unknown: 2,
      superseded_in_batch: 1,
      duplicate_key_in_batch: 1,
    });
  });

  it('changes nothing when it is run again', async () => {
    const place = file('again.csv', 'id,name\n1,Borealis Shipping\n2,Cassiopeia Foods\n');
    await touchstone('import', place, '--source', 'again');
    const result = await touchstone('import', place, '--source', 'again', '--json');
    expect(JSON.parse(result.stdout)).toMatchObject({ rows: 2, unchanged: 2, new: 0 });
    expect(await count('again')).toBe(2);
  });

  it('goes on where it was interrupted, without doubles', async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, index) => `${index},Company ${index} of ${index % 97} Street${index % 100 === 7 ? ', "' : ''}`,
    );
    const place = file('large.csv', `id,name\n${rows.join('\n')}\n`);
    const child = start(['import', place, '--source', 'large']);
    const noted = () =>
      ledger.context.sql`select rows_read from imports where source_system = 'large' and rows_read >= 1000`;
    while ((await noted()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await once(child, 'close');
    const reached = await count('large');
    expect(reached).toBeLessThan(11_880);
    const result = await touchstone('import', place, '--source', 'large', '--json');
    const summary = JSON.parse(result.stdout);
    expect(summary.skipped).toBeGreaterThan(0);
    expect(summary.skipped + summary.rows).toBe(12_000);
    expect(await count('large')).toBe(11_880);
    const rejects = readFileSync(path.join(folder, 'large.rejects.csv'), 'utf8').split('\n').slice(2, -1);
    // What a kill caught between the rejects file and the ledger is written again: at least once, not just once.
    const lines = new Set(rejects.map((line) => Number.parseInt(line, 10)));
    expect([...lines]).toEqual(Array.from({ length: 120 }, (_, index) => index * 100 + 9));
  });

  it.each<[string[], number, string]>([
    [['missing.csv'], 1, 'There is no file'],
    [['.'], 1, '. is a folder'],
    [['nameless.csv'], 1, '--map raw_name=COLUMN'],
    [['empty.csv'], 1, 'holds no rows'],
    [['blank.csv'], 1, 'holds no rows'],
    [['torn.csv'], 1, 'The first line of torn.csv, which names the columns, is broken'],
    [['empty.csv', '--map', 'raw_name'], 2, '--map takes field=column'],
    [['empty.csv', '--map', 'nonsense=name'], 2, 'there is no field “nonsense”'],
    [['empty.csv', '--map', 'raw_name=title'], 2, 'the file has no column “title”'],
    [['empty.csv', '--delimiter', '"'], 2, '--delimiter takes'],
    [['empty.csv', '--rejects', './empty.csv'], 2, 'name another'],
  ])('says what is wrong: %j', async (args, code, message) => {
    file('nameless.csv', 'id,title\n1,A\n');
    file('empty.csv', 'id,name\n');
    file('blank.csv', '');
    file('torn.csv', 'id,"name\n1,A\n');
    const result = await touchstone('import', ...args, '--source', 'x');
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(message)]);
    expect(result.stderr).not.toContain('    at ');
    expect(existsSync(path.join(folder, 'missing.rejects.csv'))).toBe(false);
  });
});

describe('evaluate', () => {
  it('prints the agreed object, and does not touch the ledger', async () => {
    const before = await ledger.context.sql`select count(*)::int as n from source_records`;
    const place = file(
      'labelled.csv',
      'record_id,entity_id,name,address,city,region,postcode,country,phone,tax_id,source\n' +
        'a,1,Acme Manufacturing Inc,100 Main St,Austin,TX,78701,US,,,one\n' +
        'b,1,ACME MFG,100 Main Street,Austin,TX,78701,US,,,two\n' +
        'c,2,Acme Manufacturing,9 Ocean Ave,Reno,NV,89501,US,,,one\n' +
        'd,,Unlabelled Ltd,,,,,GB,,,one\n',
    );
    const result = await touchstone('evaluate', place, '--json');
    expect(JSON.parse(result.stdout)).toMatchObject({
      records: 4,
      golden_records: 3,
      pairwise: { precision: 1, recall: 1, f1: 1 },
      b_cubed: { precision: 1, recall: 1, f1: 1 },
      actions: { matched: 0.25, new: 0.75, review: 0 },
      rows_per_second: expect.any(Number),
    });
    expect(await ledger.context.sql`select count(*)::int as n from source_records`).toEqual(before);
  });

  it('decides open cases by the truth with --oracle', async () => {
    const place = file(
      'oracle.csv',
      'record_id,entity_id,name,source\na,1,Kestrel Optics,x\nb,1,Kestrel Optics,y\nc,2,Kestrel Optics,z\n',
    );
    const plain = JSON.parse((await touchstone('evaluate', place, '--json')).stdout);
    expect(plain).toMatchObject({ open_resolutions: 2, pairwise: { recall: 0 } });
    const oracle = JSON.parse((await touchstone('evaluate', place, '--oracle', '--json')).stdout);
    expect(oracle).toMatchObject({
      open_resolutions: 0,
      pairwise: { precision: 1, recall: 1 },
      golden_records: 2,
    });
  });

  it('refuses a file that is not labelled', async () => {
    const result = await touchstone('evaluate', file('plain.csv', 'id,name\n1,A\n'));
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('no column entity_id');
  });
});
