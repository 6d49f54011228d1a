import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFaults } from '../site/faults.ts';
import type { Home } from '../site/target.ts';
import { readSite } from './site.ts';

/** Writes a site to a folder of its own and says what is wrong with it. */
async function faults(files: Record<string, string>, home: Partial<Home> = {}): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-site-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return siteFaults(await readSite(folder), { basePath: '/', siteUrl: undefined, ...home });
  } finally {
    await rm(folder, { recursive: true });
  }
}
const link = (href: string) => `<a href="${href}">x</a>`;

const NEIGHBOURS = {
  'a/index.html': '<p id="i1">1</p><p id="späte">2</p>',
  'späte 雨/index.html': '',
  '100%/index.html': '',
  'data/reports/x.md': '# X',
  '404.html': '<main id="content"></main>',
};

test.for([
  ['a page', '/a/'],
  ['a page by its file', '/a/index.html'],
  ['an anchor', '/a/#i1'],
  ['an encoded anchor', '/a/#sp%C3%A4te'],
  ['an anchor as written', '/a/#späte'],
  ['the top of a page', '/a/#top'],
  ['an empty anchor', '/a/#'],
  ['a query', '/a/?q=1&amp;r=%zz#i1'],
  ['itself', ''],
  ['its own query', '?q=1'],
  ['its own anchor', '#own'],
  ['itself by its address', '/#own'],
  ['a relative page', 'a/#i1'],
  ['a relative page with dots', './a/../a/'],
  ['an encoded name', '/sp%C3%A4te%20%E9%9B%A8/'],
  ['a name as written', '/späte 雨/'],
  ['an encoded percent sign', '/100%25/'],
  ['a file that is no page', '/data/reports/x.md'],
  ['a line of a file that is no page', '/data/reports/x.md#L3'],
  ['the page for what is not there', '/404.html#content'],
  ['another host', 'https://forge.example/nowhere#else'],
  ['another host by the same protocol', '//forge.example/'],
  ['a host that is none', 'http://here.invalid/nowhere'],
  ['mail', 'mailto:a@b.example'],
] as const)('a link to %s is right', async ([, href]) => {
  expect(await faults({ 'index.html': `<p id="own"></p>${link(href)}`, ...NEIGHBOURS })).toEqual([]);
});

test.for([
  ['no page', '/b/', 'leads to no file'],
  ['a page without its slash', '/a', 'leads to no file'],
  ['a page in other letters', '/A/', 'leads to no file'],
  ['a page above the site', '/../../b/', 'leads to no file'],
  ['a file that is not there', '/data/reports/y.md', 'leads to no file'],
  ['no anchor', '/a/#i2', 'without that anchor'],
  ['an anchor in other letters', '/a/#I1', 'without that anchor'],
  ['no anchor of its own', '#i1', 'without that anchor'],
  ['what encodes nothing', '/100%/', 'encodes nothing'],
  ['what is no address', 'https://', 'not an address'],
] as const)('a link to %s is a fault that names page and link', async ([, href, why]) => {
  const found = await faults({ 'from/index.html': link(href), 'index.html': '', ...NEIGHBOURS });
  expect(found).toEqual([expect.stringContaining(why)]);
  expect(found[0]).toMatch(/^\/from\/: /);
  expect(found[0]).toContain(JSON.stringify(href));
});

test.for([
  ['<img src="/no.png">'],
  ['<img srcset="/a/ 1x, /no.png 2x">'],
  ['<script src="/no.js"></script>'],
  ['<link rel="stylesheet" href="/no.css">'],
  ['<form action="/no/"></form>'],
  ['<svg><use href="/no.svg#x"/></svg>'],
  ['<template><a href="/no/"></a></template>'],
] as const)('%s is followed as links are', async ([html]) => {
  const found = await faults({ 'index.html': html, ...NEIGHBOURS });
  expect(found).toEqual([expect.stringContaining('leads to no file')]);
});

test.for([
  ['<script src="https://cdn.example/a.js"></script>', 'script'],
  ['<script src="//cdn.example/a.js"></script>', 'script'],
  ['<link rel="stylesheet" href="https://cdn.example/a.css">', 'link'],
  ['<link rel="dns-prefetch" href="//cdn.example">', 'link'],
  ['<link rel="alternate stylesheet" href="https://cdn.example/a.css">', 'link'],
  ['<img src="https://cdn.example/a.png">', 'img'],
  ['<img srcset="/a/ 1x, https://cdn.example/a.png 2x">', 'img'],
  ['<iframe src="https://cdn.example/"></iframe>', 'iframe'],
  ['<video poster="https://cdn.example/a.png"></video>', 'video'],
  ['<object data="https://cdn.example/a"></object>', 'object'],
  ['<svg><image xlink:href="https://cdn.example/a.png"/></svg>', 'image'],
] as const)('%s is a request to another host', async ([html, element]) => {
  const found = await faults({ 'index.html': html, ...NEIGHBOURS });
  expect(found).toEqual([expect.stringMatching(new RegExp(`^/: <${element}> loads .*cdn\\.example`))]);
});

test.for([
  ['<a href="https://forge.example/">x</a>'],
  ['<link rel="canonical" href="https://site.example/a/">'],
  ['<img src="data:image/png;base64,AAAA">'],
  ['<form action="https://forge.example/"></form>'],
  ['<pre>&lt;script src="https://cdn.example/a.js">&lt;/script></pre>'],
] as const)('%s asks no other host', async ([html]) => {
  expect(await faults({ 'index.html': html, ...NEIGHBOURS })).toEqual([]);
});

test('an id on two elements is a fault, said once', async () => {
  const html = '<p id="x"></p><p id="y"></p><p id="x"></p><p id="x"></p>';
  expect(await faults({ '404.html': html, 'index.html': '<p id="x"></p>' })).toEqual([
    '/404.html: the id "x" is on more than one element',
  ]);
});

test('under a base path every link has it', async () => {
  const pages = { 'index.html': link('/some/where/a/'), 'a/index.html': link('../') };
  expect(await faults(pages, { basePath: '/some/where/' })).toEqual([]);
  const bare = { 'index.html': link('/a/'), 'a/index.html': link('/some/where/b/') };
  expect(await faults(bare, { basePath: '/some/where/' })).toEqual([
    '/a/: the link "/some/where/b/" leads to no file of the site',
    '/: the link "/a/" leaves the base path /some/where/',
  ]);
});

test("the site's own host is no other host", async () => {
  const html = '<script src="https://site.example/a.js"></script><a href="https://site.example/old/">x</a>';
  expect(await faults({ 'index.html': html }, { siteUrl: 'https://site.example' })).toEqual([]);
});
