import { createHash } from 'node:crypto';
import type { Root, RootContent } from 'mdast';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Layout } from '../model/layout.ts';
import type { Kind } from '../model/kind.ts';
import { problem } from '../model/problem.ts';
import { Report } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import { audit } from './audit.ts';
import { compose, takeDefinitions } from './compose.ts';
import { readCoverage } from './coverage.ts';
import { decode } from './decode.ts';
import { repairFences } from './fences.ts';
import { readFileName } from './file-name.ts';
import { FindingNames, readFinding, type ReadFinding } from './finding.ts';
import { absorbed, cutFindings, type CutFinding } from './findings.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findHeaderTable, headerRows, readHeader } from './header.ts';
import { kindOf } from './kind.ts';
import { traceOriginals } from './lineage.ts';
import { parseMarkdown } from './markdown.ts';
import { readNotes, type Notes } from './notes.ts';
import { cutOpenIssues } from './open-issues.ts';
import { cutOriginals, readOriginals } from './originals.ts';
import { readReconciliation } from './reconciliation.ts';
import { readResolution } from './resolution.ts';
import { readRetro } from './retro.ts';
import { outline, roleOf, type Outline, type Role } from './sections.ts';
import { idsByRef } from './target.ts';
import { plainText } from './text.ts';

/** A report and how to lay it out for showing, from one tree. */
export interface ParsedReport {
  report: Report;
  layout: Layout<RootContent>;
}

/**
 * The one door of this room: a report file's bytes in, a validated report and its layout out. `id` is the report's
 * address, `path` its place under the folder of reports. Never throws: a file that our readers or the Markdown engine
 * fail on (deep nesting overflows the stack) is a plain text with a problem.
 */
export function parseReport(id: string, path: string, bytes: Uint8Array): ParsedReport {
  try {
    return readReport(id, path, bytes);
  } catch (error) {
    return plainReport(id, path, bytes, error instanceof Error ? error.message : String(error));
  }
}

function readReport(id: string, path: string, bytes: Uint8Array): ParsedReport {
  const { text, encoding, data, refused, problems: textProblems } = readText(bytes);
  const tree = parseMarkdown(text);
  const definitions = takeDefinitions(tree);
  const top = readTop(tree, data);
  const parts = outline(tree, top.reviewers);
  const about = readSubject(id, parts, top, data);
  const { cut, read } = readFindings(about.kind, parts, text);
  const notes = readNotes(parts.sections, text, top.reviewers);
  const { findings: resolved, resolution, problems: resolutionProblems } = resolve(parts, read, notes);
  const { originals: untraced, own, originalAt } = readAppendix(parts);
  const reconciliation = readReconciliation(parts.sections, top.reviewers);
  const { lineage, fates } = traceOriginals({ findings: resolved, own, reconciliation, ...notes });
  const findings = resolved.map((finding) => ({ ...finding, lineage: lineage.get(finding) ?? [] }));
  const originals = untraced.map((original) => ({
    ...original,
    findings: original.findings.map((finding) => ({ ...finding, fate: fates.get(finding) ?? finding.fate })),
  }));
  const retro = readRetro(parts.sections, top.reviewers);
  const coverage = readCoverage(parts.sections);

  const report = Report.parse({
    ...about,
    id,
    source: { path, sha256: sha256(bytes), encoding, dialect: dialectOf(parts, top.isDeepReview) },
    tags: data.tags ?? [],
    findings,
    ...notes,
    originals,
    retro: retro.retro,
    reconciliation,
    coverage,
    resolution,
    sections: sectionMarks(parts),
    problems: [],
  } satisfies Report);
  const hasHeader = top.hasTable || refused !== null || Object.keys(data).length > 0;
  report.problems = [
    ...textProblems,
    ...top.problems,
    ...resolutionProblems,
    ...audit(report, { outline: parts, hasHeader, retroLine: retro.line }),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    report,
    layout: compose({
      outline: parts,
      data,
      refused,
      cut,
      absorbed: absorbed(parts.sections.filter(({ place }) => place === 'review')),
      read,
      originals: originalAt,
      definitions,
    }),
  };
}

/** Bytes to the text that is parsed, its front matter taken off, its fences repaired. */
function readText(bytes: Uint8Array) {
  const decoded = decode(bytes);
  const front = splitFrontMatter(decoded.text);
  const repaired = repairFences(front.body);
  return {
    text: repaired.text,
    encoding: decoded.encoding,
    data: front.data,
    refused: front.refused,
    problems: [...decoded.problems, ...front.problems, ...repaired.problems],
  };
}

/** What the header table says, which stands above all but the title: it names the reviewers that the outline looks for. */
function readTop(tree: Root, data: FrontMatter) {
  const top = tree.children.filter(({ type }) => type === 'heading' || type === 'table').slice(0, 2);
  const rows = headerRows(findHeaderTable(top));
  const { header, problems } = readHeader(rows, data);
  const reviewers = header.reviewers.map(({ name }) => name);
  const isDeepReview =
    rows.size > 0 ||
    tree.children.some((node) => node.type === 'heading' && roleOf(plainText(node)) === 'severity');
  return { header, reviewers, isDeepReview, hasTable: rows.size > 0, problems };
}

/** What was reviewed and when: the header, completed from the title and the file's name. */
function readSubject(
  id: string,
  parts: Outline,
  { header, isDeepReview }: ReturnType<typeof readTop>,
  data: FrontMatter,
) {
  const { kindRow, scannedSha, ...facts } = header;
  const file = readFileName(id);
  const title = data.title ?? titleOf(parts, id);
  return {
    ...facts,
    pullRequest: facts.pullRequest && {
      ...facts.pullRequest,
      title: facts.pullRequest.title ?? titleAfterNumber(title),
    },
    title,
    kind: data.kind ?? kindOf(title, header, file, isDeepReview),
    date: facts.date ?? file.date,
    time: facts.date === null ? file.time : facts.time,
    startedAt: file.startedAt,
  };
}

/** `Implement the queue` in a heading such as `Deep Code Review: PR #236 — Implement the queue`. */
function titleAfterNumber(heading: string): string | null {
  return /\bPR #?\d+\s*[—–:-]\s*(\S.*)$/.exec(heading)?.[1] ?? null;
}

/** The findings as cut, and as read, by what the kind of report calls one. */
function readFindings(kind: Kind, parts: Outline, source: string) {
  const review = parts.sections.filter(({ place }) => place === 'review');
  const cut = kind === 'supply-chain' ? cutOpenIssues(review) : cutFindings(review);
  const names = new FindingNames();
  const pieces = [...cut.values()].flat();
  const read = new Map(
    pieces.flatMap(({ finding }) =>
      finding === null ? [] : [[finding, readFinding(finding, names, source)] as const],
    ),
  );
  return { cut, read };
}

/** Joins the findings to the rows of the resolution table; without a row, to what the finding itself says. */
function resolve(parts: Outline, read: ReadonlyMap<CutFinding, ReadFinding>, notes: Notes) {
  const unresolved = [...read.values()].map(({ finding }) => finding);
  const where = (...roles: Role[]) =>
    parts.sections.some(({ role, place }) => place === 'review' && role !== null && roles.includes(role));
  const { resolution, problems } = readResolution(parts.sections, {
    findings: idsByRef(unresolved),
    testing: where('testing') ? notes.testingGaps : null,
    documentation: where('documentation') ? notes.documentationGaps : null,
    design: where('design', 'concerns') ? notes.concerns : null,
    'commit-structure': where('commits') ? [] : null,
  });
  const rowOf = new Map<string | null, ResolutionRow>();
  for (const row of resolution?.rows ?? [])
    for (const id of row.target?.split(', ') ?? []) if (!rowOf.has(id)) rowOf.set(id, row);
  const findings = unresolved.map((finding) => ({
    ...finding,
    resolution: rowOf.get(finding.id) ?? finding.resolution,
  }));
  return { findings, resolution, problems };
}

function readAppendix({ sections }: Outline) {
  const cuts = cutOriginals(sections);
  const { originals, own } = readOriginals(cuts);
  return { originals, own, originalAt: new Map(cuts.map((own, at) => [own.heading, originals[at]!])) };
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

/** A report that could not be read or rendered: its text as it is, with the failure on record. */
export function plainReport(id: string, path: string, bytes: Uint8Array, reason: string): ParsedReport {
  const { text } = decode(bytes);
  const { report } = readReport(id, path, new Uint8Array());
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
