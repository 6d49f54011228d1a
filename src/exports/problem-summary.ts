import { problemLines, type FileProblem } from './problem-lines.ts';

/** A summary may have 1 MB; a reader has less. */
const SHOWN = 200;
const LONGEST = 500;

/**
 * The problems as Markdown for the summary of a workflow run, below `head`, our own line of counts. The words of reports
 * stand in a fence that is longer than any in them: none of them is markup.
 */
export function problemSummary(head: string, problems: readonly FileProblem[]): string {
  const lines = problemLines(problems)
    .slice(0, SHOWN)
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line));
  if (lines.length === 0) return `${head}\n`;
  const more = problems.length - lines.length;
  const text = [...lines, ...(more > 0 ? [`… and ${more} more, in the log`] : [])].join('\n');
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${head}\n\n${fence}text\n${text}\n${fence}\n`;
}
