import type { Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { FindingNames, readFinding, type ReadFinding } from './finding.ts';
import { absorbed, cutFindings, type Cut, type CutFinding } from './findings.ts';
import type { FreeFacts } from './free-form/metadata.ts';
import { readFreeForm } from './free-form/read.ts';
import { cutOpenIssues } from './open-issues.ts';
import type { Outline, Section } from './sections.ts';
import { unplacedFindings } from './unplaced.ts';

interface Unread {
  kind: Kind;
  outline: Outline;
  /** Has it a header table? */
  hasTable: boolean;
  /** Those that the header lists. */
  reviewers: readonly string[];
  /** The report's text, for the slices that findings keep. */
  text: string;
  /** Front matter of other tools. */
  other: Record<string, unknown>;
}

/** What a report tells: its findings as cut out of the tree and as read, by the reader that its format needs. */
export interface Told {
  dialect: Report['source']['dialect'];
  /** The sections as that reader parts them. */
  outline: Outline;
  cut: Cut;
  /** Sections that stand inside a finding or a section of findings already. */
  absorbed: ReadonlySet<Section>;
  read: ReadonlyMap<CutFinding, ReadFinding>;
  /** What a review without a header says of itself. */
  facts: FreeFacts;
  /** It says that it has no findings. */
  saysNone: boolean;
  problems: Problem[];
}

/** Reads the findings of a report by the structure of its kind, or, without one, as a free-form review. */
export function readFindings(report: Unread): Told {
  const { kind, outline, text } = report;
  const review = outline.sections.filter(({ place }) => place === 'review');
  const told = { dialect: 'deep-review' as const, outline, facts: {}, saysNone: false, problems: [] };
  if (kind === 'ci-failures')
    return { ...told, ...read(new Map(), text), absorbed: new Set(), saysNone: true };
  if (kind === 'supply-chain') return { ...told, ...read(cutOpenIssues(review), text), absorbed: new Set() };
  const deep = { ...told, ...read(cutFindings(review), text), absorbed: absorbed(review) };
  const isMultiAgent = deep.read.size > 0 || hasSeverities(outline) || report.reviewers.length > 0;
  const free = report.hasTable && isMultiAgent ? null : readFree(report, deep);
  // A table of facts may stand above a free-form review, too: its findings show what it is.
  if (free !== null && !(report.hasTable && free.read.size === 0)) return free;
  const counted = [...deep.read.values()].map(({ finding }) => finding);
  return { ...deep, problems: unplacedFindings(outline, deep.absorbed, counted) };
}

function read(cut: Cut, source: string): Pick<Told, 'cut' | 'read'> {
  const names = new FindingNames();
  const found = [...cut.values()].flat().flatMap(({ finding }) => finding ?? []);
  return { cut, read: new Map(found.map((finding) => [finding, readFinding(finding, names, source)])) };
}

/** Null where the multi-agent reader makes more of the report. */
function readFree({ kind, outline, text, other }: Unread, deep: Told): Told | null {
  const rival = hasSeverities(outline) ? deep.read : null;
  const free = readFreeForm({ outline, source: text, other, rival });
  if (free === null) return null;
  if (kind === 'architecture')
    for (const { finding } of free.read.values()) finding.severity = onScale(finding);
  const dialect = free.outline.sections.length > 0 ? 'free-form' : 'plain';
  return { ...free, dialect };
}

/** An architecture review grades advice, High to Low: only its highest rung is more than a suggestion. */
function onScale({
  severity,
  severityAsWritten,
}: ReadFinding['finding']): ReadFinding['finding']['severity'] {
  return /^(?:medium|moderate)\b/i.test(severityAsWritten ?? '') ? 'suggestion' : severity;
}

/** Has it the sections of a multi-agent review? */
export function hasSeverities({ sections }: Outline): boolean {
  return sections.some(({ role, place }) => role === 'severity' && place === 'review');
}
