import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeCorpus } from './corpus/corpus.ts';
import type { Report } from './model/report.ts';
import { PageKeys, SHOWN } from './page-keys.ts';
import { read } from './parse/__fixtures__/read.ts';

const report = (id: string, words: string) =>
  read(`# Review\n\n## Important Issues\n\nI1. **Two loops read** \`a.ts:1\`\n\n${words}\n`, id).report;
const [A, B] = [report('quarry/a', 'One.'), report('quarry/b', 'Two.')];
const PAGES = {
  docs: ['docs/index.astro', '/docs/'],
  list: ['files/index.astro', '/files/'],
  a: ['reviews/[...id]/index.astro', '/reviews/quarry/a/'],
  originalsOfA: ['reviews/[...id]/originals.astro', '/reviews/quarry/a/originals/'],
  markdownOfA: ['data/reports/[...id].md.ts', '/data/reports/quarry/a.md'],
  patchOfA: ['data/reports/[...id]/[line].patch.ts', '/data/reports/quarry/a/12.patch'],
  b: ['reviews/[...id]/index.astro', '/reviews/quarry/b/'],
  moved: ['reviews/[...id]/index.astro', '/reviews/quarry/former/'],
  all: ['data/[...file].ts', '/data/reports.ndjson'],
  another: ['nobody-knows.astro', '/nobody-knows/'],
} as const;
type Page = keyof typeof PAGES;

function keys(reports: readonly Report[], { site = 's', names = 'n' } = {}): Map<Page, string> {
  // Findings are made of the words of a report alone here, and have no lines of others.
  const all = new PageKeys(makeCorpus(reports), {
    site,
    names,
    keyOf: ({ id, findings }) => `${id} ${findings[0]!.text}`,
  });
  return new Map(
    Object.entries(PAGES).map(([page, [file, path]]) => [page as Page, all.keyOf(`src/pages/${file}`, path)]),
  );
}
const before = keys([A, B]);
const changed = (after: ReadonlyMap<Page, string>) =>
  [...after].flatMap(([page, key]) => (key === before.get(page) ? [] : [page]));

test('the same reports give the same keys', () => {
  expect(changed(keys([B, A]))).toEqual([]);
});

test('the words of a report are on its own pages, and on those that may show everything', () => {
  expect(changed(keys([report('quarry/a', 'Three.'), B]))).toEqual([
    ...['a', 'originalsOfA', 'markdownOfA', 'patchOfA'],
    ...['moved', 'all', 'another'],
  ]);
});

test('what is told of a report may be anywhere but in the docs', () => {
  const other = { ...A, title: 'Another' };
  expect(changed(keys([other, B]))).toEqual(Object.keys(PAGES).filter((page) => page !== 'docs'));
  expect(changed(keys([A]))).toEqual(Object.keys(PAGES).filter((page) => page !== 'docs'));
  expect(changed(keys([A, B], { names: 'm' }))).not.toContain('docs');
});

test('another site has other pages', () => {
  expect(changed(keys([A, B], { site: 't' }))).toEqual(Object.keys(PAGES));
});

test('every page that is named is there', () => {
  const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' });
  expect(Object.keys(SHOWN).filter((file) => !files.includes(file))).toEqual([]);
});
