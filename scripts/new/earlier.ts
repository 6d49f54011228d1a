import type { Corpus } from '../../src/corpus/corpus.ts';
import type { FrontMatter } from '../../src/model/front-matter.ts';
import type { Report } from '../../src/model/report.ts';

/** What earlier reports let expect of the next one. */
export interface Earlier {
  /** Of the pull request itself: holds for every review of it. */
  facts: FrontMatter;
  /** Those who reviewed last. */
  reviewers: string[];
}

/** The repositories that have reviews, the most recently reviewed first. */
export function knownRepositories({ reports, repositories }: Corpus): string[] {
  return [...new Set(reports.flatMap(({ id }) => repositories.get(id) ?? []))].filter((name) =>
    name.includes('/'),
  );
}

/** What earlier reviews of a pull request say of it, and who reviewed it last, or else anything in its repository. */
export function earlier(corpus: Corpus, repo: string, pr: string | undefined): Earlier {
  const isSame = (name: string | undefined) => name?.toLowerCase() === repo.toLowerCase();
  const subject = corpus.subjects.find(
    ({ kind, name, repo: owner }) => kind === 'pr' && isSame(owner) && name === String(Number(pr)),
  );
  const rounds = subject?.rounds ?? [];
  const last = rounds.at(-1) ?? corpus.reports.find(({ id }) => isSame(corpus.repositories.get(id)));
  return { facts: subject ? factsOf(subject, rounds) : {}, reviewers: reviewersOf(last) };
}

function factsOf(
  { title, branch }: Pick<Corpus['subjects'][number], 'title' | 'branch'>,
  rounds: readonly Report[],
): FrontMatter {
  const author = rounds.findLast((round) => round.author !== null)?.author;
  const printed = Math.max(rounds.length, ...rounds.map(({ round }) => round ?? 0));
  return {
    ...(title !== null && { pr_title: title }),
    ...(branch !== null && { branch }),
    ...(author && { author }),
    round: String(printed + 1),
  };
}

function reviewersOf(report: Report | undefined): string[] {
  const took = report?.reviewers.filter(({ dropped }) => dropped === null) ?? [];
  return took.map(({ name, effort }) => (effort === null ? name : `${name} (effort: ${effort})`));
}
