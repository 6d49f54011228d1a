import { originalsPath, reviewPath } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import type { Rendered, RenderedSection } from '../model/layout.ts';
import type { Report } from '../model/report.ts';
import type { FacetValues, IndexedRecord, SearchedReport } from '../model/search-catalogue.ts';

/** One entry of the search index. Its content is never empty: the index drops records without words. */
export interface SearchRecord extends IndexedRecord {
  values: FacetValues;
}

/** A report as it is searched. */
export interface ReportRecords extends Omit<SearchedReport, 'key' | 'records'> {
  records: SearchRecord[];
}

/** What the corpus and the site know of a report: what people call it, and its repository. */
export interface KnownReport {
  label: string;
  repo: string;
  /** Are there so many records on the site that small ones are better one? */
  isOfMany?: boolean;
}

/** So many findings and headings have a record each; where there are more, sections are joined. */
const MANY = 20_000;

/** Do reports hold so many findings and headings that a record for each would weigh too much? */
export function areMany(reports: readonly Pick<Report, 'findings' | 'sections'>[]): boolean {
  return reports.reduce((sum, { findings, sections }) => sum + findings.length + sections.length, 0) > MANY;
}

/**
 * The records of one report: itself, one for each finding, one for each section with text of its own; of many, one for
 * each section with all below it, and for each reviewer's own report.
 */
export function searchRecords(
  report: Report,
  rendered: Rendered,
  { label, repo, isOfMany = false }: KnownReport,
): ReportRecords {
  const address = reviewPath(report.id);
  return {
    label,
    date: report.date,
    address,
    values: { repo: [repo], kind: [report.kind], verdict: [report.verdict?.class ?? 'none'] },
    records: [
      ...[reportRecord(report, rendered)].filter(isSearched),
      ...report.findings.map((finding) => findingRecord(address, finding)).filter(isSearched),
      ...joined(rendered.sections, ({ level }) => !isOfMany || level <= TOP).flatMap((sections) =>
        sectionRecord(address, sections, { part: ['section'] }),
      ),
      ...originalRecords(report, rendered.originals, isOfMany),
    ],
  };
}

/** The index leaves out what has no words, and numbers the others. */
function isSearched({ content }: SearchRecord): boolean {
  return hasWords(content);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The report as a whole: its number, names, commits and what stands above its first section. */
function reportRecord(report: Report, { lead }: Rendered): SearchRecord {
  const { title, pullRequest, verdict, author, branch, commits } = report;
  const shown = commits.map(({ sha, subject }) => `${sha} ${subject ?? ''}`);
  const text = textOf(lead.map(({ html }) => html));
  return {
    url: reviewPath(report.id),
    content: [verdict?.reason, text, title, author, branch, ...shown].filter(Boolean).join('\n'),
    meta: { title: pullRequest ? `#${pullRequest.number} ${pullRequest.title ?? title}` : title },
    values: { part: ['section'] },
  };
}

/** The level of the sections that a report consists of. */
const TOP = 2;

/** Sections with those that follow, up to the next one that starts a record. */
function joined(
  sections: readonly RenderedSection[],
  starts: (section: RenderedSection) => boolean,
): RenderedSection[][] {
  const all: RenderedSection[][] = [];
  for (const section of sections) {
    const before = all.at(-1);
    if (before === undefined || starts(section)) all.push([section]);
    else before.push(section);
  }
  return all;
}

/** The sections of the reviewers' own reports, each with the reviewer it is by. */
function originalRecords(
  report: Report,
  sections: readonly RenderedSection[],
  isOfMany: boolean,
): SearchRecord[] {
  let agent = 'none';
  return joined(sections, ({ original }) => !isOfMany || original !== null).flatMap((own) => {
    const [{ original }] = own as [RenderedSection];
    if (original !== null)
      agent = report.originals.find(({ anchor }) => anchor === original)?.agent ?? 'none';
    return sectionRecord(originalsPath(report.id), own, { part: ['original'], agent: [agent] });
  });
}

function findingRecord(page: string, finding: Finding): SearchRecord {
  const { id, title, locations, agents, severity, resolution, text } = finding;
  const places = locations.map(({ path, startLine }) => (startLine === null ? path : `${path}:${startLine}`));
  const paths = [...new Set(locations.map(({ path }) => path))];
  return {
    url: `${page}#${finding.anchor}`,
    content: hasWords(text) ? text.trim() : title,
    meta: {
      title,
      ...(id === null ? {} : { id }),
      ...(places.length === 0 ? {} : { place: places.join(', '), paths: paths.map(pathWords).join(' ') }),
    },
    values: {
      part: ['finding'],
      severity: [severity ?? 'none'],
      agent: agents.length > 0 ? agents : ['none'],
      resolution: [resolution?.outcome ?? 'none'],
    },
  };
}

/** The index takes a path for one word: its parts must be words, too, for `deliver.go` to find `relay/deliver.go`. */
function pathWords(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return [parts.at(-1), ...parts, ...path.split(/[/._-]+/)].join(' ');
}

/** The prose of a section, and of those that are joined with it; findings have records of their own. */
function sectionRecord(
  page: string,
  [section, ...below]: readonly RenderedSection[],
  values: FacetValues,
): SearchRecord[] {
  if (section === undefined) return [];
  const { id, name } = section;
  const text = [proseOf(section), ...below.flatMap((one) => [one.name, proseOf(one)])]
    .filter(Boolean)
    .join('\n');
  return text.length < 12 || !hasWords(text)
    ? []
    : [{ url: `${page}#${id}`, content: text, meta: { title: name }, values }];
}

function proseOf({ parts }: RenderedSection): string {
  return textOf(parts.flatMap((part) => (part.type === 'prose' ? [part.html] : [])));
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of HTML that we rendered ourselves: tags go, the entities of our serialiser become characters. */
function textOf(html: readonly string[]): string {
  return html
    .join('\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([0-9A-Fa-f]+)|amp|lt|gt|quot);/g, (entity, code?: string) =>
      code === undefined ? (ENTITIES[entity] ?? entity) : String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/[ \t]+/g, ' ')
    .trim();
}
