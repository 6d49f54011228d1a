import { findingsWereRead } from '../corpus/findings-read.ts';
import { isOpen } from '../corpus/open.ts';
import type { LedgerRow } from '../corpus/ledger.ts';
import type { OpenNow } from '../corpus/open-now.ts';
import type { Subject } from '../corpus/subject.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { reportLabel, severityCounts } from './format.ts';
import { counted, day } from '../model/amounts.ts';

/** `1 critical, 2 important, 1 suggestion`; `none` where there is nothing. */
export function severityWords(findings: readonly Pick<Finding, 'severity'>[]): string {
  const unrated = findings.filter(({ severity }) => severity === null).length;
  const parts = severityCounts(findings)
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => (severity === 'suggestion' ? counted(n, severity) : `${n} ${severity}`));
  return [...parts, ...(unrated > 0 ? [`${unrated} unrated`] : [])].join(', ') || 'none';
}

/** The round that a report prints, where that is not its place in time. */
export function printedRound(report: Report, at: number): string | null {
  return report.round === null || report.round === at + 1 ? null : `printed ${report.round}`;
}

/** `2`, or `2 (printed 4)`: the place of a report in time among its subject's; null where it has no subject. */
export function roundPlace(report: Report, subject: Subject | null): string | null {
  if (subject === null) return null;
  const at = subject.rounds.indexOf(report);
  const printed = printedRound(report, at);
  return printed === null ? String(at + 1) : `${at + 1} (${printed})`;
}

/** What a report is about, with the round where there are several: lists show reports of one subject. */
export function labelWithRound(report: Report, subject: Subject | null): string {
  const label = reportLabel(report);
  return subject && subject.rounds.length > 1 ? `${label}, round ${roundPlace(report, subject)}` : label;
}

/** `12 May` and the printed round, for the head of a column. */
export function columnWords(report: Report, at: number): string {
  const short = report.date === null ? null : day(report.date).replace(/ \d+$/, '');
  return [short, printedRound(report, at)].filter(Boolean).join(', ');
}

/** `12 May 2026, 10:39`, as much of it as is known. */
export function moment({ date, time }: Pick<Report, 'date' | 'time'>): string {
  return date === null ? 'no date' : [day(date), time].filter(Boolean).join(', ');
}

/** All that the picture says of a round, in words. */
export function roundSummary(report: Report, at: number, of: number): string {
  const { verdict, findings } = report;
  const found = findingsWereRead(report)
    ? `findings: ${severityWords(findings)}; without an outcome: ${severityWords(findings.filter(isOpen))}`
    : 'findings not read';
  return `Round ${at + 1} of ${of}, ${moment(report)}: ${verdict?.label ?? 'no verdict'}; ${found}`;
}

/** `declined in round 6, 7`: what was answered in rounds before the one that a finding was last seen in. */
export function earlierAnswers({ cells, lastSeen }: Pick<LedgerRow, 'cells' | 'lastSeen'>): string | null {
  const rounds = Map.groupBy(
    cells.slice(0, lastSeen - 1).flatMap((cell, at) => {
      const answer = cell?.answer ?? 'none';
      return answer === 'none' ? [] : [{ answer, round: at + 1 }];
    }),
    ({ answer }) => answer,
  );
  const said = [...rounds].map(
    ([answer, all]) => `${answer} in round ${all.map(({ round }) => round).join(', ')}`,
  );
  return said.length === 0 ? null : said.join('; ');
}

/** What is open now, in a sentence or two. */
export function openSentence({ latest, rounds, wasRead, open, leftOpen }: OpenNow): string {
  const before =
    leftOpen.length === 0
      ? ''
      : ` ${counted(leftOpen.length, 'finding')} of earlier rounds may still be open.`;
  const ofLatest = rounds > 1 ? ' of the latest round' : '';
  if (!wasRead) return `What is open is unknown: the findings${ofLatest} were not understood.${before}`;
  if (open.length > 0)
    return `Open: ${counted(open.length, 'finding')}${ofLatest} without an outcome (${severityWords(open)}).${before}`;
  const why =
    latest.findings.length > 0
      ? `every finding${ofLatest} has an outcome${latest.findings.some(({ resolution }) => resolution === null) ? ' or was withdrawn' : ''}`
      : `the ${rounds > 1 ? 'latest round' : 'review'} found nothing`;
  return `${before === '' ? 'Nothing is open' : 'Nothing of the latest round is open'}: ${why}.${before}`;
}
