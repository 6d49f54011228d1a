import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..');

test('lines lead to where findings start in the reports', async () => {
  const { code, out } = await find('severity:critical file:internal/**');
  expect(code).toBe(0);
  const lines = out.trim().split('\n');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const [, file, at, title] = /^(reports\/\S+\.md):(\d+): critical C\d+ internal\/\S+ (.+)$/.exec(line)!;
    expect(readFileSync(join(project, file!), 'utf8').split('\n')[Number(at) - 1]).toMatch(/\bC\d+\b/);
    expect(title).not.toBe('');
  }
});

test('a hyphen in front is of the query, and several arguments are one query', async () => {
  const { out: some } = await find('-severity:critical', 'file:internal/**');
  expect(some).not.toBe('');
  expect(some).not.toContain(': critical ');
});

test('other formats say the same', async () => {
  const query = 'severity:critical';
  const lines = (await find(query)).out.trim().split('\n');
  const json: unknown[] = JSON.parse((await find(query, '--format', 'json')).out);
  const csv = parse((await find(query, '--format=csv')).out, { columns: true });
  const markdown = (await find(query, '--format=markdown')).out;
  const table = (await find(query, '--format=table', '--group=file')).out;
  expect(json).toHaveLength(lines.length);
  expect(csv).toHaveLength(lines.length);
  expect(markdown.match(/^- /gm)).toHaveLength(lines.length);
  expect(table.match(/^critical /gm)).toHaveLength(lines.length);
  expect(table.match(/^\S+ \S+ \(\d+\)$/m)).not.toBeNull();
  expect((await find(query, '--limit=2')).out.trim().split('\n')).toEqual(lines.slice(0, 2));
});

test('nothing found is told by the exit', async () => {
  expect(await find('severity:critical severity:none')).toMatchObject({ code: 1, out: '' });
});

test('what is wrong with a query is pointed at', async () => {
  const { code, out, err } = await find('queue severity:criticl');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('\n  queue severity:criticl\n                 ^^^^^^^\n');
});

test.for([
  [['queue', '--format', 'xml'], '--format is one of'],
  [['severity:'], 'severity'],
  [['"queue'], 'quotation mark'],
] as const)('%j is refused', async ([args, message]) => {
  const { code, out, err } = await find(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('no expression runs away', async () => {
  expect((await find(String.raw`/^(?:\w+\s?)+:::/m`)).code).toBe(1);
  // This one only the engine that may run away can match.
  const { code, err } = await find(String.raw`/^(?=\w)(?:\w+\s?)+:::/m`);
  expect(code).toBe(2);
  expect(err).toContain('takes more than 2 seconds');
});

interface Result {
  code: number;
  out: string;
  err: string;
}

/** Runs the command over the sample reports. */
function find(...args: string[]): Promise<Result> {
  const env = { ...process.env, REPORTS_DIR: '', SITE_URL: '', BASE_PATH: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/find.ts', ...args], { cwd: project, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}
