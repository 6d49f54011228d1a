import type { Corpus } from '../corpus/corpus.ts';
import { reviewPath, originalsPath } from '../model/address.ts';
import type { Rendered, RenderedSection } from '../model/layout.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** One entry of the search index. `meta`, `filters` and `sort` are what the index stores beside the text. */
export interface SearchRecord {
  /** Site-relative address with anchor, without the base path, as in `/reviews/a/b/#i1`. */
  url: string;
  content: string;
  meta: Record<string, string>;
  /** part, severity, agent, repo, kind, verdict, resolution, file; `none` where a finding has no such value. */
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** The records of one report: one for each finding, one for each section with text of its own. */
export function searchRecords(corpus: Corpus, report: Report, rendered: Rendered): SearchRecord[] {
  const about = aboutReport(corpus, report);
  const page = reviewPath(report.id);
  return [
    reportRecord(about, report, rendered),
    ...report.findings.map((finding) => findingRecord(about, report, finding)),
    ...rendered.sections.flatMap((section) => sectionRecord(about, page, section, { type: 'section' })),
    ...originalRecords(about, report, rendered.originals),
  ];
}

interface About {
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

function aboutReport(corpus: Corpus, report: Report): About {
  const repo = corpus.repositories.get(report.id) ?? '';
  const number = report.pullRequest ? `#${report.pullRequest.number}` : null;
  const name = [number, report.pullRequest?.title ?? report.branch ?? report.title].filter(Boolean).join(' ');
  return {
    meta: { report: name, repo, date: report.date ?? '' },
    filters: { repo: [repo], kind: [report.kind], verdict: [report.verdict?.label ?? 'none'] },
    sort: { date: report.startedAt ?? report.date ?? '0000-00-00' },
  };
}

/** The report as a whole: its number, names, commits and what stands above its first section. */
function reportRecord(about: About, report: Report, { lead }: Rendered): SearchRecord {
  const { title, pullRequest, verdict, author, branch, commits } = report;
  const number = pullRequest && `#${pullRequest.number} ${pullRequest.title ?? ''}`;
  const shown = commits.map(({ sha, subject }) => `${sha} ${subject ?? ''}`);
  const text = textOf(lead.map(({ html }) => html));
  return record(
    about,
    reviewPath(report.id),
    [number, title, verdict?.reason, author, branch, ...shown, text],
    {
      type: 'section',
      title: pullRequest?.title ?? title,
    },
  );
}

/** The sections of the reviewers' own reports, each with the reviewer it is by. */
function originalRecords(about: About, report: Report, sections: readonly RenderedSection[]): SearchRecord[] {
  let agent: string | undefined;
  return sections.flatMap((section) => {
    if (section.original !== null)
      agent = report.originals.find(({ anchor }) => anchor === section.original)?.agent;
    return sectionRecord(about, originalsPath(report.id), section, { type: 'original', by: agent ?? '' });
  });
}

function findingRecord(about: About, report: Report, finding: Finding): SearchRecord {
  const places = finding.locations.map(({ path, startLine }) =>
    startLine === null ? path : `${path}:${startLine}`,
  );
  const paths = [...new Set(finding.locations.map(({ path }) => path))];
  const made = record(
    about,
    `${reviewPath(report.id)}#${finding.anchor}`,
    [
      finding.id ?? '',
      finding.title,
      ...paths.map(pathWords),
      ...places,
      finding.agents.join(', '),
      finding.text,
    ],
    {
      type: 'finding',
      title: finding.title,
      id: finding.id ?? '',
      severity: finding.severity ?? '',
      location: places[0] ?? '',
    },
  );
  return {
    ...made,
    filters: {
      ...made.filters,
      severity: [finding.severity ?? 'none'],
      agent: finding.agents.length > 0 ? finding.agents : ['none'],
      resolution: [finding.resolution?.outcome ?? 'none'],
      file: paths.length > 0 ? paths : ['none'],
    },
  };
}

/** The index takes a path for one word: its parts must be words, too, for `deliver.go` to find `relay/deliver.go`. */
function pathWords(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return [parts.at(-1), ...parts, ...path.split(/[/._-]+/)].join(' ');
}

/** A section's own prose; its findings have records of their own. */
function sectionRecord(
  about: About,
  page: string,
  { id, name, parts }: RenderedSection,
  own: { type: 'section' | 'original'; by?: string },
): SearchRecord[] {
  const text = textOf(parts.flatMap((part) => (part.type === 'prose' ? [part.html] : [])));
  if (text.length < 12) return [];
  return [record(about, `${page}#${id}`, [name, text], { ...own, title: name })];
}

function record(
  { meta, filters, sort }: About,
  url: string,
  content: readonly (string | null | undefined)[],
  own: Record<string, string> & { type: 'finding' | 'section' | 'original' },
): SearchRecord {
  return {
    url,
    content: content.filter(Boolean).join('\n'),
    meta: { ...meta, ...own },
    filters: { ...filters, part: [own.type] },
    sort,
  };
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
