import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import type { FindingRow } from '../model/finding-row.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { ask } from './__fixtures__/duckdb.ts';
import { findingParts } from './finding-parts.ts';
import { findingRows } from './finding-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { report } = read('# T\n\n## Suggestions\n\nS1. **A** — `a.go:1`\n');
const [ROW] = findingRows(makeCorpus([report]), { linkTo: () => '/', patternOf: new Map() });

function row(repo: string, date: string | null, title = 'A'): FindingRow {
  return { ...ROW!, repo, date, title };
}

/** The parts on a disk; the pattern that finds their files. */
function write(rows: readonly FindingRow[], name: string): string {
  for (const { path, make } of findingParts(rows, 0)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, make());
  }
  return join(folder, name, 'findings/**/*.parquet');
}

test('parts are there where findings are many', () => {
  const rows = [row('orchard/quarry', '2026-05-04'), row('orchard/quarry', '2026-06-01')];
  expect(findingParts(rows, 2)).toEqual([]);
  expect(findingParts(rows, 1).map(({ path, repo, month }) => [path, repo, month])).toEqual([
    ['findings/repo=orchard%2Fquarry/month=2026-05/part.parquet', 'orchard/quarry', '2026-05'],
    ['findings/repo=orchard%2Fquarry/month=2026-06/part.parquet', 'orchard/quarry', '2026-06'],
  ]);
});

test('DuckDB reads repositories and months from the names of the folders, whatever these are', async () => {
  const repos = [
    'orchard/quarry',
    'a b=c%d',
    '%2F',
    'späte/ジョブ',
    "o'hare*(x)!",
    '..',
    '.',
    'UPPER/lower~-_.',
  ];
  const rows = repos.flatMap((repo) => [row(repo, '2026-05-04'), row(repo, '2026-06-30'), row(repo, null)]);
  const files = write(rows, 'names');
  const found = await ask(
    `SELECT repo, month FROM read_parquet('${files}', hive_partitioning = true) ORDER BY repo, month NULLS LAST`,
  );
  const expected = rows.map(({ repo, date }) => ({ repo, month: date?.slice(0, 7) ?? null }));
  expect(new Set(found.map((one) => JSON.stringify(one)))).toEqual(
    new Set(expected.map((one) => JSON.stringify(one))),
  );
  expect(found).toHaveLength(rows.length);
});

test('a name that no file system takes is cut, and two such names stay two', () => {
  const long = (end: string) => `${'ä/'.repeat(200)}${end}`;
  const parts = findingParts([row(long('a'), '2026-05-04'), row(long('b'), '2026-05-04')], 0);
  expect(new Set(parts.map(({ repo }) => repo))).toEqual(new Set([long('a'), long('b')]));
  for (const { path } of parts) expect(basename(dirname(dirname(path))).length).toBeLessThanOrEqual(255);
  expect(new Set(parts.map(({ path }) => path)).size).toBe(2);
});
