import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCorpus } from '../../corpus/corpus.ts';
import { patternOf } from '../../corpus/pattern.ts';
import { agentData } from '../../corpus/review-records.ts';
import { ask } from '../../exports/__fixtures__/duckdb.ts';
import { findingParts } from '../../exports/finding-parts.ts';
import { findingRows } from '../../exports/finding-rows.ts';
import { ndjson } from '../../exports/ndjson.ts';
import { parquet } from '../../exports/parquet.ts';
import { rowsCsv } from '../../exports/rows-csv.ts';
import { DATA_FILES } from '../../model/data-files.ts';
import { PUBLISHED_SCHEMAS } from '../../model/published-schemas.ts';
import { readFolder } from '../../parse/__fixtures__/read-folder.ts';
import { agentRows } from '../../statistics/agent-rows.ts';
import { NO_CHOICES } from '../../statistics/choices.ts';
import { select } from '../../statistics/selection.ts';

const mdx = readFileSync(join(import.meta.dirname, 'data.mdx'), 'utf8');
const questions = [...mdx.matchAll(/<Sql\s+code=\{`([^`]+)`\}/g)].map(([, sql]) => sql!);
const folder = mkdtempSync(join(tmpdir(), 'data-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every question of the page is seen', () => {
  expect(questions.length).toBeGreaterThan(8);
  expect(questions).toHaveLength(mdx.split('<Sql').length - 1);
});

test('the columns of every table are on the page', () => {
  const tables = Object.values(DATA_FILES)
    .map(({ schema }) => schema)
    .filter((schema) => schema in PUBLISHED_SCHEMAS && !['report', 'agent-data'].includes(schema));
  for (const schema of tables) expect(mdx).toContain(`<DataColumns schema="${schema}"`);
});

const hasSamples = existsSync(resolve('reports/tidepool'));
if (!hasSamples)
  console.log('the sample reports are absent: the questions of the page on data are not asked');

/** As if the samples were two published sites, and a large one. */
describe.skipIf(!hasSamples)('over the sample reports', () => {
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  beforeAll(() => {
    const corpus = makeCorpus(readFolder(resolve('reports')));
    const rows = findingRows(corpus, {
      linkTo: ({ report, finding }) => `/reviews/${report.id}/#${finding.anchor}`,
      patternOf: patternOf(corpus),
    });
    const agents = select(
      agentData(corpus, ({ id }) => id),
      NO_CHOICES,
    );
    const parts = findingParts(rows, 0).map(({ path, repo, month, make }) => {
      return { url: put(`site.example/data/${path}`, make()), repo, month };
    });
    for (const site of ['site.example', 'other.example']) {
      put(`${site}/data/findings.parquet`, parquet(PUBLISHED_SCHEMAS.findings, rows));
      put(`${site}/data/reports.ndjson`, ndjson(corpus.reports));
      put(
        `${site}/data/agents.csv`,
        rowsCsv(
          PUBLISHED_SCHEMAS.agents,
          agentRows(agents, (path) => path),
        ),
      );
    }
    put('site.example/data/index.json', JSON.stringify({ parts }));
  }, 120_000);

  /** The question to sites in the folder; the name of a site stands elsewhere in the names of their files. */
  const asked = (sql: string) =>
    sql
      .replaceAll('https://', `${folder}/`)
      .replaceAll("'dist/", `'${join(folder, 'site.example')}/`)
      .replace("split_part(filename, '/', 3)", `split_part(filename, '/', ${folder.split('/').length + 1})`)
      .split(/;\s*$/m)
      .filter((statement) => statement.trim() !== '');

  test.for(questions)('%s', async (sql) => {
    const rows = await ask(...asked(sql));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.values(row).some((value) => value !== null)).toBe(true);
  });

  test('two sites are told apart', async () => {
    const sql = questions.find((question) => question.includes('other.example'))!;
    expect(new Set((await ask(...asked(sql))).map(({ site }) => site))).toEqual(
      new Set(['site.example', 'other.example']),
    );
  });
});
