import { createHash } from 'node:crypto';
import type { Root, RootContent } from 'mdast';
import type { Finding } from '../model/finding.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Kind } from '../model/kind.ts';
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
import { readFreeForm } from './free-form/read.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findHeaderTable, headerRows, readHeader, type Header } from './header.ts';
import { kindOf } from './kind.ts';
import { lineageOf } from './lineage.ts';
import { parseMarkdown } from './markdown.ts';
import { readNotes } from './notes.ts';
import { cutOriginals, readOriginals } from './originals.ts';
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
  const { text, data, other, refused, problems: textProblems } = readText(bytes);
  const tree = parseMarkdown(text);
  const definitions = takeDefinitions(tree);
  const { header, rows, problems: headerProblems } = readTop(tree, data);
  const { kindRow, ...stated } = header;
  const names = stated.reviewers.map(({ name }) => name);
  const parts = outline(tree, names);
  const review = parts.sections.filter(({ place }) => place === 'review');
  const file = readFileName(id);
  const title = data.title ?? titleOf(parts, id);
  const hasSeverities = rows.size > 0 || review.some(({ role }) => role === 'severity');
  const kind = data.kind ?? kindOf(title, header, file, hasSeverities);

  const deepCut = cutFindings(review);
  const deepRead = readFindings(deepCut, text);
  const free =
    rows.size > 0 || SCANS.has(kind)
      ? null
      : readFreeForm({ outline: parts, source: text, other, rival: hasSeverities ? deepRead : null });
  const isDeepReview = hasSeverities && free === null;
  const { cut, read } = free ?? { cut: deepCut, read: deepRead };
  const facts = { ...stated, ...free?.facts, ...given(stated) };
  const { findings: resolved, resolution, problems: resolutionProblems } = resolve(parts, read);
  const cuts = cutOriginals(parts.sections);
  const ownReports = readOriginals(cuts);
  const originals = new Map(cuts.map((own, at) => [own.heading, ownReports[at]!]));
  const reconciliation = readReconciliation(parts.sections, names);
  const findings = resolved.map((finding) => ({
    ...finding,
    lineage: lineageOf(finding, ownReports, reconciliation),
  }));
  const retro = readRetro(parts.sections, names);
  const date = facts.date ?? file.date;
  const problems = [
    ...textProblems,
    ...headerProblems,
    ...resolutionProblems,
    ...audit({
      parts,
      findings,
      hasHeader:
        rows.size > 0 ||
        refused !== null ||
        Object.keys(data).length > 0 ||
        Object.keys(free?.facts ?? {}).length > 0,
      retro,
      date,
    }).filter(({ code }) => code !== 'findings-unread' || free?.saysNone !== true),
    ...(free?.problems ?? []),
  ];

  const report = Report.parse({
    ...facts,
    id,
    source: {
      path,
      sha256: sha256(bytes),
      encoding: 'utf-8',
      dialect: dialectOf(free?.outline ?? parts, isDeepReview),
    },
    title,
    kind,
    date,
    time: facts.date === null ? file.time : facts.time,
    startedAt: file.startedAt,
    tags: data.tags ?? [],
    findings,
    ...readNotes(parts.sections, text),
    originals: ownReports,
    retro: retro.retro,
    reconciliation,
    coverage: readCoverage(parts.sections),
    resolution,
    sections: sectionMarks(parts),
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  } satisfies Report);
  return {
    report,
    layout: compose({
      outline: free?.outline ?? parts,
      data,
      refused,
      cut,
      absorbed: free?.absorbed ?? absorbed(review),
      read,
      originals,
      definitions,
    }),
  };
}

/** Reports of scans, which have formats of their own. */
const SCANS: ReadonlySet<Kind> = new Set<Kind>(['supply-chain', 'ci-failures', 'architecture']);

/** The facts that a header or front matter gives: they win over what a free-form review says of itself. */
function given(facts: Omit<Header, 'kindRow'>): Partial<Omit<Header, 'kindRow'>> {
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Bytes to the text that is parsed, its front matter taken off, its fences repaired. */
function readText(bytes: Uint8Array) {
  const decoded = decode(bytes);
  const front = splitFrontMatter(decoded.text);
  const repaired = repairFences(front.body);
  return {
    text: repaired.text,
    data: front.data,
    other: front.other,
    refused: front.refused,
    problems: [...decoded.problems, ...front.problems, ...repaired.problems],
  };
}

/** The header table, which stands above all but the title: it names the reviewers that the outline looks for. */
function readTop(tree: Root, data: FrontMatter) {
  const top = tree.children.filter(({ type }) => type === 'heading' || type === 'table').slice(0, 2);
  const rows = headerRows(findHeaderTable(top));
  return { rows, ...readHeader(rows, data) };
}

/** Joins the findings to the rows of the resolution table. */
function resolve(parts: Outline, read: ReadonlyMap<CutFinding, ReadFinding>) {
  const unresolved = [...read.values()].map(({ finding }) => finding);
  const { resolution, problems } = readResolution(parts.sections, unresolved);
  const findings = unresolved.map((finding) => ({
    ...finding,
    resolution: resolution?.rows.find(({ target }) => target === finding.id) ?? finding.resolution,
  }));
  return { findings, resolution, problems };
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
  findings: readonly Finding[];
  hasHeader: boolean;
  retro: ReturnType<typeof readRetro>;
  date: string | null;
}

/** What the reader of the health page should know beside what the readers of sections noticed. */
function audit({ parts, findings, hasHeader, retro, date }: Audited): Problem[] {
  const problems: Problem[] = [];
  const { sections } = parts;
  const severities = sections.filter(({ role, place }) => role === 'severity' && place === 'review');
  const saysNone =
    severities.length > 0 && severities.every(({ nodes }) => /^none\b/i.test(plainText(nodes[0] ?? [])));
  if (parts.title === null) problems.push(problem('title-missing', null));
  if (!hasHeader) problems.push(problem('header-missing', null));
  if (date === null) problems.push(problem('date-missing', null));
  if (findings.length === 0 && !saysNone) problems.push(problem('findings-unread', null));
  if (retro.line !== null && retro.retro === null) problems.push(problem('retro-unread', retro.line));
  const appendix = sections.find(({ role }) => role === 'appendix');
  if (appendix && !sections.some(({ place, agent }) => place === 'appendix' && agent !== null))
    problems.push(problem('appendix-unread', appendix.line));
  return [...problems, ...auditFindings(findings)];
}

function auditFindings(findings: readonly Finding[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { id, line, locations } of findings) {
    if (seen.has(id)) problems.push(problem('finding-id-repeats', line, { id }));
    seen.add(id);
    if (locations.length === 0) problems.push(problem('finding-location-missing', line, { id }));
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
