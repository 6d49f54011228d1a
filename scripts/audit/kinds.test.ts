import { expect, test } from 'vitest';
import { kindsOfPages, reportPages, type SiteFiles } from './kinds.ts';

const SITE: Record<string, string> = {
  'index.html': 'overview',
  '404.html': 'nothing',
  'reviews/index.html': 'a very long list of reviews',
  'reviews/a/1/index.html': 'short',
  'reviews/a/2/index.html': 'longest of them',
  'reviews/a/3/index.html': 'problems? none',
  'reviews/a/4/index.html': '<ul aria-label="Problems reading this report">',
  'reviews/a/4/originals/index.html': 'longer than any report, and Problems reading, but no report',
  'pr/a/1/index.html': '<a href="/reviews/a/1/#i1"><a href="/reviews/a/1/#i2"> and more text',
  'pr/a/2/index.html': '<a href="/reviews/a/1/"><a href="/reviews/a/2/">',
  'pr/a/3/index.html': '<a href="/reviews/a/3/"><a href="/reviews/a/4/#c1">',
  'data/reports/a/1.md': 'no page',
};

test('the largest page, or the one that has most of what it is chosen for, stands for its kind', () => {
  const { found, missing } = kindsOfPages(site(SITE));
  expect(found).toEqual([
    { kind: 'overview', file: 'index.html' },
    { kind: 'reviews', file: 'reviews/index.html' },
    { kind: 'largest report', file: 'reviews/a/4/index.html' },
    { kind: 'report with problems', file: 'reviews/a/4/index.html' },
    { kind: 'originals', file: 'reviews/a/4/originals/index.html' },
    { kind: 'pull request', file: 'pr/a/2/index.html' },
    { kind: 'not found', file: '404.html' },
  ]);
  expect(missing).toContain('findings');
  expect(missing).not.toContain('overview');
});

test('a site without problems has no report with problems', () => {
  expect(kindsOfPages(site({ 'reviews/a/1/index.html': 'fine' })).missing).toContain('report with problems');
});

test('originals and the list of reviews are no reports', () => {
  expect(reportPages(site(SITE))).toEqual([1, 2, 3, 4].map((n) => `reviews/a/${n}/index.html`));
});

function site(texts: Record<string, string>): SiteFiles {
  return {
    files: (ending = '') => Object.keys(texts).filter((file) => file.endsWith(ending)),
    text: (file) => texts[file]!,
  };
}
