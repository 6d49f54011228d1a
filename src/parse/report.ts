import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import type { Layout } from '../model/layout.ts';
import type { Fate, Original, OriginalFinding } from '../model/original.ts';
import { problem, rejects, type Problem } from '../model/problem.ts';
import { Report } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import { readAliases } from './aliases.ts';
import { audit } from './audit.ts';
import { readCiFailures } from './ci-failures.ts';
import { compose, takeDefinitions } from './compose.ts';
import { readCoverage } from './coverage.ts';
import { decode } from './decode.ts';
import { repairFences } from './fences.ts';
import { readFindings, type Told } from './dialect.ts';
import type { ReadFinding } from './finding.ts';
import type { CutFinding } from './findings.ts';
import { splitFrontMatter } from './front-matter.ts';
import { traceOriginals, type OwnFinding } from './lineage.ts';
import { code, parseMarkdown } from './markdown.ts';
import { readNotes, type Notes } from './notes.ts';
import { cutOriginals, readOriginals } from './originals.ts';
import { readProcessNotes } from './process-notes.ts';
import { readReconciliation } from './reconciliation.ts';
import { readResolution } from './resolution.ts';
import { readRetro } from './retro.ts';
import { outline, type Outline, type Role, type Section } from './sections.ts';
import { sensitiveProblems } from './sensitive.ts';
import { shapeProblem } from './shape.ts';
import { readSubject, readTop, said } from './subject.ts';
import { idsByRef } from './target.ts';
import { plainText } from './text.ts';

/** A report and how to lay it out for showing, from one tree. */
export interface ParsedReport {
  /** The file's text without what is for editors alone: line n is line n of the file. */
  text: string;
  report: Report;
  layout: Layout<RootContent>;
  /** The reviewers' own findings, in the order of the report's originals. */
  own: OwnFinding[];
}

/**
 * The one door of this room: a report file's bytes in, a validated report and its layout out. `id` is the report's
 * address, `path` its place under the folder of reports. Never throws: a file that our readers or the Markdown engine
 * fail on is a plain text with a problem. Where a problem of the report rejects it (`rejects`), it is not to be shown.
 */
export function parseReport(id: string, path: string, bytes: Uint8Array): ParsedReport {
  try {
    return readReport(id, path, bytes);
  } catch (error) {
    return plainReport(id, path, bytes, error instanceof Error ? error.message : String(error));
  }
}

function readReport(id: string, path: string, bytes: Uint8Array): ParsedReport {
  const text = readText(bytes);
  if (rejects(text.problems)) return bareReport(id, path, bytes, text.problems);
  const tree = parseMarkdown(text.text);
  const definitions = takeDefinitions(tree);
  const top = readTop(tree, text.data);
  const whole = outline(tree, top.reviewers);
  const subject = readSubject(id, whole, top, text.data);
  const told = readFindings({ ...top, ...text, kind: subject.kind, outline: whole });
  // What stands inside a finding is the finding's, whatever its headings are called.
  const sections = told.outline.sections.filter((section) => !told.absorbed.has(section));
  const notes = readNotes(sections, text.text, top.reviewers);
  const { findings: resolved, ...answer } = resolve(sections, told.read, notes);
  const { cuts, originals: untraced, own } = readAppendix(sections);
  const reconciliation = readReconciliation(sections, top.reviewers);
  const { lineage, fates } = traceOriginals({ findings: resolved, own, reconciliation, ...notes });
  const retro = readRetro(sections, top.reviewers);
  const former = readAliases(text.data, text.source);

  const report = Report.parse({
    ...subject,
    ...said(top.header, told.facts),
    id,
    source: { path, sha256: sha256(bytes), encoding: text.encoding, dialect: told.dialect },
    tags: text.data.tags ?? [],
    aliases: former.aliases,
    findings: resolved.map((finding) => ({ ...finding, lineage: lineage.get(finding) ?? [] })),
    ...notes,
    processNotes: readProcessNotes(sections, text.text),
    originals: untraced.map((original) => withFates(original, fates)),
    retro: retro.retro,
    reconciliation,
    coverage: readCoverage(sections),
    ciFailures: subject.kind === 'ci-failures' ? readCiFailures(sections, top.rows) : null,
    resolution: answer.resolution,
    sections: sectionMarks(whole),
    problems: [],
  } satisfies Report);
  const says = { header: saysItsFacts(top, text, told), none: told.saysNone, retroLine: retro.line };
  report.problems = [
    ...textProblems(text, told, former.problems),
    ...top.problems,
    ...answer.problems,
    ...told.problems,
    ...audit(report, whole, says),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const originals = new Map(cuts.map((cut, at) => [cut.heading, untraced[at]!]));
  return {
    text: text.uncommented,
    report,
    layout: compose({ ...text, ...told, originals, definitions }),
    own,
  };
}

/** A review that another tool wrote may have front matter with keys of its own: they and their values are no mistakes. */
function textProblems(
  { problems, valueProblems, foreign }: ReturnType<typeof readText>,
  { dialect }: Told,
  aliasProblems: readonly Problem[],
): Problem[] {
  const isOurs =
    dialect === 'deep-review' || valueProblems.every(({ code }) => code === 'front-matter-value');
  if (isOurs) return [...problems, ...valueProblems, ...aliasProblems];
  const [first] = foreign;
  if (first === undefined) return problems;
  const keys = foreign.map(({ key }) => key);
  return [...problems, problem('front-matter-foreign', first.line, { keys })];
}

const VALUES = new Set<Problem['code']>(['front-matter-key', 'front-matter-value']);

/**
 * Bytes to the text that is parsed, its front matter taken off, its fences repaired. What is wrong with the bytes, the
 * shape or the form of the front matter is known before any of it is parsed; whether its values are wrong is not.
 */
function readText(bytes: Uint8Array) {
  const decoded = decode(bytes);
  const front = splitFrontMatter(decoded.text);
  const shape = shapeProblem(front.body);
  const repaired = repairFences(shape === null ? front.body : '');
  return {
    source: decoded.text,
    uncommented: front.uncommented,
    text: repaired.text,
    encoding: decoded.encoding,
    data: front.data,
    other: front.other,
    foreign: front.foreign,
    refused: front.refused,
    valueProblems: front.problems.filter(({ code }) => VALUES.has(code)),
    problems: [
      ...decoded.problems,
      ...(shape === null ? [] : [shape]),
      ...front.problems.filter(({ code }) => !VALUES.has(code)),
      ...repaired.problems,
      ...sensitiveProblems(decoded.text),
    ],
  };
}

/** Joins the findings to the rows of the resolution table; without a row, to what the finding itself says. */
function resolve(sections: readonly Section[], read: ReadonlyMap<CutFinding, ReadFinding>, notes: Notes) {
  const unresolved = [...read.values()].map(({ finding }) => finding);
  const where = (...roles: Role[]) =>
    sections.some(({ role, place }) => place === 'review' && role !== null && roles.includes(role));
  const { resolution, problems } = readResolution(sections, {
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

function readAppendix(sections: readonly Section[]) {
  const cuts = cutOriginals(sections);
  return { cuts, ...readOriginals(cuts) };
}

function withFates(original: Original, fates: ReadonlyMap<OriginalFinding, Fate>): Original {
  const findings = original.findings.map((finding) => ({
    ...finding,
    fate: fates.get(finding) ?? finding.fate,
  }));
  return { ...original, findings };
}

/** Does it say anywhere what was reviewed, by whom and how it ended? */
function saysItsFacts(
  { hasTable }: ReturnType<typeof readTop>,
  { refused, data }: ReturnType<typeof readText>,
  { facts }: Told,
): boolean {
  return hasTable || refused !== null || Object.keys(data).length > 0 || Object.keys(facts).length > 0;
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
  const bare = bareReport(id, path, bytes, [problem('parse-failed', null, { reason })]);
  return {
    ...bare,
    text,
    layout: { ...bare.layout, lead: [{ type: 'prose', nodes: [code(text)] }] },
  };
}

/** A report of which nothing is known but its file and what is wrong with it. */
function bareReport(id: string, path: string, bytes: Uint8Array, problems: Problem[]): ParsedReport {
  const { report, layout, own } = readReport(id, path, new Uint8Array());
  const title = id.split('/').at(-1) ?? id;
  const source = { ...report.source, sha256: sha256(bytes), dialect: 'plain' as const };
  return { text: '', report: { ...report, title, source, problems }, layout, own };
}
