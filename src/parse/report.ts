import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import type { Layout } from '../model/layout.ts';
import { problem, type Problem } from '../model/problem.ts';
import { Report } from '../model/report.ts';
import { compose, takeDefinitions } from './compose.ts';
import { readCoverage } from './coverage.ts';
import { decode } from './decode.ts';
import { repairFences } from './fences.ts';
import { readFileName } from './file-name.ts';
import { FindingNames, readFinding, type ReadFinding } from './finding.ts';
import { absorbed, cutFindings, type CutFinding } from './findings.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findHeaderTable, headerRows, readHeader, type HeaderRows } from './header.ts';
import { kindOf } from './kind.ts';
import { parseMarkdown } from './markdown.ts';
import { readNotes } from './notes.ts';
import { cutOriginals, readOriginal } from './originals.ts';
import { readReconciliation } from './reconciliation.ts';
import { readResolution } from './resolution.ts';
import { readRetro } from './retro.ts';
import { outline, type Outline } from './sections.ts';
import { plainText } from './text.ts';

/** A report and how to lay it out for showing, from one tree. */
export interface ParsedReport {
  report: Report;
  layout: Layout<RootContent>;
}

/**
 * The one door of this room: a report file's bytes in, a validated report and its layout out. `id` is the report's
 * address, `path` its place under the folder of reports. Never throws for what is in the file.
 */
export function parseReport(id: string, path: string, bytes: Uint8Array): ParsedReport {
  const decoded = decode(bytes);
  const front = splitFrontMatter(decoded.text);
  const repaired = repairFences(front.body);
  const tree = parseMarkdown(repaired.text);
  const definitions = takeDefinitions(tree);
  const first = tree.children.filter((node) => node.type === 'heading' || node.type === 'table');
  const rows = headerRows(findHeaderTable(first.slice(0, 2)));
  const { header, problems: headerProblems } = readHeader(rows, front.data);

  const reviewers = header.reviewers.map(({ name }) => name);
  const parts = outline(tree, reviewers);
  const review = parts.sections.filter(({ place }) => place === 'review');
  const cut = cutFindings(review);
  const read = readFindings(cut, repaired.text);
  const findings = [...read.values()].map(({ finding }) => finding);
  const resolved = readResolution(parts.sections, findings);
  for (const finding of findings)
    finding.resolution = resolved.resolution?.rows.find(({ target }) => target === finding.id) ?? null;

  const originals = cutOriginals(parts.sections).map((original) => ({
    section: original.heading,
    original: readOriginal(original),
  }));
  const retro = readRetro(parts.sections);
  const isDeepReview = rows.size > 0 || review.some(({ role }) => role === 'severity');
  const file = readFileName(id);
  const title = front.data.title ?? titleOf(parts, id);
  const { kindRow, ...facts } = header;
  const problems = [
    ...decoded.problems,
    ...front.problems,
    ...repaired.problems,
    ...headerProblems,
    ...resolved.problems,
    ...audit({
      parts,
      rows,
      findings: [...read.values()],
      hasFrontMatter: Object.keys(front.data).length > 0,
    }),
    ...(retro.line !== null && retro.retro === null ? [problem('retro-unread', retro.line)] : []),
    ...(facts.date === null && file.date === null ? [problem('date-missing', null)] : []),
  ];

  const report = Report.parse({
    ...facts,
    id,
    source: { path, sha256: sha256(bytes), encoding: 'utf-8', dialect: dialectOf(parts, isDeepReview) },
    title,
    kind: front.data.kind ?? kindOf(title, header, file, isDeepReview),
    date: facts.date ?? file.date,
    time: facts.time ?? (facts.date === null ? file.time : null),
    startedAt: file.startedAt,
    tags: front.data.tags ?? [],
    findings,
    ...readNotes(parts.sections, repaired.text),
    originals: originals.map(({ original }) => original),
    retro: retro.retro,
    reconciliation: readReconciliation(parts.sections, reviewers),
    coverage: readCoverage(parts.sections),
    resolution: resolved.resolution,
    sections: sectionMarks(parts),
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  } satisfies Report);
  const layout = compose({
    outline: parts,
    headerTable: findHeaderTable(parts.lead),
    data: front.data,
    cut,
    absorbed: absorbed(review),
    read,
    originals: new Map(originals.map(({ section, original }) => [section, original.anchor])),
    definitions,
  });
  return { report, layout };
}

function readFindings(cut: ReturnType<typeof cutFindings>, source: string): Map<CutFinding, ReadFinding> {
  const names = new FindingNames();
  const pieces = [...cut.values()].flat();
  return new Map(
    pieces.flatMap(({ finding }) =>
      finding === null ? [] : [[finding, readFinding(finding, names, source)] as const],
    ),
  );
}

interface Audited {
  parts: Outline;
  rows: HeaderRows;
  findings: readonly ReadFinding[];
  hasFrontMatter: boolean;
}

/** What the reader of the health page should know beside what the parsers noticed. */
function audit({ parts, rows, findings, hasFrontMatter }: Audited): Problem[] {
  const problems: Problem[] = [];
  const severities = parts.sections.filter(({ role, place }) => role === 'severity' && place === 'review');
  const saysNone =
    severities.length > 0 && severities.every(({ nodes }) => /^none\b/i.test(plainText(nodes[0] ?? [])));
  if (parts.title === null) problems.push(problem('title-missing', null));
  if (rows.size === 0 && !hasFrontMatter) problems.push(problem('header-missing', null));
  if (findings.length === 0 && !saysNone) problems.push(problem('findings-unread', null));
  const appendix = parts.sections.find(({ role }) => role === 'appendix');
  if (appendix && !parts.sections.some(({ place, agent }) => place === 'appendix' && agent !== null))
    problems.push(problem('appendix-unread', appendix.line));
  const seen = new Set<string>();
  for (const { finding } of findings) {
    if (seen.has(finding.id)) problems.push(problem('finding-id-repeats', finding.line, { id: finding.id }));
    seen.add(finding.id);
    if (finding.locations.length === 0)
      problems.push(problem('finding-location-missing', finding.line, { id: finding.id }));
  }
  return problems;
}

function titleOf({ title }: Outline, id: string): string {
  return (title && plainText(title)) || (id.split('/').at(-1) ?? id);
}

function dialectOf(parts: Outline, isDeepReview: boolean): Report['source']['dialect'] {
  if (isDeepReview) return 'deep-review';
  return parts.sections.length > 0 ? 'free-form' : 'plain';
}

function sectionMarks({ title, sections }: Outline): Report['sections'] {
  const headings = [...(title ? [title] : []), ...sections.map(({ heading }) => heading)];
  return headings.map((heading) => ({
    level: heading.depth,
    title: plainText(heading),
    line: heading.position?.start.line ?? 1,
  }));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A report that our own parsers failed on: its text as it is, with the failure on record. */
export function plainReport(id: string, path: string, bytes: Uint8Array, reason: string): ParsedReport {
  const { text } = decode(bytes);
  const { report } = parseReport(id, path, new Uint8Array());
  const title = id.split('/').at(-1) ?? id;
  const source = { ...report.source, sha256: sha256(bytes), dialect: 'plain' as const };
  return {
    report: { ...report, title, source, problems: [problem('parse-failed', null, { reason })] },
    layout: {
      header: [],
      lead: [{ type: 'prose', nodes: [{ type: 'code', value: text }] }],
      sections: [],
      originals: [],
      definitions: [],
    },
  };
}
