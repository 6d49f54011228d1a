import type { ReviewRecord } from '../model/review-record.ts';
import { isCovered } from './covered-files.ts';
import { isOf, seats, takingPart, type Scope } from './scope.ts';

/** A file over all reviews in which a reviewer covered it. */
export interface OftenCovered {
  repo: string;
  path: string;
  /** Site-relative address of its page; null where it has none. */
  address: string | null;
  reviews: number;
  /** For each scope: in how many reviews that say who found what it covered the file, and in how many of these it has a finding there. */
  cells: { covered: number; found: number }[];
}

/** The files that were covered in most reviews, most first. */
export function oftenCovered(
  reviews: readonly ReviewRecord[],
  scopes: readonly Scope[],
  most: number,
): OftenCovered[] {
  const places = reviews.flatMap((review) =>
    review.files.filter((file) => isCovered(file, takingPart(review))).map((file) => ({ review, file })),
  );
  return [...Map.groupBy(places, ({ review, file }) => JSON.stringify([review.repo, file.path])).values()]
    .map((all) => ({ all, repo: all[0]!.review.repo, path: all[0]!.file.path }))
    .sort((a, b) => b.all.length - a.all.length || (a.repo + a.path < b.repo + b.path ? -1 : 1))
    .slice(0, most)
    .map(({ all, repo, path }) => ({
      repo,
      path,
      address: all[0]!.file.address,
      reviews: all.length,
      cells: scopes.map((scope) => {
        const covering = all.filter(
          ({ review, file }) => review.credits && isCovered(file, seats(review, scope)),
        );
        const found = covering.filter(({ review }) => hasFinding(review, path, scope));
        return { covered: covering.length, found: found.length };
      }),
    }));
}

/** Is the scope credited with a finding of the review that names the file? */
function hasFinding({ findings, reviewers }: ReviewRecord, path: string, scope: Scope): boolean {
  return findings.some(
    ({ files, by }) => files.includes(path) && by.some((at) => isOf(scope, reviewers[at]!)),
  );
}

/** Families, and agents that are of none: those that no other of the scopes holds. */
export function outermost(scopes: readonly Scope[]): Scope[] {
  const families = new Set(scopes.filter(({ level }) => level === 'family').map(({ name }) => name));
  return scopes.filter(
    ({ level, family }) => level === 'family' || (level === 'agent' && !families.has(family)),
  );
}
