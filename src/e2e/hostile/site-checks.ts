import { XMLValidator } from 'fast-xml-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseHtml, type DefaultTreeAdapterMap } from 'parse5';
import type { BuiltSite } from './built-site.ts';
import type { SiteFields } from './expectations.ts';

type Check<T> = (value: T, site: BuiltSite, places: readonly string[]) => string[];

/** What the files of the whole site must be, field by field. Each answers with what is wrong. */
export const SITE_CHECKS: { [K in keyof SiteFields]: Check<SiteFields[K]> } = {
  csvCellsNeverStart: (starts, site) =>
    site.files('.csv').flatMap((file) => {
      const cells = (parseCsv(site.text(file), { relax_column_count: true }) as string[][]).flat();
      const live = cells.find((cell) => starts.some((start) => cell.startsWith(start)));
      return live === undefined ? [] : [`a cell of ${file} starts like a formula: ${live.slice(0, 40)}`];
    }),
  feedMustParse: (must, site) => (must ? unreadableData(site) : []),
  publishedMustBe: (wanted, site, [folder = '']) => {
    const published = site.reviews().filter((address) => address.startsWith(`/reviews/${folder}/`)).length;
    return published === wanted ? [] : [`${published} of ${wanted} reports are published`];
  },
};

/** Feeds and data files that their readers refuse. */
export function unreadableData(site: BuiltSite): string[] {
  // The characters that XML 1.0 has no room for, not even escaped.
  const outsideXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
  const xml = site.files('.xml').filter((file) => {
    const text = site.text(file);
    return XMLValidator.validate(text) !== true || outsideXml.test(text);
  });
  const json = [...site.files('.json'), ...site.files('.sarif')].filter((file) => !isJson(site.text(file)));
  const lines = [...site.files('.ndjson'), ...site.files('.jsonl')].filter((file) =>
    site
      .text(file)
      .trimEnd()
      .split('\n')
      .some((line) => !isJson(line)),
  );
  const csv = site.files('.csv').filter((file) => !isCsv(site.text(file)));
  return [...xml, ...json, ...lines, ...csv].map((file) => `${file} cannot be read`);
}

type Element = DefaultTreeAdapterMap['element'];

/** What a strict parser, and the rules on scripts, find wrong with a page's HTML. */
export function htmlFaults(file: string, html: string): string[] {
  const faults: string[] = [];
  const document = parseHtml(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => faults.push(`${file}:${startLine} is not proper HTML: ${code}`),
  });
  for (const element of elements(document)) {
    const attribute = (name: string) => element.attrs.find((each) => each.name === name)?.value;
    if (element.tagName !== 'script') continue;
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    if (/json/.test(attribute('type') ?? '')) {
      if (!isJson(text)) faults.push(`${file} holds JSON that cannot be read`);
    } else if (attribute('src') === undefined) faults.push(`${file} holds an inline script`);
  }
  return [...new Set(faults)];
}

/** What is missing from a page's Content Security Policy. */
export function policyFaults(file: string, html: string): string[] {
  const metas = [...elements(parseHtml(html))].filter(
    ({ tagName, attrs }) =>
      tagName === 'meta' &&
      attrs.some(({ name, value }) => name === 'http-equiv' && /^content-security-policy$/i.test(value)),
  );
  const policy = metas
    .flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'content'))
    .map(({ value }) => value);
  if (policy.length === 0) return [`${file} has no Content Security Policy`];
  return policy.join(';').includes("'unsafe-inline'") ? [`${file} allows unsafe-inline`] : [];
}

function* elements(node: DefaultTreeAdapterMap['parentNode']): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elements(child);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isCsv(text: string): boolean {
  try {
    parseCsv(text);
    return true;
  } catch {
    return false;
  }
}
