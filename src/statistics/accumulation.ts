import { SEVERITIES } from '../model/lists.ts';
import type { CountedFinding, ReviewRecord } from '../model/review-record.ts';
import { isActedOn } from './answered.ts';
import { bootstrapSums, sumsOf } from './bootstrap.ts';
import { bySubject, telling } from './credit.ts';
import type { Asked } from './finding-query.ts';
import type { Interval } from './ratio.ts';
import { takingPart } from './scope.ts';

/** How much of what all reviewers found the first one has, the first two, and so on, averaged over all their orders. */
export interface Curve {
  label: string;
  /** Which findings, beside that they are of these reviews. */
  asks: Pick<Asked, 'severity' | 'outcome'>;
  /** Findings that it rests on. */
  findings: number;
  /** For each number of reviewers from one on: the mean chance that a finding is there. */
  points: readonly { share: number; interval: Interval | null }[];
}

/** The curves of the reviews in which exactly so many reviewers took part. */
export interface Curves {
  reviewers: number;
  reviews: number;
  subjects: number;
  /** Everybody who took part in these, by name. */
  agents: readonly string[];
  curves: readonly Curve[];
}

const FEWEST_REVIEWS = 5;

interface Series extends Pick<Curve, 'label' | 'asks'> {
  counts: (finding: CountedFinding) => boolean;
}

const SERIES: readonly Series[] = [
  { label: 'all findings', asks: {}, counts: () => true },
  ...SEVERITIES.map((severity) => ({
    label: severity,
    asks: { severity },
    counts: (finding: CountedFinding) => finding.severity === severity,
  })),
  { label: 'acted on', asks: { outcome: 'acted-on' }, counts: isActedOn },
];

/**
 * The chance that a finding which `finders` of the `reviewers` have is among what the first `drawn` of them have, where
 * all orders are as likely: 1 − C(r − f, m) ÷ C(r, m).
 */
export function chanceFound(reviewers: number, finders: number, drawn: number): number {
  let missed = 1;
  for (let at = 0; at < drawn; at += 1) missed *= Math.max(0, reviewers - finders - at) / (reviewers - at);
  return 1 - missed;
}

/** How many of the reviewers that took part are credited with a finding. */
export function finders(review: ReviewRecord, { by }: CountedFinding): number {
  return by.filter((at) => review.reviewers[at]!.absent === null).length;
}

/** For each number of reviewers that at least five reviews had. Findings that none of them is credited with are left out. */
export function accumulation(reviews: readonly ReviewRecord[]): Curves[] {
  return [...Map.groupBy(telling(reviews), (review) => takingPart(review).length)]
    .filter(([reviewers, own]) => reviewers > 1 && own.length >= FEWEST_REVIEWS)
    .sort(([a], [b]) => a - b)
    .map(([reviewers, own]) => {
      const subjects = bySubject(own);
      return {
        reviewers,
        reviews: own.length,
        subjects: subjects.length,
        agents: [
          ...new Set(own.flatMap((review) => takingPart(review).map((at) => review.reviewers[at]!.agent))),
        ],
        curves: SERIES.map(({ counts, ...series }) => ({
          ...series,
          ...curve(subjects, reviewers, counts),
        })).filter(({ findings }) => findings > 0),
      };
    })
    .filter(({ curves }) => curves.length > 0);
}

function curve(
  subjects: readonly ReviewRecord[][],
  reviewers: number,
  counts: (finding: CountedFinding) => boolean,
): Pick<Curve, 'findings' | 'points'> {
  const steps = Array.from({ length: reviewers }, (_, at) => at + 1);
  const ofFinding = (review: ReviewRecord, finding: CountedFinding) => [
    1,
    ...steps.map((drawn) => chanceFound(reviewers, finders(review, finding), drawn)),
  ];
  const none = [0, ...steps.map(() => 0)];
  const clusters = subjects.map((own) =>
    sumsOf([
      none,
      ...own.flatMap((review) =>
        review.findings
          .filter((finding) => counts(finding) && finders(review, finding) > 0)
          .map((finding) => ofFinding(review, finding)),
      ),
    ]),
  );
  const [findings = 0, ...sums] = sumsOf(clusters);
  const intervals = bootstrapSums(
    clusters,
    steps.map(
      (drawn) => (drawnSums: readonly number[]) =>
        drawnSums[0] === 0 ? null : drawnSums[drawn]! / drawnSums[0]!,
    ),
  );
  return {
    findings,
    points: sums.map((sum, at) => ({ share: sum / findings, interval: intervals[at]! })),
  };
}
