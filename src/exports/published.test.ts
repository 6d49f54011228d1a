import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { severityWords } from '../components/round-words.ts';
import { makeCorpus, type Corpus } from '../corpus/corpus.ts';
import { patternOf } from '../corpus/pattern.ts';
import { firstId } from '../corpus/renames.ts';
import { agentData } from '../corpus/review-records.ts';
import { reportsOf } from '../load/__fixtures__/reports-of.ts';
import type { RowSchema } from '../model/columns.ts';
import type { FindingRow } from '../model/finding-row.ts';
import { jsonSchema, PUBLISHED_SCHEMAS, type SchemaName } from '../model/published-schemas.ts';
import type { CsvRow } from '../query/csv.ts';
import { agentRows } from '../statistics/agent-rows.ts';
import { NO_CHOICES } from '../statistics/choices.ts';
import { select } from '../statistics/selection.ts';
import { ask } from './__fixtures__/duckdb.ts';
import { sarifFaults } from './__fixtures__/sarif-faults.ts';
import {
  coverageRows,
  countedFindingRows,
  originalRows,
  retroCellRows,
  reviewerRows,
} from './agent-tables.ts';
import { atom } from './atom.ts';
import { feedOf } from './feed.ts';
import { findingRows } from './finding-rows.ts';
import { jsonFeed } from './json-feed.ts';
import { ndjson } from './ndjson.ts';
import { parquet } from './parquet.ts';
import { rowsCsv } from './rows-csv.ts';
import { sarifLog } from './sarif-log.ts';
import { sarifRuns } from './sarif.ts';

const temporary = mkdtempSync(join(tmpdir(), 'published-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** What a published schema has against values, each fault once. */
function faults(name: SchemaName, values: readonly unknown[]): string[] {
  const validate = formats.default(new Ajv()).compile(jsonSchema(name));
  const found = values.flatMap((value) => (validate(value) ? [] : (validate.errors ?? [])));
  return [...new Set(found.map((fault) => JSON.stringify(fault)))];
}

/** The samples, and real reports, which are not part of the project. */
describe.each(['reports', '../shared/corpus', '../shared/freeform'])('what is published of %s', (folder) => {
  const isThere = existsSync(resolve(folder));
  if (!isThere) console.log(`${folder} is absent: what would be published of it is not read`);
  let corpus: Corpus;
  let rows: FindingRow[];

  beforeAll(async () => {
    if (!isThere) return;
    corpus = makeCorpus(await reportsOf(resolve(folder)));
    const linkTo = () => 'https://site.example/';
    rows = findingRows(corpus, { linkTo, patternOf: patternOf(corpus) });
  }, 300_000);

  test.skipIf(!isThere)('every report is as the schema of its record says', () => {
    const lines = ndjson(corpus.reports).trimEnd().split('\n');
    expect(lines).toHaveLength(corpus.reports.length);
    expect(
      faults(
        'report',
        lines.map((line) => JSON.parse(line)),
      ),
    ).toEqual([]);
  });

  test.skipIf(!isThere)(
    'every row of every table is as its schema says, and CSV that another reader reads',
    () => {
      const agents = agentData(corpus, ({ id }) => id);
      const tables: [SchemaName, readonly CsvRow[]][] = [
        ['findings', rows],
        ['agents', agentRows(select(agents, NO_CHOICES), (path) => path)],
        ['agents/reviewers', reviewerRows(agents)],
        ['agents/findings', countedFindingRows(agents)],
        ['agents/originals', originalRows(agents)],
        ['agents/coverage', coverageRows(agents)],
        ['agents/retros', retroCellRows(corpus)],
      ];
      expect(faults('agent-data', [JSON.parse(JSON.stringify(agents))])).toEqual([]);
      for (const [name, table] of tables) {
        expect([name, faults(name, table)]).toEqual([name, []]);
        const schema: RowSchema = PUBLISHED_SCHEMAS[name];
        const read: Record<string, string>[] = parse(rowsCsv(schema, table), { columns: true });
        expect(read).toHaveLength(table.length);
        for (const row of read) expect(Object.keys(row)).toEqual(Object.keys(schema.shape));
      }
    },
  );

  test.skipIf(!isThere)('DuckDB reads the same from Parquet, CSV and JSON lines', async () => {
    const file = (name: string) => join(temporary, `${folder.replaceAll('/', '_')}.${name}`);
    writeFileSync(file('parquet'), parquet(PUBLISHED_SCHEMAS.findings, rows));
    writeFileSync(file('csv'), rowsCsv(PUBLISHED_SCHEMAS.findings, rows));
    writeFileSync(file('ndjson'), ndjson(rows));
    const facts =
      'count(*)::INTEGER AS n, count(DISTINCT thread)::INTEGER AS threads, sum(startLine)::INTEGER AS s';
    const of = (source: string) =>
      ask(`SELECT ${facts}, count(*) FILTER (isOpen)::INTEGER AS o FROM ${source}`);
    const sum = rows.reduce((all, { startLine }) => all + (startLine ?? 0), 0);
    const expected = {
      n: rows.length,
      threads: new Set(rows.map(({ thread }) => thread)).size,
      s: sum,
      o: rows.filter(({ isOpen }) => isOpen).length,
    };
    expect(await of(`'${file('parquet')}'`)).toEqual([expected]);
    expect(await of(`'${file('csv')}'`)).toEqual([expected]);
    expect(await of(`read_ndjson('${file('ndjson')}')`)).toEqual([expected]);
    const told = await ask(`SELECT title, agents, paths FROM '${file('parquet')}'`);
    expect(told).toEqual(rows.map(({ title, agents, paths }) => ({ title, agents, paths })));
  });

  test.skipIf(!isThere)('SARIF is as the official schema says, of each report and of all', () => {
    const run = sarifRuns(corpus, { linkTo: () => 'https://site.example/', markdownOf: () => null });
    const all = corpus.reports.map((report) => run(report, { absent: true }));
    expect(sarifFaults(JSON.parse(sarifLog(all)))).toEqual([]);
    const present = all.flatMap(({ results = [] }) =>
      results.filter(({ baselineState }) => baselineState !== 'absent'),
    );
    expect(present).toHaveLength(rows.length);
    expect(new Set(present.map(({ guid }) => guid)).size).toBe(rows.length);
    expect(new Set(present.map(({ correlationGuid }) => correlationGuid)).size).toBe(
      new Set(rows.map(({ thread }) => thread)).size,
    );
    for (const report of corpus.reports.slice(0, 20))
      expect(sarifFaults(JSON.parse(sarifLog([run(report)])))).toEqual([]);
  });

  test.skipIf(!isThere)('a reader of feeds reads both formats', () => {
    const linkTo = (id: string) => `https://site.example/reviews/${encodeURI(id)}/`;
    const made = feedOf(corpus.reports, {
      ...{ title: 'Reviews', site: 'Reviews', page: 'https://site.example/' },
      ...{ atom: 'https://site.example/feed.xml', json: 'https://site.example/feed.json' },
      linkTo: ({ id }) => linkTo(id),
      firstLinkTo: (report) => linkTo(firstId(report, corpus.renames)),
      nameOf: ({ title }) => title,
      authorsOf: ({ reviewers }) => reviewers.map(({ name }) => name),
      countsOf: ({ findings }) => severityWords(findings),
    });
    const newest = Math.min(50, corpus.reports.length);
    expect(parseAtomFeed(atom(made)).entries).toHaveLength(newest);
    expect(parseJsonFeed(JSON.parse(jsonFeed(made))).items).toHaveLength(newest);
  });
});
