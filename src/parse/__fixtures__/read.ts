import type { PhrasingContent, Table } from 'mdast';
import type { Finding } from '../../model/finding.ts';
import { parseMarkdown } from '../markdown.ts';
import { parseReport, type ParsedReport } from '../report.ts';

/** Markdown as a report file would hold it, read through the room's one door. A fault of ours fails the test. */
export function read(markdown: string, id = 'quarry/20260601-101500-pr-9'): ParsedReport {
  const parsed = parseReport(id, `${id}.md`, new TextEncoder().encode(markdown));
  const failure = parsed.report.problems.find(({ code }) => code === 'parse-failed');
  if (failure) throw new Error(failure.message);
  return parsed;
}

/** The findings of a report that has nothing but one severity section. */
export function findingsUnder(heading: string, body: string): Finding[] {
  return read(`# Review\n\n## ${heading}\n\n${body}\n`).report.findings;
}

/** The inline nodes of a one-paragraph text. */
export function inline(markdown: string): PhrasingContent[] {
  const [first] = parseMarkdown(markdown).children;
  if (first?.type !== 'paragraph' && first?.type !== 'heading') throw new Error(`no paragraph: ${markdown}`);
  return first.children;
}

/** The table that a text starts with. */
export function table(markdown: string): Table {
  const [first] = parseMarkdown(markdown).children;
  if (first?.type !== 'table') throw new Error(`no table: ${markdown}`);
  return first;
}

/** A retro or header table from its rows. */
export function rows(...cells: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = cells.map((row) => `| ${row.join(' | ')} |`);
  return [head, `|${' --- |'.repeat(cells[0]?.length ?? 0)}`, ...rest].join('\n');
}
