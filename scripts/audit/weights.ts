import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { reportPages, type KindOfPage, type SiteFiles } from './kinds.ts';

/**
 * What a page may weigh, in bytes after gzip; and the HTML of the largest report page, per byte of its Markdown. Of a
 * small report the frame of the page weighs more than the text: its share is told, not judged.
 */
export const LIMITS = { css: 16_000, js: 15_000, htmlPerMarkdown: 1.5, smallMarkdown: 50_000 };

/** What a browser gets for a page: bytes after gzip, but for `html`, the bytes of the page itself. */
export interface Weight extends KindOfPage {
  css: number;
  js: number;
  html: number;
  htmlGzip: number;
}

/** What a page weighs with all the styles and scripts that it loads without being asked. */
export function weigh(site: SiteFiles, base: string, page: KindOfPage): Weight {
  const html = site.text(page.file);
  const tags = [...html.matchAll(/<(?:link|script)\b[^>]*>/g)].map(([tag]) => tag);
  const styles = tags.filter((tag) => /\srel="stylesheet"/.test(tag)).map((tag) => address(tag, 'href'));
  const scripts = tags.map((tag) => (tag.startsWith('<script') ? address(tag, 'src') : null));
  const files = (addresses: (string | null)[]) =>
    addresses.filter((each) => each !== null).map((each) => fileOf(each, base));
  return {
    ...page,
    css: zipped(site, files(styles)),
    js: zipped(site, withImports(site, files(scripts))),
    html: Buffer.byteLength(html),
    htmlGzip: gzipSync(html).length,
  };
}

/** What is too heavy about a page, in words; the search page may load its search engine. */
export function tooHeavy({ kind, css, js }: Weight): string[] {
  return [
    ...(css > LIMITS.css ? [`${css} bytes of CSS`] : []),
    ...(js > LIMITS.js && kind !== 'search' ? [`${js} bytes of JavaScript`] : []),
  ];
}

/** The page of a report, held against the Markdown that it shows. */
export interface Ratio {
  file: string;
  html: number;
  markdown: number;
  ratio: number;
}

/** Is the page of a report too large for its Markdown? */
export function isTooLarge({ markdown, ratio }: Ratio): boolean {
  return markdown >= LIMITS.smallMarkdown && ratio > LIMITS.htmlPerMarkdown;
}

/** All reports of a site, the largest page first; a page that only leads on has no Markdown. */
export function ratios(site: SiteFiles): Ratio[] {
  const sources = new Set(site.files('.md'));
  return reportPages(site)
    .map((file) => ({ file, source: `data/reports/${file.split('/').slice(1, -1).join('/')}.md` }))
    .filter(({ source }) => sources.has(source))
    .map(({ file, source }) => {
      const html = Buffer.byteLength(site.text(file));
      const markdown = Buffer.byteLength(site.text(source));
      return { file, html, markdown, ratio: html / markdown };
    })
    .sort((a, b) => b.html - a.html);
}

function address(tag: string, attribute: string): string | null {
  return new RegExp(`\\s${attribute}="([^"]+)"`).exec(tag)?.[1] ?? null;
}

function fileOf(address: string, base: string): string {
  return decodeURI(address).slice(base.length);
}

/** Scripts with those that they import at once; what they import later, when it is asked for, is not counted. */
function withImports(site: SiteFiles, scripts: readonly string[]): string[] {
  const all = new Set<string>();
  const add = (file: string) => {
    if (all.has(file)) return;
    all.add(file);
    const imports = site.text(file).matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g);
    for (const [, path] of imports) add(posix.join(posix.dirname(file), path!));
  };
  for (const file of scripts) add(file);
  return [...all];
}

function zipped(site: SiteFiles, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(site.text(file)).length, 0);
}
