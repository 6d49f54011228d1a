import {
  agentPath,
  badgePath,
  BADGES,
  filePath,
  kindPath,
  originalsPath,
  PAGES,
  repoPath,
  reviewPath,
  subjectPath,
} from '../model/address.ts';
import type { AddressList } from '../model/address-list.ts';
import type { Report } from '../model/report.ts';
import { namesIn } from './agent-names.ts';
import type { Corpus } from './corpus.ts';
import { filePathOf } from './file-history.ts';
import { formerBranch, type Subject } from './subject.ts';

/** Every address that the reports of a corpus have, and those of the pages that are always there. */
export function addressesOf(corpus: Corpus): AddressList {
  return {
    site: Object.values(PAGES),
    reports: corpus.reports.map((report) => ({
      path: report.source.path,
      sha256: report.source.sha256,
      addresses: [...ownPages(report), ...formerPages(report, corpus), ...sharedPages(report, corpus)],
    })),
  };
}

/** The pages of a report, with the places on them that others may link to. */
function ownPages({ id, findings, originals }: Report): string[] {
  const review = reviewPath(id);
  const reviewers = originalsPath(id);
  return [
    review,
    ...findings.map(({ anchor }) => `${review}#${anchor}`),
    ...(originals.length > 0 ? [reviewers] : []),
    ...originals.map(({ anchor }) => `${reviewers}#${anchor}`),
  ];
}

/** The pages that a report had before it was renamed; their anchors are those of the pages that they lead to. */
function formerPages(report: Report, { renames }: Corpus): string[] {
  const former = report.aliases.filter(({ id }) => renames.reportOf.get(id) === report);
  return former.flatMap(({ id }) => [
    reviewPath(id),
    ...(report.originals.length > 0 ? [originalsPath(id)] : []),
  ]);
}

/** The pages that a report shares with others: of its repository, kind, pull request or branch, and its files. */
function sharedPages(report: Report, { repositories, subjectOf, names }: Corpus): string[] {
  const repo = repositories.get(report.id) ?? '';
  const subject = subjectOf.get(report.id);
  const files = report.findings.flatMap(({ locations }) => locations.map(filePathOf));
  return [
    ...withBadges(repoPath(repo)),
    kindPath(report.kind),
    ...(subject ? subjectPaths(subject, report) : []),
    ...new Set(files.map((path) => filePath(repo, path))),
    ...namesIn(report).map((name) => agentPath(names.nameOf(name))),
  ];
}

/** A review of a branch keeps the address it had before the branch became a pull request. */
function subjectPaths(subject: Subject, { kind, branch }: Report): string[] {
  const former = subject.formerBranches.filter((name) => kind === 'branch' && name === branch);
  return [subject, ...former.map((name) => formerBranch(subject, name))].map(subjectPath).flatMap(withBadges);
}

/** Badges stand in the documents of others. */
function withBadges(page: string): string[] {
  return [page, ...BADGES.map((badge) => badgePath(page, badge))];
}
