import { SEVERITIES } from '../model/lists.ts';
import type { CoverageItem } from '../model/original.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { countsCredited } from '../model/retro.ts';
import type { Severity } from '../model/severity.ts';
import { auditEfforts } from './efforts.ts';
import type { Outline } from './sections.ts';
import { plainText } from './text.ts';

/** What the file says of itself, beside its record. */
interface Says {
  /** What was reviewed and by whom, in a header, front matter or words. */
  header: boolean;
  /** That there are no findings. */
  none: boolean;
  /** The line of the retro section, null where there is none. */
  retroLine: number | null;
}

/** What a report says of itself, held against what was read, for the health page and the gate. */
export function audit(report: Report, outline: Outline, says: Says): Problem[] {
  const problems: Problem[] = [];
  const { sections } = outline;
  if (outline.title === null) problems.push(problem('title-missing', null));
  if (!says.header) problems.push(problem('header-missing', null));
  if (report.date === null) problems.push(problem('date-missing', null));
  if (report.findings.length === 0 && !says.none && !severitiesSayNone(outline))
    problems.push(problem('findings-unread', null));
  if (says.retroLine !== null && report.retro === null)
    problems.push(problem('retro-unread', says.retroLine));
  const appendix = sections.find(({ role }) => role === 'appendix');
  if (appendix && report.originals.length === 0) problems.push(problem('appendix-unread', appendix.line));
  return [
    ...problems,
    ...auditFindings(report),
    ...skippedIds(report),
    ...summaryCounts(report, outline),
    ...retroCounts(report, says.retroLine),
    ...auditEfforts(report, says.retroLine),
  ];
}

/** A review that says `None.` under each severity has looked and found none. */
function severitiesSayNone({ sections }: Outline): boolean {
  const severities = sections.filter(({ role, place }) => role === 'severity' && place === 'review');
  return severities.length > 0 && severities.every(({ nodes }) => /^none\b/i.test(plainText(nodes[0] ?? [])));
}

function auditFindings({ findings, coverage }: Report): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const listed = listedPaths(coverage);
  const checked = new Set<string>();
  for (const { id, title, line, locations } of findings) {
    if (id !== null && seen.has(id)) problems.push(problem('finding-id-repeats', line, { id }));
    if (id !== null) seen.add(id);
    if (locations.length === 0) problems.push(problem('finding-location-missing', line, { id, title }));
    for (const { path } of locations)
      if (listed.length > 0 && !checked.has(path)) {
        checked.add(path);
        if (!isCovered(path, listed)) problems.push(problem('location-not-covered', line, { path }));
      }
  }
  return problems;
}

/** The paths of a coverage summary as they are compared: a slash before and behind each. */
function listedPaths(coverage: readonly CoverageItem[]): string[] {
  return coverage.map(({ path }) => `/${path.replace(/^\.?\//, '').replace(/\/$/, '')}/`);
}

/** Paths may be written in part; a folder covers what lies in it, and a pattern what nobody checks. */
function isCovered(path: string, listed: readonly string[]): boolean {
  const wanted = `/${path}/`;
  return listed.some(
    (one) => one !== '//' && (one.includes('*') || one.endsWith(wanted) || wanted.includes(one)),
  );
}

/** `I1`, `I3`: is one missing, or only misnumbered? */
function skippedIds({ findings }: Report): Problem[] {
  const numbered = findings.flatMap(({ id, line }) => {
    const [, letter, number] = /^([A-Z])(\d+)$/.exec(id ?? '') ?? [];
    return letter === undefined ? [] : [{ letter, number: Number(number), line }];
  });
  const used = new Set(numbered.map(({ letter, number }) => `${letter}${number}`));
  return numbered.flatMap(({ letter, number, line }) => {
    const missing = `${letter}${number - 1}`;
    return number > 1 && !used.has(missing)
      ? [problem('finding-id-skips', line, { id: `${letter}${number}`, missing })]
      : [];
  });
}

/** Counts in figures are statements; `two important issues remain` may be about some of them. */
const STATED = new RegExp(`(?<![\\d.])(\\d{1,3})\\s+(${SEVERITIES.join('|')})s?\\b`, 'gi');
/** A sentence on other findings than this report's own. */
const ELSEWHERE =
  /\b(?:round|prior|previous|earlier|last|already|remaining|original|pass|of (?:the|which|these)|each|both)\b/i;

/** `Structure: 1 important, 11 suggestions` in the summary, against what was read. */
function summaryCounts({ findings }: Report, { sections }: Outline): Problem[] {
  const summary = sections.find(({ role, place }) => role === 'summary' && place === 'review');
  return (summary?.nodes ?? []).flatMap((node) =>
    plainText(node)
      .split(/(?<=[.!?;])\s+/)
      .filter((sentence) => !ELSEWHERE.test(sentence))
      .flatMap((sentence) => [...sentence.matchAll(STATED)])
      .flatMap(([, written, severity = '']) => {
        const stated = Number(written);
        const counted = countOf(findings, severity.toLowerCase() as Severity);
        const line = node.position?.start.line ?? null;
        return stated === counted
          ? []
          : [problem('summary-counts-differ', line, { severity: severity.toLowerCase(), stated, counted })];
      }),
  );
}

/** What each reviewer is credited with, as the table has it and as the findings do. */
function retroCounts({ findings, retro }: Report, line: number | null): Problem[] {
  if (retro === null || !countsCredited(retro)) return [];
  return retro.typed.flatMap(({ agent, findings: stated }) => {
    // Which of its columns a finding belongs to, its name does not tell.
    const isOne = retro.typed.filter((other) => other.agent === agent).length === 1;
    if (stated === null || !isOne) return [];
    const credited = findings.filter(({ agents }) => agents.includes(agent));
    const differs = SEVERITIES.some((severity) => stated[severity] !== countOf(credited, severity));
    const spoken = (count: (severity: Severity) => number) =>
      SEVERITIES.map((severity) => `${count(severity)} ${severity}`).join(', ');
    return differs
      ? [
          problem('retro-counts-differ', line, {
            agent,
            stated: spoken((severity) => stated[severity]),
            counted: spoken((severity) => countOf(credited, severity)),
          }),
        ]
      : [];
  });
}

function countOf(findings: readonly { severity: Severity | null }[], wanted: Severity): number {
  return findings.filter(({ severity }) => severity === wanted).length;
}
