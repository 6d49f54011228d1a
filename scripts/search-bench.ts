/**
 * `npm run bench:search [-- --site DIR] [--records N,…]`: what questions to the search over findings take in Chromium,
 * with invented findings in the place of those of a built site: bytes and requests, milliseconds from nothing and once
 * more. Without DIR the site of REPORTS_DIR is built first. A measurement, not a test.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium, HOW_TO_GET_ONE, launch } from '../src/e2e/chromium.ts';
import { findingShards, type Shards } from '../src/exports/finding-shards.ts';
import { settings } from '../src/load/settings.ts';
import type { FindingRecord } from '../src/model/finding-record.ts';
import { publish } from '../src/publish.ts';
import { optionsOf } from './command/options.ts';
import './command/settings.ts';
import { table, type Cell } from './audit/table.ts';
import { ask, type Taken } from './search-bench/ask.ts';
import { inventedRecords, PLANTED } from './search-bench/invented-records.ts';
import { serveSearched } from './search-bench/server.ts';

const { values } = optionsOf(import.meta.filename, {
  options: { site: { type: 'string' }, records: { type: 'string', default: '4900,100000' } },
});
const executable = findChromium() ?? stop(HOW_TO_GET_ONE);
const folder = resolve(values.site ?? '.cache/search-bench/site');
if (values.site === undefined && !(await publish({ out: folder, strict: false, silent: true })))
  process.exit(1);
const worker =
  readdirSync(join(folder, '_astro')).find((name) => /^finding-search-worker\b.*\.js$/.test(name)) ??
  stop(`${folder} has no search over findings`);
const browser = await launch(executable);
for (const count of values.records.split(',').map(Number)) await bench(count);
await browser.close();
// What a build leaves open must not keep the process.
process.exit(0);

async function bench(count: number): Promise<void> {
  const records = inventedRecords(count);
  const start = performance.now();
  const shards = await findingShards(records);
  console.log(
    `\n## ${count} records, ${shards.manifest.kind}: made in ${ms(performance.now() - start)} ms\n`,
  );
  console.log(table(['files', 'number', 'kB', 'largest kB'], sizes(shards)));
  const site = await serveSearched(folder, settings().basePath, shards);
  const rows: Cell[][] = [];
  const word = commonWord(records);
  for (const query of questions(word, records[count >> 1]!.facts.report.repo))
    rows.push(row(query, await ask(browser, site, `${site.address}_astro/${worker}`, query)));
  site.close();
  console.log(
    `\n${table(['question', 'found', 'of', 'requests', 'kB', 'ms', 'ms again', 'ms of scanning'], rows)}`,
  );
}

/** Every kind of question: what a word, a path, an expression or nothing but facts can tell. */
function questions(word: string, repo: string): string[] {
  const { identifier, phrase, folder } = PLANTED;
  return [
    ...[identifier, identifier.slice(3, -3).toLowerCase(), `"${phrase}"`, `file:pkg/${folder}/*_test.go`],
    ...[
      `file:**/${folder}/**`,
      'file:*_test.go',
      word,
      `${word} severity:critical`,
      `${word} -${identifier}`,
    ],
    ...['/kestrel\\w*latch\\(/i', '/Quorum(Latch|Lock)/', '/\\w+_\\w+\\(ctx\\)/', '/[a-z]{3}ing|\\d{3}/'],
    ...[
      '',
      'severity:critical is:open',
      `repo:${repo} tag:regression`,
      'line:1-9',
      `in:originals ${identifier}`,
    ],
    ...['is:unmatched', 'nothinghasthisword'],
  ];
}

/** The short word that most of the newest findings have. */
function commonWord(records: readonly FindingRecord[]): string {
  const words = records
    .slice(0, 200)
    .flatMap(({ words: { text } }) => [...new Set(text.match(/\b[a-z]{4,5}\b/g))]);
  const counts = Map.groupBy(words, (word) => word);
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? stop('the findings have no short word');
}

function row(query: string, { outcome, cold, warm, scanning, bytes, requests }: Taken): Cell[] {
  if (outcome.type !== 'answer')
    return [query, outcome.type, '', requests, kB(bytes), ms(cold), ms(warm), ''];
  const { total, partial } = outcome.answer;
  const of = partial === null ? 'all' : `${partial.looked} (${partial.why})`;
  return [query || '(nothing)', total, of, requests, kB(bytes), ms(cold), ms(warm), ms(scanning)];
}

function sizes({ manifest, files }: Shards): Cell[][] {
  const kinds = Map.groupBy(files, ({ name }) => name.replace(/-\d.*/, ''));
  const rows = [...kinds].map(([kind, own]): Cell[] => {
    const bytes = own.map(({ bytes }) => bytes.length);
    return [kind, own.length, kB(bytes.reduce((sum, n) => sum + n, 0)), kB(Math.max(...bytes))];
  });
  const own = JSON.stringify(manifest).length;
  return [['manifest', 1, kB(own), kB(own)], ...rows];
}

function kB(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}

function ms(milliseconds: number): number {
  return Math.round(milliseconds);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
