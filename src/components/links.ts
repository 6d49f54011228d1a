import type { AgentNames } from '../corpus/agent-names.ts';
import type { ReviewedCode } from '../corpus/code-place.ts';
import type { Pattern } from '../corpus/pattern.ts';
import type { Subject } from '../corpus/subject.ts';
import {
  agentPath,
  feedPath,
  filePath,
  findingsListPath,
  kindPath,
  originalsPath,
  PAGES,
  patternPath,
  repoPath,
  reviewPath,
  SITES_PAGE,
  slug,
  subjectPath,
} from '../model/address.ts';
import type { DataFileName, PartPath } from '../model/data-files.ts';
import type { Finding } from '../model/finding.ts';
import { issueAddress, type IssueDraft } from '../model/issue-form.ts';
import type { Kind } from '../model/kind.ts';
import type { Location } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import { printValue } from '../query/print.ts';
import type { Field } from '../query/syntax.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of the site under its base path, ready for `href`. */
export function to(path: string): string {
  return base + encodeURI(path);
}

export const pages = {
  overview: to(PAGES.overview),
  reviews: to(PAGES.reviews),
  findings: to(PAGES.findings),
  files: to(PAGES.files),
  agents: to(PAGES.agents),
  retros: to(PAGES.retros),
  declined: to(PAGES.declined),
  lessons: to(PAGES.lessons),
  patterns: to(PAGES.patterns),
  search: to(PAGES.search),
  health: to(PAGES.health),
  docs: to(PAGES.docs),
};

/** The page of all sites, where there are others. */
export const sitesLink = to(SITES_PAGE);

/** What browsers and other programs read. */
export const files = {
  icon: to('/favicon.svg'),
  dataIndex: to('/data/index.json'),
  findingIndex: to('/data/search/manifest.json'),
  declinedMarkdown: to('/data/declined.md'),
  lessonsMarkdown: to('/data/lessons.md'),
  frontMatterSchema: to('/schema/front-matter.json'),
};

/** A link of this site as it is written outside of it: absolute where it is known where the site is published. */
export function absolute(link: string): string {
  const site: string | undefined = import.meta.env.SITE;
  return site ? new URL(link, site).href : link;
}

export function reviewLink(report: Report): string {
  return to(reviewPath(report.id));
}

export function findingLink(report: Report, finding: Finding): string {
  return `${reviewLink(report)}#${finding.anchor}`;
}

export function originalsLink(report: Report, anchor?: string): string {
  return to(originalsPath(report.id)) + (anchor === undefined ? '' : `#${anchor}`);
}

export function markdownLink(report: Report): string {
  return to(`/data/reports/${slug(report.id)}.md`);
}

export function sarifLink(report: Report): string {
  return to(`/data/reports/${slug(report.id)}.sarif`);
}

export function schemaLink(name: string): string {
  return to(`/schema/${name}.json`);
}

/** A file of the published data. */
export function dataLink(path: DataFileName | PartPath): string {
  return to(`/data/${path}`);
}

/** The feeds of what a page of this site is about; without one, those that stand beside the page that links to them. */
export function feedLinks(page = ''): { atom: string; json: string } {
  return { atom: feedPath(page, 'xml'), json: feedPath(page, 'json') };
}

/** The patch that stands at a line of a report. */
export function patchPath(report: Report, line: number): string {
  return `/data/reports/${slug(report.id)}/${line}.patch`;
}

export function subjectLink(subject: Subject): string {
  return to(subjectPath(subject));
}

export function fileLink(repo: string, path: string): string {
  return to(filePath(repo, path));
}

/** The tree of files, narrowed to a folder where scripts run. */
export function folderLink(repo: string, folder: string): string {
  return `${pages.files}?${new URLSearchParams({ q: `${repo}/${folder}/` })}`;
}

export function repoLink(repo: string): string {
  return to(repoPath(repo));
}

/** The page of an agent, however a report spells it; null for whoever put the report together, who has none. */
export function agentLink({ nameOf }: Pick<AgentNames, 'nameOf'>, written: string): string | null {
  return isOrchestrator(written) ? null : to(agentPath(nameOf(written)));
}

export function findingsListLink(by: 'severity' | 'repo', value: string, page = 1): string {
  return to(findingsListPath(by, value, page));
}

export function kindLink(kind: Kind): string {
  return to(kindPath(kind));
}

export function patternLink({ id }: Pick<Pattern, 'id'>): string {
  return to(patternPath(id));
}

/** A page of a list with its filters set, as its form writes them into the address; empty ones are left out. */
export function filtered(page: string, choices: Readonly<Record<string, string | null>>): string {
  const set = Object.entries(choices).filter(([, value]) => value !== null && value !== '');
  return `${page}?${new URLSearchParams(set as [string, string][])}`;
}

/** The findings for which all fields that have a value hold. */
export function findingsWith(fields: Readonly<Partial<Record<Field, string | null>>>): string {
  const terms = Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`${field}:${printValue(value)}`],
  );
  return filtered(pages.findings, { q: terms.join(' ') });
}

export function docLink(id: string): string {
  return to(`/docs/${id}/`);
}

/** An address outside the site, only where it is one a browser may safely follow. */
export function webLink(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** A place of the reviewed code at the reviewed commit, on the forge of its repository; null where either is unknown. */
export function codeLink({ web, commit, pathOf }: ReviewedCode, place: Location): string | null {
  const path = pathOf(place.path);
  if (web === null || commit === null || path === null) return null;
  const segments = ['blob', commit, ...path.split('/')].map(encodeURIComponent);
  return webLink(`${web}${segments.join('/')}${linesOf(place, web)}`);
}

/** A commit on the forge of its repository. */
export function commitLink({ web }: Pick<ReviewedCode, 'web'>, sha: string): string | null {
  return web === null ? null : webLink(`${web}commit/${encodeURIComponent(sha)}`);
}

/** Where a new issue about a draft starts, on the forge of its repository. */
export function newIssueLink({ web }: Pick<ReviewedCode, 'web'>, draft: IssueDraft): string | null {
  return web === null ? null : webLink(issueAddress(web, draft));
}

/** GitLab, which keeps what a repository holds behind a dash, names lines in another way. */
function linesOf({ startLine, endLine }: Location, web: string): string {
  if (startLine === null) return '';
  if (startLine === endLine) return `#L${startLine}`;
  return `#L${startLine}-${web.endsWith('/-/') ? '' : 'L'}${endLine}`;
}
