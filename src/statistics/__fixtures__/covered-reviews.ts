import fc from 'fast-check';
import { COVERED } from '../../model/lists.ts';
import type { AgentData, CoveredFile, ReviewRecord } from '../../model/review-record.ts';
import { randomData } from './random-reviews.ts';

const PATHS = ['relay/retry.go', 'relay/deliver.go', 'web/feed.ts', 'Makefile', 'LICENCE'];

/** Invented data in which summaries mention files, and findings name them and others. */
export const coveredData: fc.Arbitrary<AgentData> = randomData.chain((data) =>
  fc.tuple(...data.reviews.map(withFiles)).map((reviews) => ({ ...data, reviews })),
);

function withFiles(review: ReviewRecord): fc.Arbitrary<ReviewRecord> {
  const seat = ({ absent }: ReviewRecord['reviewers'][number]) =>
    absent === null ? fc.constantFrom(null, ...COVERED) : fc.constant(null);
  const files = fc
    .subarray(PATHS)
    .chain((paths) =>
      fc.tuple(
        ...paths.map((path) =>
          fc.tuple(...review.reviewers.map(seat)).map((by): CoveredFile => ({ path, address: null, by })),
        ),
      ),
    );
  const named = fc.tuple(...review.findings.map(() => fc.subarray(PATHS)));
  return fc.tuple(files, named).map(([all, paths]) => {
    // A file is there because some summary mentions it.
    const mentioned = all.filter(({ by }) => by.some((covered) => covered !== null));
    const findings = review.findings.map((finding, at) => ({
      ...finding,
      files: paths[at]!,
      coveredBy: review.reviewers.flatMap((_, seatAt) =>
        mentioned.some(
          ({ path, by }) => paths[at]!.includes(path) && !['out-of-scope', null].includes(by[seatAt]!),
        )
          ? [seatAt]
          : [],
      ),
    }));
    return { ...review, files: mentioned, findings };
  });
}
