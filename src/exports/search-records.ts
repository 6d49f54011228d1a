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
  /** severity, agent, repo, kind, verdict, resolution, file; `none` where a finding has no such value. */
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** The records of one report: one for each finding, one for each section with text of its own. */
export function searchRecords(corpus: Corpus, report: Report, rendered: Rendered): SearchRecord[] {
  const about = aboutReport(corpus, report);
  const findings = report.findings.map((finding) => findingRecord(about, report, finding));
  const sections = rendered.sections.flatMap((section) =>
    sectionRecord(about, reviewPath(report.id), section),
  );
  const originals = rendered.originals.flatMap((section) =>
    sectionRecord(about, originalsPath(report.id), section),
  );
  const lead = textOf(rendered.lead.flatMap((part) => (part.type === 'prose' ? [part.html] : [])));
  const head = record(
    about,
    reviewPath(report.id),
    [report.title, report.verdict?.reason, report.author, report.branch, lead],
    {
      type: 'section',
      title: report.pullRequest?.title ?? report.title,
    },
  );
  return [head, ...findings, ...sections, ...originals];
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

function findingRecord(about: About, report: Report, finding: Finding): SearchRecord {
  const places = finding.locations.map(({ path, startLine }) =>
    startLine === null ? path : `${path}:${startLine}`,
  );
  const paths = [...new Set(finding.locations.map(({ path }) => path))];
  const made = record(
    about,
    `${reviewPath(report.id)}#${finding.anchor}`,
    [finding.id, finding.title, ...places, finding.agents.join(', '), finding.text],
    {
      type: 'finding',
      title: finding.title,
      id: finding.id,
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

/** A section's own prose; its findings have records of their own. */
function sectionRecord(about: About, page: string, { id, name, parts }: RenderedSection): SearchRecord[] {
  const text = textOf(parts.flatMap((part) => (part.type === 'prose' ? [part.html] : [])));
  if (text.length < 12) return [];
  return [record(about, `${page}#${id}`, [name, text], { type: 'section', title: name })];
}

function record(
  { meta, filters, sort }: About,
  url: string,
  content: readonly (string | null | undefined)[],
  own: Record<string, string>,
): SearchRecord {
  return { url, content: content.filter(Boolean).join('\n'), meta: { ...meta, ...own }, filters, sort };
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
