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
const list = (addresses: string[]) => ({ site: [], reports: [{ path: 'a.md', sha256: '1', addresses }] });

test.for([
  ['all there', ['/', '/reviews/a/', '/reviews/a/#c1'], []],
  ['a page', ['/reviews/b/'], ['/reviews/b/']],
  ['an anchor', ['/reviews/a/#c1', '/reviews/a/#c2'], ['/reviews/a/#c2']],
] as const)('what an unchanged report has lost: %s', ([, addresses, want]) => {
  const { lost, gone } = lostAddresses(list([...addresses]), [{ path: 'a.md', sha256: '1' }], site);
  expect(gone).toEqual([]);
  expect(lost.map((line) => line.split(' ')[0])).toEqual(want);
  for (const line of lost) expect(line).toMatch(/was published for a\.md.*npm run addresses/);
});

test.for([
  ['changed', [{ path: 'a.md', sha256: '2' }]],
  ['removed', []],
] as const)('what a report that was %s took away is gone, not lost', ([, published]) => {
  const found = lostAddresses(list(['/reviews/a/', '/reviews/b/']), published, site);
  expect(found).toEqual({ lost: [], gone: [expect.stringMatching(/^\/reviews\/b\/ .*a\.md/)] });
});

test('a page that needs no report is lost whatever the reports are', () => {
  const found = lostAddresses({ site: ['/', '/search/'], reports: [] }, [], site);
  expect(found).toEqual({ lost: [expect.stringMatching(/^\/search\/ was published/)], gone: [] });
});

test('a new report and an absent list ask for nothing', () => {
  const nothing = { site: [], reports: [] };
  expect(lostAddresses(nothing, [{ path: 'new.md', sha256: '3' }], site)).toEqual({ lost: [], gone: [] });
});
