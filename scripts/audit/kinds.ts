/** A built site as a set of files: paths have `/` between their parts and none before them. */
export interface SiteFiles {
  files(ending?: string): string[];
  text(file: string): string;
}

/** One kind of page, and the file of the site that stands for it. */
export interface KindOfPage {
  kind: string;
  file: string;
}

type Choice = [kind: string, pattern: RegExp, weigh?: (html: string) => number];

const REPORT = /^reviews\/(?!.*\/originals\/index\.html$).+\/index\.html$/;

/** Of the pages that fit, the first of the heaviest stands for the kind; what weighs nothing is not of it. */
const CHOICES: Choice[] = [
  ['overview', /^index\.html$/],
  ['reviews', /^reviews\/index\.html$/],
  ['largest report', REPORT],
  ['report with problems', REPORT, (html) => (html.includes('Problems reading') ? html.length : 0)],
  ['originals', /^reviews\/.+\/originals\/index\.html$/],
  ['pull request', /^pr\/.+\/index\.html$/, reportsLinked],
  ['branch', /^branch\/.+\/index\.html$/, reportsLinked],
  ['findings', /^findings\/index\.html$/],
  ['list of findings', /^findings\/.+\/index\.html$/],
  ['files', /^files\/index\.html$/],
  ['file', /^files\/.+\/index\.html$/],
  ['agents', /^agents\/index\.html$/],
  ['agent', /^agents\/(?!retros\/)[^/]+\/index\.html$/],
  ['originals of an agent', /^agents\/.+\/originals\/index\.html$/],
  ['reviews of an agent', /^agents\/.+\/reviews\/index\.html$/],
  ['retro tables', /^agents\/retros\/index\.html$/],
  ['declined', /^declined\/index\.html$/],
  ['lessons', /^lessons\/index\.html$/],
  ['patterns', /^patterns\/index\.html$/],
  ['pattern', /^patterns\/.+\/index\.html$/],
  ['search', /^search\/index\.html$/],
  ['sites', /^sites\/index\.html$/],
  ['health', /^health\/index\.html$/],
  ['docs', /^docs\/index\.html$/],
  ['doc', /^docs\/.+\/index\.html$/],
  ['repository', /^repo\/.+\/index\.html$/],
  ['kind of review', /^kind\/.+\/index\.html$/],
  ['not found', /^404\.html$/],
];

/** Every kind of page with the page that stands for it, and the kinds that the site has none of. */
export function kindsOfPages(site: SiteFiles): { found: KindOfPage[]; missing: string[] } {
  const pages = site.files('.html').toSorted();
  const found: KindOfPage[] = [];
  const missing: string[] = [];
  for (const [kind, pattern, weigh = (html: string) => html.length] of CHOICES) {
    const weighed = pages
      .filter((file) => pattern.test(file))
      .map((file) => ({ file, weight: weigh(site.text(file)) }));
    const most = Math.max(1, ...weighed.map(({ weight }) => weight));
    const file = weighed.find(({ weight }) => weight === most)?.file;
    if (file === undefined) missing.push(kind);
    else found.push({ kind, file });
  }
  return { found, missing };
}

/** The pages of all reports. */
export function reportPages(site: SiteFiles): string[] {
  return site.files('.html').filter((file) => REPORT.test(file));
}

/** How many reports a page links to. */
function reportsLinked(html: string): number {
  const links = [...html.matchAll(/href="([^"#]*\/reviews\/[^"#]+\/)[#"]/g)];
  return new Set(links.map(([, address]) => address)).size;
}
