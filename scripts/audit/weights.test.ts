import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { SiteFiles } from './kinds.ts';
import { isTooLarge, LIMITS, ratios, tooHeavy, weigh } from './weights.ts';

const PAGE = [
  '<link rel="icon" href="/base/icon.svg"><link rel="stylesheet" href="/base/_astro/a.css">',
  '<script type="module" src="/base/_astro/one.js"></script>é',
].join('');
const SITE: Record<string, string> = {
  'findings/index.html': PAGE,
  '_astro/a.css': 'a { color: red }',
  '_astro/one.js': 'import{a as b}from"./two.js";import"./three.js";import("./later.js");',
  '_astro/two.js': 'import {c} from "./three.js"; export const a = 1;',
  '_astro/three.js': 'export const c = 1;',
  '_astro/later.js': 'never counted',
};
const gzip = (...files: string[]) => files.reduce((sum, file) => sum + gzipSync(SITE[file]!).length, 0);

test('a page weighs what it loads: styles, scripts and what they import at once', () => {
  expect(weigh(site(SITE), '/base/', { kind: 'findings', file: 'findings/index.html' })).toEqual({
    kind: 'findings',
    file: 'findings/index.html',
    css: gzip('_astro/a.css'),
    js: gzip('_astro/one.js', '_astro/two.js', '_astro/three.js'),
    html: PAGE.length + 1,
    htmlGzip: gzip('findings/index.html'),
  });
});

test.for([
  ['findings', LIMITS.css, LIMITS.js, []],
  ['findings', LIMITS.css + 1, LIMITS.js, [`${LIMITS.css + 1} bytes of CSS`]],
  ['findings', 0, LIMITS.js + 1, [`${LIMITS.js + 1} bytes of JavaScript`]],
  ['search', 0, LIMITS.js + 1, []],
] as const)('%s with %i of CSS and %i of JavaScript', ([kind, css, js, faults]) => {
  expect(tooHeavy({ kind, file: '', css, js, html: 0, htmlGzip: 0 })).toEqual(faults);
});

test('reports are held against their Markdown, the largest page first', () => {
  const texts = {
    'reviews/a/1/index.html': 'x'.repeat(10),
    'data/reports/a/1.md': 'x'.repeat(4),
    'reviews/a/2/index.html': 'x'.repeat(30),
    'data/reports/a/2.md': 'x'.repeat(20),
    'reviews/a/former/index.html': 'leads on',
  };
  expect(ratios(site(texts)).map(({ file, ratio }) => [file, ratio])).toEqual([
    ['reviews/a/2/index.html', 1.5],
    ['reviews/a/1/index.html', 2.5],
  ]);
});

function site(texts: Record<string, string>): SiteFiles {
  return {
    files: (ending = '') => Object.keys(texts).filter((file) => file.endsWith(ending)),
    text: (file) => texts[file]!,
  };
}

test.for([
  [LIMITS.smallMarkdown, LIMITS.htmlPerMarkdown, false],
  [LIMITS.smallMarkdown, LIMITS.htmlPerMarkdown + 0.01, true],
  [LIMITS.smallMarkdown - 1, 9, false],
] as const)('%d bytes of Markdown, shown in %d times as many', ([markdown, ratio, expected]) => {
  expect(isTooLarge({ file: '', html: markdown * ratio, markdown, ratio })).toBe(expected);
});
