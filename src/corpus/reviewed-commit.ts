import type { Commit, Report } from '../model/report.ts';

/**
 * The commit whose code a report is about: the one it says was reviewed, else the newest that it lists. Null where
 * that cannot be told: reports list commits in either order, so that of several the newest is known only beside another
 * round of the same subject, `rounds`, which lists the older or the newer ones on one side.
 */
export function reviewedCommit(report: Report, rounds: readonly Report[]): string | null {
  const { reviewSha, commits, moreCommits } = report;
  if (reviewSha !== null) return reviewSha;
  if (commits.length < 2) return moreCommits === 0 ? (commits[0]?.sha ?? null) : null;
  const at = rounds.indexOf(report);
  for (const { commits: before } of rounds.slice(0, at).toReversed()) {
    const newest = ends(commits, before)?.newest;
    if (newest) return newest.sha;
  }
  for (const { commits: after } of rounds.slice(at + 1)) {
    const last = ends(after, commits)?.lastBefore;
    if (last) return commits.find((commit) => isSame(commit, last))!.sha;
  }
  return null;
}

/**
 * What a list of commits tells beside an earlier one: its newest commit, and the newest of those that the earlier one
 * has, too. Null where its new commits do not stand on one side of the others.
 */
function ends(
  commits: readonly Commit[],
  before: readonly Commit[],
): { newest: Commit; lastBefore: Commit } | null {
  const isOld = commits.map((commit) => before.some((other) => isSame(commit, other)));
  if (!isOld.includes(true) || !isOld.includes(false)) return null;
  if (isOld.lastIndexOf(false) < isOld.indexOf(true))
    return { newest: commits[0]!, lastBefore: commits[isOld.indexOf(true)]! };
  if (isOld.lastIndexOf(true) < isOld.indexOf(false))
    return { newest: commits.at(-1)!, lastBefore: commits[isOld.lastIndexOf(true)]! };
  return null;
}

/** A rebased commit has another hash and keeps its subject. */
function isSame(a: Commit, b: Commit): boolean {
  return (
    a.sha.startsWith(b.sha) || b.sha.startsWith(a.sha) || (a.subject !== null && a.subject === b.subject)
  );
}
