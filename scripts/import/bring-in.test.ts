import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReport } from '../../src/load/make.ts';
import { Shelf } from '../../src/load/shelf.ts';
import { ReportPool } from '../../src/load/pool.ts';
import { bringIn, readFrom } from './bring-in.ts';

const work = mkdtempSync(join(tmpdir(), 'casebook-bring-in-'));
afterAll(() => rmSync(work, { recursive: true }));

const MADE = '---\ndate: 2026-05-04\nrepo: lanternworks/tidepool\npr: "41"\n---\n\n# Nothing found\n';
const source = {
  name: 'scan.sarif',
  path: 'scan.sarif',
  isNamed: false,
  bytes: async () => new Uint8Array(),
};

/** What a file of another tool holds: reviews of the pull request, one a name. */
function holding(...names: string[]) {
  const held = names.map((name) => {
    const made = `${MADE}\nBy ${name}.\n`;
    const read = readReport(name, `${name}.md`, new TextEncoder().encode(made));
    return { name, made, read, leftOut: ['2 results are suppressed in the source'] };
  });
  return { source, bytes: new Uint8Array(), held };
}

test('every review in a file of another tool becomes a report, though it found nothing', async () => {
  const shelf = await Shelf.of(work);
  const how = { into: null, all: false, dryRun: false };
  const first = '20260504-091530-pr-41';
  expect(await bringIn(holding(first, 'second'), shelf, how)).toEqual([
    {
      end: 'imported',
      from: 'scan.sarif',
      to: `tidepool/${first}.md`,
      words: ['2 results are suppressed in the source'],
    },
    expect.objectContaining({ end: 'imported', to: 'tidepool/20260504-pr-41.md' }),
  ]);
  expect(readFileSync(join(work, `tidepool/${first}.md`), 'utf8')).toBe(`${MADE}\nBy ${first}.\n`);
  const again = await bringIn(holding('second', first), await Shelf.of(work), how);
  expect(again.map(({ end, to }) => [end, to])).toEqual([
    ['already there', 'tidepool/20260504-pr-41.md'],
    ['already there', `tidepool/${first}.md`],
  ]);
});

test('a file that holds no review, or nothing that is known, or cannot be read, says so', async () => {
  const shelf = await Shelf.of(work);
  const how = { into: null, all: true, dryRun: false };
  const ends = async (held: Parameters<typeof bringIn>[0]['held']) =>
    (await bringIn({ source, bytes: new Uint8Array(), held }, shelf, how)).map(({ end }) => end);
  expect(await ends([])).toEqual(['not a report']);
  expect(await ends(null)).toEqual(['not a report']);
  expect(await ends({ rejected: ['It took too long.'] })).toEqual(['problem']);
});

const HOW = { into: null, all: false, dryRun: true };

/** Brings in files by their names and what they hold, each of them as named itself, or as found in a folder. */
async function broughtIn(files: Readonly<Record<string, string | Uint8Array | Error>>, isNamed = true) {
  const shelf = await Shelf.of(work);
  const pool = new ReportPool();
  const all = [];
  try {
    for (const [name, content] of Object.entries(files)) {
      const bytes = async () => {
        if (content instanceof Error) throw content;
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      };
      const read = await readFrom({ name, path: name, isNamed, bytes }, pool);
      all.push(...(await bringIn(read, shelf, HOW)));
    }
  } finally {
    await pool.close();
  }
  return all.map(({ end, words }) => [end, words.join('; ')]);
}

const UTF_16 = new Uint8Array(Buffer.from('\uFEFF[{"path": "a.ts"}]', 'utf16le'));
const FILES = {
  'comments.json': UTF_16,
  'empty.json': '',
  'notes.txt': 'The loop never ends.',
  'gone.md': new Error('ENOENT: no such file or directory'),
};

test('a file that was named and cannot come in is a problem, with what to do', async () => {
  expect(await broughtIn(FILES)).toEqual([
    ['problem', 'Line 1 is not valid UTF-8; the file looks like UTF-16. Save the file as UTF-8.'],
    ['problem', 'it is empty'],
    ['problem', 'nobody here knows what it holds (the name of a report ends in .md)'],
    ['problem', 'ENOENT: no such file or directory'],
  ]);
});

test('why a file with the name of one of another tool is none is told', async () => {
  const files = { 'a.sarif': '{"runs":\n oops}', 'b.json': '{}\n{"name": "tidepool"}', 'c.json': ' \n' };
  const none = 'it is JSON, but none of: SARIF 2.1.0, Codex review JSON, exports of pull requests by gh api';
  expect(await broughtIn(files)).toEqual([
    ['problem', 'it is no JSON: line 2'],
    ['problem', none],
    ['problem', 'it is empty'],
  ]);
});

test('of files that were found only those that cannot be read are problems', async () => {
  const ends = (await broughtIn(FILES, false)).map(([end]) => end);
  expect(ends).toEqual(['problem', 'not a report', 'not a report', 'problem']);
});

test('another report of the same date and subject is told, unless it came along', async () => {
  const shelf = await Shelf.of(work);
  const wordsOf = async (into: string | null, ...names: string[]) =>
    (await bringIn(holding(...names), shelf, { ...HOW, into })).map(({ to, words }) => [to, words[0]]);
  const leftOut = '2 results are suppressed in the source';
  // Earlier tests have left `20260504-pr-41.md` there.
  const alike = 'look at it: tidepool/20260504-pr-41.md has the same date and subject';
  expect(await wordsOf(null, 'third', 'fourth')).toEqual([
    ['tidepool/20260504-pr-41-2.md', alike],
    ['tidepool/20260504-pr-41-3.md', alike],
  ]);
  expect(await wordsOf('new', 'fifth', 'sixth')).toEqual([
    ['new/20260504-pr-41.md', leftOut],
    ['new/20260504-pr-41-2.md', leftOut],
  ]);
});

test('of a report without a date its name is told', async () => {
  writeFileSync(join(work, 'notes.md'), '# Notes\n');
  expect(await broughtIn({ 'notes.md': '# Notes, edited\n' })).toEqual([
    ['imported', expect.stringMatching(/; look at it: notes\.md has the same name$/)],
  ]);
});

test('a name that is taken in the folder that all go into is told with its holder there', async () => {
  const shelf = await Shelf.of(work);
  const name = '20260601-101010-pr-41';
  await shelf.add(`team/${name}.md`, new TextEncoder().encode('Another.'), true);
  expect(await bringIn(holding(name), shelf, { ...HOW, into: 'team' })).toMatchObject([
    { end: 'problem', words: [expect.stringContaining(`has its name: team/${name}.md, which`)] },
  ]);
});
