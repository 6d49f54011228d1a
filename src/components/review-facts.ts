import type { AgentNames } from '../corpus/agent-names.ts';
import { findingsWereRead } from '../corpus/findings-read.ts';
import { problemLevels } from '../corpus/reading.ts';
import type { Report } from '../model/report.ts';

/**
 * What the filter of reviews asks about and a row of the table does not show, as attributes of the row: lists have an
 * item a line, what is not known is left out. Reviewers have the one name of their
 * agent. `waits` where the review is the latest of its subject and open.
 */
export function reviewFacts(
  report: Report,
  waits: boolean,
  { nameOf }: Pick<AgentNames, 'nameOf'>,
): Record<`data-${string}`, string | number | null> {
  const { kind, reviewers, findings, resolution, wallClockSeconds } = report;
  const urgent = findings.filter(({ severity }) => severity === 'critical' || severity === 'important');
  const wereRead = findingsWereRead(report);
  return {
    'data-kind': kind,
    'data-reviewers': lines(reviewers.map(({ name }) => nameOf(name))),
    'data-problems': lines(problemLevels(report)),
    'data-resolution': resolution ? 'recorded' : waits ? 'none\nopen' : null,
    'data-findings': wereRead ? findings.length : null,
    'data-urgent': wereRead ? urgent.length : null,
    'data-seconds': wallClockSeconds,
  };
}

function lines(items: readonly string[]): string | null {
  return items.length === 0 ? null : [...new Set(items)].join('\n');
}
