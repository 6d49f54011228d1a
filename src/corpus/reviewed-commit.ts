import type { Commit, Report } from '../model/report.ts';

/**
 * The commit whose code a report is about: the one it says was reviewed, else the newest that it lists. Null where
 * that cannot be told: reports list commits in either order, so that of several the newest is known only where an
 * earlier round of the same subject lists the older ones, and all others stand on one side of them.
 */
export function reviewedCommit(report: Report, earlier: readonly Report[]): string | null {
  const { reviewSha, commits, moreCommits } = report;
  if (reviewSha !== null) return reviewSha;
  if (commits.length < 2) return moreCommits === 0 ? (commits[0]?.sha ?? null) : null;
  for (const { commits: before } of earlier.toReversed()) {
    const isOld = commits.map((commit) => before.some((other) => isSame(commit, other)));
    if (!isOld.includes(true) || !isOld.includes(false)) continue;
    if (isOld.lastIndexOf(false) < isOld.indexOf(true)) return commits[0]!.sha;
    if (isOld.lastIndexOf(true) < isOld.indexOf(false)) return commits.at(-1)!.sha;
  }
  return null;
}

/** A rebased commit has another hash and keeps its subject. */
function isSame(a: Commit, b: Commit): boolean {
  return (
    a.sha.startsWith(b.sha) || b.sha.startsWith(a.sha) || (a.subject !== null && a.subject === b.subject)
  );
}
