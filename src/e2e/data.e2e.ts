import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { ask } from '../exports/__fixtures__/duckdb.ts';
import { sarifFaults } from '../exports/__fixtures__/sarif-faults.ts';
import type { DataIndex } from '../model/data-index.ts';

type Element = DefaultTreeAdapterTypes.Element;

const site = inject('site');
const folder = resolve(process.env['SITE_DIR'] ?? 'dist');

async function get(address: string): Promise<Response> {
  const response = await fetch(new URL(address, site));
  expect([address, response.status]).toEqual([address, 200]);
  return response;
}

/** The elements of a page. */
async function elements(address: string): Promise<Element[]> {
  const below = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...below(node.childNodes)] : []));
  return below(parseHtml(await (await get(address)).text()).childNodes);
}

function attribute({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

test('the list of files is true: sizes, hashes, rows and schemas', async () => {
  const index: DataIndex = await (await get('data/index.json')).json();
  const validate = formats.default(new Ajv()).compile(await (await get('schema/index.json')).json());
  validate(index);
  expect(validate.errors).toBe(null);
  for (const { path, url, format, rows, bytes, sha256, schema } of index.files) {
    const content = Buffer.from(await (await get(url)).arrayBuffer());
    expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
      ...[path, bytes, sha256],
    ]);
    const counts: Record<string, () => number | null | Promise<number>> = {
      csv: () => parse(content, { columns: true }).length,
      ndjson: () => content.toString().trimEnd().split('\n').length,
      json: () => null,
      sarif: () => {
        const log: Log = JSON.parse(content.toString());
        expect(sarifFaults(log)).toEqual([]);
        return log.runs.flatMap(({ results = [] }) => results).length;
      },
      parquet: async () => {
        const [counted] = await ask(`SELECT count(*)::INTEGER AS n FROM '${folder}/data/${path}'`);
        return counted!['n'] as number;
      },
    };
    expect([path, await counts[format]!()]).toEqual([path, rows]);
    if (format === 'ndjson') {
      const row = formats.default(new Ajv()).compile(await (await get(schema)).json());
      for (const line of content.toString().trimEnd().split('\n')) {
        row(JSON.parse(line));
        expect([path, row.errors]).toEqual([path, null]);
      }
    }
  }
});

/** A page, and at least so many reports in its feeds. */
test.for([
  ['', 20],
  ['repo/lanternworks/tidepool/', 10],
  ['pr/lanternworks/tidepool/41/', 4],
  ['agents/heron-large-2/', 5],
  ['agents/heron-family/', 5],
] as const)('%s has its feed in two formats, which say the same', async ([page, least]) => {
  const all = await elements(page);
  const feed = async (type: string) => {
    const [only, ...others] = all.filter(
      (element) => element.tagName === 'link' && attribute(element, 'type') === type,
    );
    expect(others).toEqual([]);
    return (await get(new URL(attribute(only!, 'href')!, site + page).href)).text();
  };
  const inAtom = parseAtomFeed(await feed('application/atom+xml'));
  const inJson = parseJsonFeed(JSON.parse(await feed('application/feed+json')));
  expect(inAtom.entries!.length).toBeGreaterThanOrEqual(least);
  expect(inJson.items!.map(({ id }) => id)).toEqual(inAtom.entries!.map(({ id }) => id));
  for (const { url } of inJson.items!) await get(url!);
  const visible = all.filter((element) => element.tagName === 'a' && /^feed$/i.test(textOf(element).trim()));
  expect(visible.map((element) => attribute(element, 'href'))).toContain(
    attribute(
      all.find((element) => attribute(element, 'type') === 'application/atom+xml')!,
      'href',
    ),
  );
});

test('a branch that became a pull request leads to the feed of that', async () => {
  const all = await elements('branch/lanternworks/quillcast/resume-downloads/');
  const link = all.find((element) => attribute(element, 'type') === 'application/atom+xml')!;
  expect(attribute(link, 'href')).toMatch(/\/pr\/lanternworks\/quillcast\/14\/feed\.xml$/);
});

test('the page of a report leads to its findings as SARIF', async () => {
  const all = await elements('reviews/quillcast/20260526-150907-pr-17/');
  const [link] = all.filter((element) => element.tagName === 'a' && textOf(element).trim() === 'SARIF');
  const log: Log = await (await get(attribute(link!, 'href')!)).json();
  expect(sarifFaults(log)).toEqual([]);
  const results = log.runs[0]!.results!;
  expect(results).toHaveLength(all.filter(({ tagName }) => tagName === 'article').length);
  const states = new Set(results.map(({ baselineState }) => baselineState));
  expect(states).toEqual(new Set(['new', 'unchanged']));
  expect(results.some(({ message }) => message.markdown?.includes('```'))).toBe(true);
});

describe('the questions of the page on data', async () => {
  /** Over HTTP where the extension of DuckDB for that is there, or can be fetched; else from the folder that is served. */
  let root = `${folder}/`;
  let prepare: string[] = [];
  let questions: string[] = [];

  beforeAll(async () => {
    const overHttp = await ask('INSTALL httpfs', 'LOAD httpfs').then(
      () => true,
      () => false,
    );
    if (overHttp) [root, prepare] = [site, ['LOAD httpfs']];
    else
      console.warn(
        '\n  DUCKDB OVER HTTP SKIPPED: its httpfs extension is not here; the files are asked where they lie\n',
      );
    const all = await elements('docs/data/');
    questions = all
      .filter((element) => attribute(element, 'class')?.split(' ').includes('sql'))
      .map((element) => textOf(element));
  });

  test('are answered by the built site', async () => {
    expect(questions.length).toBeGreaterThan(8);
    // Samples are too few to be in parts; the unit test of the page asks those.
    for (const question of questions.filter((sql) => !/parts|\*\*/.test(sql))) {
      const here = question
        .replaceAll(/https:\/\/(?:site|other)\.example\//g, root)
        .replaceAll("'dist/", `'${folder}/`)
        .replace(/;\s*$/, '');
      const rows = await ask(...prepare, here);
      expect([question, rows.length > 0]).toEqual([question, true]);
    }
  });
});
