import { expect, test } from 'vitest';
import { lostAddresses } from './lost.ts';
import { readPage } from './page.ts';

const site = {
  files: new Set(['index.html', 'reviews/a/index.html']),
  pages: new Map([
    ['index.html', readPage('')],
    ['reviews/a/index.html', readPage('<p id="c1"></p>')],
  ]),
};
const home = { basePath: '/', siteUrl: undefined };
const list = (addresses: string[]) => ({ site: [], reports: [{ path: 'a.md', sha256: '1', addresses }] });

test.for([
  ['all there', ['/', '/reviews/a/', '/reviews/a/#c1'], []],
  ['a page', ['/reviews/b/'], ['/reviews/b/']],
  ['an anchor', ['/reviews/a/#c1', '/reviews/a/#c2'], ['/reviews/a/#c2']],
] as const)('what an unchanged report has lost: %s', ([, addresses, want]) => {
  const { lost, gone } = lostAddresses(list([...addresses]), [{ path: 'a.md', sha256: '1' }], site, home);
  expect(gone).toEqual([]);
  expect(lost.map((line) => line.split(' ')[0])).toEqual(want);
  for (const line of lost) expect(line).toMatch(/was published for a\.md.*npm run addresses/);
});

test('what one report has lost is told once, with all its addresses', () => {
  const wanted = list(['/reviews/b/', '/reviews/b/#c1', '/reviews/b/#c2']);
  const { lost } = lostAddresses(wanted, [{ path: 'q/new.md', sha256: '1' }], site, home);
  expect(lost).toEqual([
    '/reviews/b/ and 2 more were published for a.md, which is now q/new.md: they are gone (add "aliases: [a]" to its front matter, or run "npm run addresses" if this is meant)',
    '  /reviews/b/#c1',
    '  /reviews/b/#c2',
  ]);
});

test.for([
  ['changed', [{ path: 'a.md', sha256: '2' }]],
  ['removed', []],
] as const)('what a report that was %s took away is gone, not lost', ([, published]) => {
  const found = lostAddresses(list(['/reviews/a/', '/reviews/b/']), published, site, home);
  expect(found).toEqual({ lost: [], gone: [expect.stringMatching(/^\/reviews\/b\/ .*a\.md/)] });
});

test('a page that needs no report is lost whatever the reports are', () => {
  const found = lostAddresses({ site: ['/', '/search/'], reports: [] }, [], site, home);
  expect(found).toEqual({ lost: [expect.stringMatching(/^\/search\/ was published/)], gone: [] });
});

test('a new report and an absent list ask for nothing', () => {
  const nothing = { site: [], reports: [] };
  expect(lostAddresses(nothing, [{ path: 'new.md', sha256: '3' }], site, home)).toEqual({
    lost: [],
    gone: [],
  });
});

test('a report whose file has another name is what it was: what it took away is lost, and how to keep it is said', () => {
  const found = lostAddresses(list(['/reviews/b/']), [{ path: 'q/new.md', sha256: '1' }], site, home);
  expect(found.gone).toEqual([]);
  expect(found.lost).toEqual([expect.stringMatching(/a\.md, which is now q\/new\.md.*"aliases: \[a\]"/)]);
});

test('a copy that was listed before is no new name', () => {
  const both = {
    site: [],
    reports: [
      { path: 'a.md', sha256: '1', addresses: ['/reviews/b/'] },
      { path: 'copy.md', sha256: '1', addresses: [] },
    ],
  };
  const found = lostAddresses(both, [{ path: 'copy.md', sha256: '1' }], site, home);
  expect(found).toEqual({ lost: [], gone: [expect.stringContaining('no longer published')] });
});

test.for([
  ['/', '/reviews/a/'],
  ['/', '../a/'],
  ['/some/where/', '/some/where/reviews/a/'],
] as const)('below %s a page that leads on to %s has the anchors of that page', ([basePath, to]) => {
  const moved = readPage(`<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>`);
  const files = new Set([...site.files, 'reviews/old/index.html']);
  const pages = new Map([...site.pages, ['reviews/old/index.html', moved]]);
  const wanted = list(['/reviews/old/', '/reviews/old/#c1', '/reviews/old/#c2']);
  const found = lostAddresses(wanted, [], { files, pages }, { ...home, basePath });
  expect(found.gone.map((line) => line.split(' ')[0])).toEqual(['/reviews/old/#c2']);
});
