import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReport } from '../../src/load/make.ts';
import { Shelf } from '../../src/load/shelf.ts';
import { bringIn } from './bring-in.ts';

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
  expect(await ends({ rejected: [] })).toEqual([]);
});
