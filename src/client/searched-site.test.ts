import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingWords, pageOf, type SearchedSite } from './searched-site.ts';

const base = 'https://harbor.example/reviews-site/';
const site = (name: string): SearchedSite => ({ name, base, isOwn: false });

test.for([
  ['/', ''],
  ['/reviews/a/b/#i1', 'reviews/a/b/#i1'],
  ['/reviews/späte 雨/', 'reviews/sp%C3%A4te%20%E9%9B%A8/'],
  ['/a/../b/', 'b/'],
] as const)('the page %j of a site is below it', ([path, rest]) => {
  expect(pageOf({ base }, path)).toBe(base + rest);
});

test.for([
  '/../elsewhere/',
  '/a/../../elsewhere/',
  '/..\\elsewhere/',
  '/.%2e/elsewhere/',
  'https://evil.example/',
  'javascript:alert(1)',
  '',
  'reviews/',
  '/\ud800/',
])('%j leads nowhere, or stays below the site', (path) => {
  const page = pageOf({ base }, path);
  expect(page === null || page.startsWith(base)).toBe(true);
});

test('no path leads out of a site', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '..',
    '.',
    '%2e',
    '\\',
    '\t',
    '\n',
    '?',
    '#',
    '@',
    ':',
    'a',
    'https:',
    'evil.example',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const page = pageOf({ base }, pieces.join(''));
      expect(page === null || new URL(page).href.startsWith(base)).toBe(true);
    }),
    { seed: 4, numRuns: 2000 },
  );
});

test('what is missing is named, with why', () => {
  const [harbor, reef, cove] = ['Harbor', 'Reef', 'Cove'].map(site) as [
    SearchedSite,
    SearchedSite,
    SearchedSite,
  ];
  expect(missingWords([])).toBe('');
  expect(missingWords([{ site: harbor, why: 'reached' }])).toBe(
    'Harbor could not be reached: its results are missing.',
  );
  expect(
    missingWords([
      { site: harbor, why: 'reached' },
      { site: reef, why: 'read' },
      { site: cove, why: 'reached' },
    ]),
  ).toBe(
    'Harbor, Cove could not be reached: their results are missing. Reef could not be read: its results are missing.',
  );
});
