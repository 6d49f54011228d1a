import type { Report } from '../model/report.ts';
import { compare, instant, newestFirst } from './order.ts';

/** What was reviewed: a pull request or a branch. Its rounds are in time order; the printed round is a label. */
export interface Subject {
  kind: 'pr' | 'branch';
  repo: string;
  /** The number of a pull request, the name of a branch. */
  name: string;
  title: string | null;
  url: string | null;
  branch: string | null;
  /** Of a pull request: the branches that were reviewed under their own name before they became it. */
  formerBranches: string[];
  rounds: Report[];
}

/** Pull requests and branches, the most recently reviewed first. A branch review joins the PR of its branch. */
export function subjects(reports: readonly Report[], repositories: ReadonlyMap<string, string>): Subject[] {
  const repoOf = (report: Report) => repositories.get(report.id) ?? '';
  const pullRequestOf = new Map<string, string>();
  for (const report of reports)
    if (report.pullRequest && report.branch !== null)
      pullRequestOf.set(`${repoOf(report)} ${report.branch}`, String(report.pullRequest.number));

  const found = new Map<string, Subject>();
  for (const report of [...reports].sort(newestFirst).reverse()) {
    const repo = repoOf(report);
    const branch = report.kind === 'branch' ? report.branch : null;
    const number = report.pullRequest?.number.toString() ?? pullRequestOf.get(`${repo} ${branch}`);
    const kind = number === undefined ? 'branch' : 'pr';
    const name = number ?? branch;
    if (name === null) continue;
    const key = keyOf({ kind, repo, name });
    const subject = found.get(key) ?? newSubject(kind, repo, name);
    subject.title = report.pullRequest?.title ?? subject.title;
    subject.url = report.pullRequest?.url ?? subject.url;
    subject.branch = report.branch ?? subject.branch;
    if (kind === 'pr' && branch !== null && !subject.formerBranches.includes(branch))
      subject.formerBranches.push(branch);
    subject.rounds.push(report);
    found.set(key, subject);
  }
  return [...found.values()].sort(
    (a, b) => compare(lastInstant(b), lastInstant(a)) || compare(a.name, b.name),
  );
}

function newSubject(kind: Subject['kind'], repo: string, name: string): Subject {
  return { kind, repo, name, title: null, url: null, branch: null, formerBranches: [], rounds: [] };
}

/** The same subjects; those of `before` that are no different stay the same objects, with whatever was made of them. */
export function keepUnchanged(subjects: readonly Subject[], before: readonly Subject[]): Subject[] {
  const facts = ({ rounds: _, ...rest }: Subject) => JSON.stringify(rest);
  const known = new Map(before.map((subject) => [keyOf(subject), subject]));
  return subjects.map((subject) => {
    const one = known.get(keyOf(subject));
    const isSame =
      one?.rounds.length === subject.rounds.length &&
      one.rounds.every((report, at) => report === subject.rounds[at]) &&
      facts(one) === facts(subject);
    return isSame ? one : subject;
  });
}

function keyOf({ kind, repo, name }: Pick<Subject, 'kind' | 'repo' | 'name'>): string {
  return `${kind} ${repo} ${name}`;
}

/** A former branch of a pull request as what its address stands for. */
export function formerBranch({ repo }: Subject, name: string): Pick<Subject, 'kind' | 'repo' | 'name'> {
  return { kind: 'branch', repo, name };
}

function lastInstant({ rounds }: Subject): string {
  const last = rounds.at(-1);
  return last ? instant(last) : '';
}
