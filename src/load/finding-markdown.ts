import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { loadSource } from './reports.ts';

/** What may be a tag, a comment or an address in brackets, in code as well as in prose. */
const MAY_BE_HTML = /<[a-z/!?]/i;

/**
 * The Markdown of findings as their reports have it. Null where it may hold HTML: what shows it elsewhere need not clean it
 * as the pages here do.
 */
export async function loadFindingMarkdown(
  reports: readonly Report[],
): Promise<(report: Report, finding: Finding) => string | null> {
  const lines = new Map<Report, string[]>();
  for (const report of reports) lines.set(report, (await loadSource(report)).split('\n'));
  return (report, { line, lastLine }) => {
    const markdown = (lines.get(report) ?? [])
      .slice(line - 1, lastLine)
      .join('\n')
      .trim();
    return markdown === '' || MAY_BE_HTML.test(markdown) ? null : markdown;
  };
}
