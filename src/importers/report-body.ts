import { LIMITS } from '../model/limits.ts';
import { SEVERITIES } from '../model/lists.ts';
import type { ImportedReport } from './importer.ts';
import { contained } from './contained.ts';
import { findingBody } from './finding-body.ts';
import { codeSpan, inlineText, oneLine } from './one-line.ts';
import type { ForeignFinding, ForeignReview } from './record.ts';
import { agentWord } from './words.ts';

const SECTIONS = { critical: 'Critical Issues', important: 'Important Issues', suggestion: 'Suggestions' };
/** What the findings of a report, and what was said beside them, may take of the bytes of a file. */
const MOST_BYTES = { findings: 0.7 * LIMITS.fileBytes, sayings: 0.15 * LIMITS.fileBytes };

interface Numbered {
  id: string;
  one: ForeignFinding;
  text: string;
}

/** A review by another tool as an ordinary report: a header, findings by severity, what was said, what was done. */
export function importedReport(name: string, review: ForeignReview): ImportedReport {
  const { kept, left } = withinBytes(numbered(review.findings));
  const { sayings, cut } = sayingBlocks(review);
  const body = [
    `# ${inlineText(oneLine(review.title, 300))}`,
    headerTable(review),
    ...contained(review.lead),
    ...SEVERITIES.flatMap((severity) => section(severity, kept)),
    ...sayings,
    ...resolution(kept),
  ];
  const beyond = `${left} of ${left + kept.length} findings, the least severe: a report has ${LIMITS.fileBytes / 1e6} MB at most`;
  return {
    name,
    frontMatter: review.frontMatter,
    body: body.join('\n\n'),
    leftOut: [...review.leftOut, ...(left > 0 ? [beyond] : []), ...cut],
  };
}

/** `C1`, `I1`, `I2`, `S1`: the most severe first, else in the order of the source. */
function numbered(findings: readonly ForeignFinding[]): Numbered[] {
  return SEVERITIES.flatMap((severity) =>
    findings
      .filter((one) => one.severity === severity)
      .map((one, at) => {
        const id = `${severity[0]!.toUpperCase()}${at + 1}`;
        return { id, one, text: findingBody(id, one) };
      }),
  );
}

function withinBytes(all: readonly Numbered[]): { kept: Numbered[]; left: number } {
  let bytes = 0;
  const kept = all.filter(({ text }) => (bytes += byteLength(text)) <= MOST_BYTES.findings);
  return { kept, left: all.length - kept.length };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function headerTable({ frontMatter, reviewSha }: ForeignReview): string {
  const rows = [
    ['Reviewers', inlineText((frontMatter.reviewers ?? []).join(', '))],
    ...(reviewSha === null ? [] : [['Review SHA', codeSpan(reviewSha)]]),
  ];
  return ['| | |', '|---|---|', ...rows.map(([key, value]) => `| **${key}** | ${value} |`)].join('\n');
}

function section(severity: (typeof SEVERITIES)[number], all: readonly Numbered[]): string[] {
  const texts = all.filter(({ one }) => one.severity === severity).map(({ text }) => text);
  return [`## ${SECTIONS[severity]}`, ...(texts.length > 0 ? texts : ['None.'])];
}

/** What the tools wrote beside their findings; what is beyond measure is named and left out. */
function sayingBlocks({ frontMatter, sayings }: ForeignReview): { sayings: string[]; cut: string[] } {
  const blocks: string[] = [];
  const cut: string[] = [];
  let bytes = 0;
  for (const { heading, markdown } of sayings) {
    const written = [`### ${inlineText(heading)}`, ...contained(markdown)];
    bytes += byteLength(written.join(''));
    if (written.length > 1 && bytes <= MOST_BYTES.sayings) blocks.push(...written);
    else if (written.length > 1) cut.push(`a long text: ${oneLine(heading, 80)}`);
  }
  const who = (frontMatter.reviewers ?? []).map(agentWord).join(', ');
  return { sayings: blocks.length > 0 ? [`## What ${who} wrote`, ...blocks] : [], cut };
}

/** The rows of the resolution table: what the source says was done, and that it says so. */
function resolution(all: readonly Numbered[]): string[] {
  const answered = all.flatMap(({ id, one }) => (one.outcome === null ? [] : [{ id, ...one.outcome }]));
  if (answered.length === 0) return [];
  const rows = answered.map(
    ({ id, action, reason }, at) => `| ${at + 1} | ${id} | ${cell(action)} | ${cell(reason)} |`,
  );
  return ['## Resolution', ['| # | Finding | Action | Reason |', '|---|---|---|---|', ...rows].join('\n')];
}

/** A pipe parts cells in code, too. */
function cell(text: string): string {
  return inlineText(oneLine(text, 500)).replace(/(?<!\\)\|/g, '\\|');
}
