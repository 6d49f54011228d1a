import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCorpus } from './corpus/corpus.ts';
import type { Report } from './model/report.ts';
import { PageKeys, SHOWN } from './page-keys.ts';
import { read } from './parse/__fixtures__/read.ts';

const report = (id: string, words: string) =>
  read(`# Review\n\n## Important Issues\n\nI1. **Two loops read** \`a.ts:1\`\n\n${words}\n`, id).report;
const REVIEWER = { effort: null, dropped: null };
const [A, B] = [report('quarry/a', 'One.'), report('quarry/b', 'Two.')];
const C = { ...report('tidepool/c', 'Three.'), repo: 'orchard/tidepool' };
const PAGES = {
  docs: ['docs/index.astro', '/docs/'],
  list: ['files/index.astro', '/files/'],
  repository: ['repo/[...repo].astro', '/repo/quarry'],
  feed: ['repo/[...repo]/feed.[format].ts', '/repo/quarry/feed.xml'],
  file: ['files/[...path].astro', '/files/quarry/a.ts'],
  otherRepository: ['repo/[...repo].astro', '/repo/orchard/tidepool'],
  otherFile: ['files/[...path].astro', '/files/orchard/tidepool/a.ts'],
  otherReport: ['reviews/[...id]/index.astro', '/reviews/tidepool/c/'],
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
const before = keys([A, B, C]);
const changed = (after: ReadonlyMap<Page, string>) =>
  [...after].flatMap(([page, key]) => (key === before.get(page) ? [] : [page]));

test('the same reports give the same keys', () => {
  expect(changed(keys([C, B, A]))).toEqual([]);
});

test('the words of a report are on its own pages, and on those that may show everything', () => {
  expect(changed(keys([report('quarry/a', 'Four.'), B, C]))).toEqual([
    ...['a', 'originalsOfA', 'markdownOfA', 'patchOfA'],
    ...['moved', 'all', 'another'],
  ]);
});

test('what is told of a report is told on the pages of its repository, and on those of all', () => {
  const elsewhere: Page[] = ['docs', 'otherRepository', 'otherFile', 'otherReport'];
  const here = Object.keys(PAGES).filter((page) => !elsewhere.includes(page as Page));
  expect(changed(keys([{ ...A, title: 'Another' }, B, C]))).toEqual(here);
  const gone = keys([A, C]);
  expect(changed(gone)).toEqual(here);
  expect(changed(keys([A, B, C], { names: 'm' }))).toEqual(['list', 'moved', 'all', 'another']);
});

test('what an agent is called is told wherever it is named', () => {
  const seen = (one: Report, name: string) => ({ ...one, reviewers: [{ ...REVIEWER, name }] });
  const spelled = (by: string) =>
    keys([seen(A, by), seen(B, by), seen(C, 'heron large 2'), report('quarry/d', 'Five.')]);
  const [as, other] = [spelled('Heron Large 2'), spelled('HERON Large 2')];
  expect(as.get('otherReport')).not.toBe(other.get('otherReport'));
  const none = keys([A, B, seen(C, 'heron large 2'), report('quarry/d', 'Five.')]);
  const two = keys([seen(A, 'Sable 4'), B, seen(C, 'heron large 2'), report('quarry/d', 'Five.')]);
  expect(two.get('otherReport')).toBe(none.get('otherReport'));
});

test('an address that two repositories share changes with both', () => {
  const branch = (id: string, repo: string, name: string, words: string) => ({
    ...report(id, words),
    ...{ repo, kind: 'branch' as const, branch: name },
  });
  const page = (title: string) => {
    const outer = { ...branch('a/20260601-090000-x', 'acme', 'web/fix', 'One.'), title };
    const inner = branch('b/20260601-090000-x', 'acme/web', 'fix', 'Two.');
    const all = new PageKeys(makeCorpus([outer, inner]), { site: 's', names: 'n', keyOf: ({ id }) => id });
    return all.keyOf('src/pages/[kind]/[...path].astro', '/branch/acme/web/fix');
  };
  expect(page('One')).not.toBe(page('Another'));
});

test.for(Object.entries(SHOWN).flatMap(([file, shown]) => (shown === 'nothing' ? [file] : [])))(
  '%s has nothing of reports',
  (file) => {
    expect(readFileSync(join('src/pages', file), 'utf8')).not.toMatch(
      /\bload(?:Corpus|Rendered|Source|Notes|Words|AgentData|SiteFacts|DataIndex|DataFile|FindingRecords)\b/,
    );
  },
);

test('findings that are alike are told in both repositories', () => {
  const title = 'Response body is never closed by the caller of fetchFeed';
  const alike = (id: string, repo: string | null, words: string) => ({
    ...read(`# Review\n\n## Important Issues\n\nI1. **${words}** \`a.ts:1\`\n\nIt leaks.\n`, id).report,
    repo,
  });
  const others = Array.from({ length: 40 }, (_, n) => report(`quarry/other-${n}`, `Word${n}.`));
  const with_ = keys([
    alike('quarry/a', null, title),
    ...others,
    alike('tidepool/c', 'orchard/tidepool', title),
  ]);
  const without = keys([
    alike('quarry/a', null, title),
    ...others,
    alike('tidepool/c', 'orchard/tidepool', 'Nothing is logged'),
  ]);
  expect(with_.get('a')).not.toBe(without.get('a'));
});

test('another site has other pages', () => {
  expect(changed(keys([A, B, C], { site: 't' }))).toEqual(Object.keys(PAGES));
});

test('every page that is named is there', () => {
  const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' });
  expect(Object.keys(SHOWN).filter((file) => !files.includes(file))).toEqual([]);
});
