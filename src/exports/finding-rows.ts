import type { Corpus } from '../corpus/corpus.ts';
import { openFindings } from '../corpus/open.ts';
import type { Pattern } from '../corpus/pattern.ts';
import type { PlacedFinding } from '../corpus/placed-finding.ts';
import { Seating } from '../corpus/seating.ts';
import { standings } from '../corpus/standing.ts';
import { threadIds } from '../corpus/thread-ids.ts';
import { int32 } from '../model/columns.ts';
import type { Finding } from '../model/finding.ts';
import { ROW_STANDINGS, type FindingRow } from '../model/finding-row.ts';
import { languagesOf } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import { dayAndTime } from './instant.ts';

/** What the corpus itself does not say of findings. */
export interface RowOptions {
  /** The address of a finding's page. */
  linkTo: (finding: PlacedFinding) => string;
  patternOf: ReadonlyMap<Finding, Pick<Pattern, 'id'>>;
}

/** Columns that are the same for all findings of a report. */
type OfReport = Pick<
  FindingRow,
  | ('report' | 'repo' | 'pullRequest' | 'date' | 'commit' | 'reviewedAt' | 'kind' | 'subject' | 'round')
  | ('branch' | 'author' | 'verdict' | 'reviewers')
>;

/** Every finding as a row, in the order of the corpus: newest report first. All tables of findings are made of these. */
export function findingRows(corpus: Corpus, options: RowOptions): FindingRow[] {
  const threads = threadIds(corpus);
  const open = new Set(openFindings(corpus).map(({ finding }) => finding));
  const made = new Map(
    corpus.reports.map((report) => [
      report,
      { facts: ofReport(corpus, report), standingOf: standingOf(corpus, report) },
    ]),
  );
  return corpus.findings.map((placed) => {
    const { report, finding } = placed;
    const { facts, standingOf } = made.get(report)!;
    return {
      ...facts,
      ...ofFinding(finding, report, corpus),
      url: options.linkTo(placed),
      thread: threads.get(finding)!,
      standing: standingOf(finding),
      isOpen: open.has(finding),
      pattern: options.patternOf.get(finding)?.id ?? null,
    };
  });
}

function ofReport({ repositories, commitOf, subjectOf, names }: Corpus, report: Report): OfReport {
  const subject = subjectOf.get(report.id);
  const { day, time } = dayAndTime(report);
  return {
    report: report.id,
    repo: repositories.get(report.id) ?? '',
    pullRequest: int32(report.pullRequest?.number ?? null),
    date: report.date,
    commit: commitOf.get(report.id) ?? null,
    reviewedAt: day === null || time === null ? null : `${day}T${time}`,
    kind: report.kind,
    subject: subject ? `${subject.kind} ${subject.repo} ${subject.name}` : report.id,
    round: subject ? subject.rounds.indexOf(report) + 1 : null,
    branch: report.branch,
    author: report.author,
    verdict: report.verdict?.class ?? null,
    reviewers: new Seating(report, names).present(),
  };
}

function standingOf({ subjectOf }: Corpus, report: Report): (finding: Finding) => FindingRow['standing'] {
  const subject = subjectOf.get(report.id);
  const known = subject && subject.rounds.length > 1 ? standings(subject, report) : null;
  return ({ anchor }) => ROW_STANDINGS.find((one) => one === known?.get(anchor)?.state) ?? null;
}

/** `path` and its lines are the first place that the finding names. */
function ofFinding(
  finding: Finding,
  { tags }: Report,
  { names }: Corpus,
): Omit<FindingRow, keyof OfReport | 'url' | 'thread' | 'standing' | 'isOpen' | 'pattern'> {
  const { locations, fences } = finding;
  const [place] = locations;
  const paths = [...new Set(locations.map(({ path }) => path))];
  return {
    id: finding.id,
    severity: finding.severity,
    title: finding.title,
    path: place?.path ?? null,
    startLine: int32(place?.startLine ?? null),
    endLine: int32(place?.endLine ?? null),
    agents: [...new Set(finding.agents.map(names.nameOf))],
    outcome: finding.resolution?.outcome ?? null,
    status: finding.status,
    paths,
    tags: [...new Set([...finding.tags, ...tags])],
    languages: languagesOf(
      fences.map(({ language }) => language),
      paths,
    ),
    hasFix: finding.fix !== null,
    hasDiff: finding.diffBlocks > 0,
  };
}
