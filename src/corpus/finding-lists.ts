import { RATINGS } from '../model/lists.ts';
import type { Rating } from '../model/severity.ts';
import type { Corpus } from './corpus.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { repositoryNames } from './repository-corpus.ts';

/** Findings that have one thing in common, newest report first. */
export type FindingsList = { findings: PlacedFinding[] } & (
  { by: 'severity'; value: Rating } | { by: 'repo'; value: string }
);

/** So many on a page: enough to look over, and no weight. */
export const FINDINGS_A_PAGE = 250;

/** The findings by severity and by repository, lists without any left out: what is offered where no script runs. */
export function findingLists({ findings, repositories }: Corpus): FindingsList[] {
  const bySeverity = RATINGS.map((value) => ({
    by: 'severity' as const,
    value,
    findings: findings.filter(({ finding }) => (finding.severity ?? 'unrated') === value),
  }));
  const byRepository = repositoryNames({ repositories }).map((value) => ({
    by: 'repo' as const,
    value,
    findings: findings.filter(({ repo }) => repo === value),
  }));
  return [...bySeverity, ...byRepository].filter((list) => list.findings.length > 0);
}
