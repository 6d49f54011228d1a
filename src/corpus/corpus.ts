import type { Problem } from '../model/problem.ts';
import type { Rejected } from '../model/rejected.ts';
import type { Report } from '../model/report.ts';
import { NO_ALIASES, type AgentAliases } from '../model/agent-aliases.ts';
import { agentNames, type AgentNames } from './agent-names.ts';
import { fileHistories, type FileHistory } from './file-history.ts';
import { newestFirst } from './order.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { renames, type Renames } from './renames.ts';
import { repositories } from './repository.ts';
import { reviewedCommit } from './reviewed-commit.ts';
import { keepUnchanged, subjects, type Subject } from './subject.ts';

/** All reports and what follows from them. */
export interface Corpus {
  /** Newest first. */
  reports: Report[];
  /** The repository of a report, by report id. */
  repositories: Map<string, string>;
  subjects: Subject[];
  /** The subject a report belongs to, by report id; supply-chain scans and the like have none. */
  subjectOf: Map<string, Subject>;
  /** The commit whose code a report is about, by report id, where it can be told. */
  commitOf: Map<string, string>;
  /** Every finding of every report: newest report first, then in the order of the report. */
  findings: PlacedFinding[];
  files: FileHistory[];
  /** What the agents are called, however a report spells them. */
  names: AgentNames;
  /** What is wrong with the file that says so. */
  nameProblems: Problem[];
  /** What the former addresses of renamed reports lead to. */
  renames: Renames;
  /** Files that could not be read as reports, in path order. */
  rejected: Rejected[];
}

/**
 * What follows from a set of reports: pure, and the same for the same reports in any order. It takes from the corpus
 * `before` whatever is no different, so that the next one after a change of a few reports is made in no time; that takes
 * memory, which a build has no use for.
 */
export function makeCorpus(
  unsorted: readonly Report[],
  rejected: readonly Rejected[] = [],
  aliases: AgentAliases & { problems?: Problem[] } = NO_ALIASES,
  before: Corpus | null = null,
): Corpus {
  const reports = [...unsorted].sort(newestFirst);
  const repos = repositories(reports);
  const names = agentNames(reports, aliases);
  const all = keepUnchanged(subjects(reports, repos), before?.subjects ?? []);
  const subjectOf = new Map(all.flatMap((subject) => subject.rounds.map((report) => [report.id, subject])));
  const findings = reports.flatMap((report) =>
    report.findings.map((finding) => ({
      repo: repos.get(report.id) ?? '',
      report,
      finding,
    })),
  );
  return {
    reports,
    repositories: repos,
    subjects: all,
    subjectOf,
    commitOf: commits(reports, subjectOf),
    findings,
    files: fileHistories(findings),
    names,
    nameProblems: aliases.problems ?? [],
    renames: renames(reports),
    rejected: [...rejected],
  };
}

function commits(reports: readonly Report[], subjectOf: ReadonlyMap<string, Subject>): Map<string, string> {
  return new Map(
    reports.flatMap((report) => {
      const rounds = subjectOf.get(report.id)?.rounds ?? [report];
      const commit = reviewedCommit(report, rounds);
      return commit === null ? [] : [[report.id, commit] as const];
    }),
  );
}
