import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { recordName, type SearchCatalogue } from '../model/search-catalogue.ts';
import type { Kept } from './kept.ts';
import { searchIndex } from './search-index.ts';
import type { ReportRecords } from './search-records.ts';

const REPORTS = [report('b', 'two loops write'), report('a', 'one loop reads')];

function report(name: string, words: string): ReportRecords {
  const address = `/reviews/${name}/`;
  return {
    label: `</script> ${name}`,
    date: '2026-06-01',
    address,
    values: { repo: ['orchard/quarry'] },
    records: ['', '#i1', '#i2'].map((anchor) => ({
      url: address + anchor,
      content: `${words} ${anchor}`,
      meta: { title: 'Loops' },
      values: { part: [anchor === '' ? 'section' : 'finding'] },
    })),
  };
}

const indexOf = (reports: readonly ReportRecords[], kept?: Kept) =>
  searchIndex(
    reports.map((one) => ({ address: one.address, key: JSON.stringify(one), records: async () => one })),
    kept,
  );
const made = (files: readonly { path: string; content: Uint8Array }[]) =>
  files.map(({ path, content }) => `${path} ${createHash('sha256').update(content).digest('hex')}`).sort();
const catalogueOf = (files: readonly { path: string; content: Uint8Array }[]): SearchCatalogue =>
  JSON.parse(Buffer.from(files.find(({ path }) => path === 'catalogue.json')!.content).toString());

test('the same reports give the same bytes', async () => {
  expect(made(await indexOf(REPORTS))).toEqual(made(await indexOf(REPORTS)));
});

test('the catalogue knows each record by its name, and its values once', async () => {
  const files = await indexOf(REPORTS);
  const { reports, values } = catalogueOf(files);
  expect(values).toEqual([{ part: ['section'] }, { part: ['finding'] }]);
  expect(reports.map(({ address, records }) => [address, records])).toEqual([
    ['/reviews/b/', [0, 1, 1]],
    ['/reviews/a/', [0, 1, 1]],
  ]);
  for (const { key, address } of reports) {
    const { content } = files.find(({ path }) => path === `fragment/${recordName(key, 1)}.pf_fragment`)!;
    expect(gunzipSync(content).toString()).toContain(`"url":"${address}#i1"`);
  }
});

test('the names of the records of a report change with its words, and no others', async () => {
  const keys = async (reports: ReportRecords[]) =>
    catalogueOf(await indexOf(reports)).reports.map(({ key }) => key);
  const [first, second] = await keys(REPORTS);
  const [changed, same] = await keys([report('b', 'three loops write'), REPORTS[1]!]);
  expect(changed).not.toBe(first);
  expect(same).toBe(second);
});

test('no interface of Pagefind goes out', async () => {
  const paths = (await indexOf(REPORTS)).map(({ path }) => path).filter((path) => !path.includes('/'));
  expect(paths.filter((path) => /ui|highlight|unknown/.test(path))).toEqual([]);
  expect(paths).toContain('pagefind.js');
});

test('of reports whose key is kept no record is made again, and the bytes are the same', async () => {
  const parts = new Map<string, unknown>();
  const kept: Kept = async <Part>(key: string, make: () => Promise<Part>) => {
    if (!parts.has(key)) parts.set(key, structuredClone(await make()));
    return structuredClone(parts.get(key)) as Part;
  };
  const first = await indexOf(REPORTS, kept);
  const known = REPORTS.map((one) => ({ address: one.address, key: JSON.stringify(one), records: refused }));
  expect(made(await searchIndex(known, kept))).toEqual(made(first));
  expect(made(await indexOf(REPORTS))).toEqual(made(first));
});

const refused = () => Promise.reject(new Error('asked for records'));
