import type { Corpus } from '../corpus/corpus.ts';
import type {
  CountedFindingRow,
  CoverageRow,
  OriginalRow,
  RetroCellRow,
  ReviewerRow,
} from '../model/agent-table-rows.ts';
import { int32 } from '../model/columns.ts';
import type { AgentData, ReviewRecord } from '../model/review-record.ts';

function ofReview({ id, date, repo, kind, subject }: ReviewRecord) {
  return { report: id, date, repo, kind, subject };
}

function names({ reviewers }: ReviewRecord, places: readonly number[]): string[] {
  return [...new Set(places.map((at) => reviewers[at]!.agent))];
}

/** A row a reviewer of a report, with the values of its column of the retro table; what is not stated is null. */
export function reviewerRows({ reviews }: AgentData): ReviewerRow[] {
  return reviews.flatMap((review) =>
    review.reviewers.map(({ agent, effort, absent, scorecard }) => ({
      ...ofReview(review),
      agent,
      effort,
      absent,
      consolidator: review.consolidator,
      hasRetro: review.hasRetro,
      hasOriginals: review.hasOriginals,
      hasResolution: review.hasResolution,
      critical: int32(scorecard?.findings?.critical ?? null),
      important: int32(scorecard?.findings?.important ?? null),
      suggestion: int32(scorecard?.findings?.suggestion ?? null),
      durationSeconds: scorecard?.durationSeconds ?? null,
      toolCalls: int32(scorecard?.toolCalls ?? null),
      designObservations: int32(scorecard?.designObservations ?? null),
      falsePositives: int32(scorecard?.falsePositives ?? null),
      uniqueInsights: int32(scorecard?.uniqueInsights ?? null),
      filesReviewed: int32(scorecard?.filesReviewed ?? null),
      coverageMisses: int32(scorecard?.coverageMisses ?? null),
      downgraded: int32(scorecard?.downgraded ?? null),
      downgradedFrom: scorecard?.downgradedFrom ?? null,
      downgradedTo: scorecard?.downgradedTo ?? null,
      dropped: int32(scorecard?.dropped ?? null),
      cost: scorecard?.cost?.amount ?? null,
      currency: scorecard?.cost?.currency ?? null,
      tools: (scorecard?.tools ?? []).map(({ tool, calls }) => `${tool} ${calls}`),
      credits: review.credits,
    })),
  );
}

/**
 * A row a finding: `agents` are credited, `tookPart` gave a review, `coveredBy` say that they looked at its file. Where
 * `credits` is false, the report does not say who found what.
 */
export function countedFindingRows({ reviews }: AgentData): CountedFindingRow[] {
  return reviews.flatMap((review) => {
    const tookPart = names(
      review,
      review.reviewers.flatMap(({ absent }, at) => (absent === null ? [at] : [])),
    );
    return review.findings.map((finding) => ({
      ...ofReview(review),
      id: finding.id,
      address: finding.address,
      severity: finding.severity,
      title: finding.title,
      agents: names(review, finding.by),
      byConsolidator: finding.byConsolidator,
      tookPart,
      coveredBy: names(review, finding.coveredBy),
      outcome: finding.outcome,
      reason: finding.reason,
      tags: finding.tags,
      languages: finding.languages,
      credits: review.credits,
    }));
  });
}

/** A row a reviewer's own finding, and what became of it. */
export function originalRows({ reviews }: AgentData): OriginalRow[] {
  return reviews.flatMap((review) =>
    review.originals.map((original) => ({
      ...ofReview(review),
      agent: review.reviewers[original.by]!.agent,
      effort: review.reviewers[original.by]!.effort,
      id: original.id,
      address: original.address,
      severity: original.severity,
      title: original.title,
      became: original.became,
      rung: original.rung,
      how: original.how,
      reason: original.reason,
      finding: original.finding?.id ?? null,
      findingAddress: original.finding?.address ?? null,
      outcome: original.outcome,
    })),
  );
}

/** A row a file and reviewer that says something of it in its Coverage Summary. */
export function coverageRows({ reviews }: AgentData): CoverageRow[] {
  return reviews.flatMap((review) =>
    review.files.flatMap(({ path, by }) =>
      by.flatMap((covered, at) =>
        covered === null ? [] : [{ ...ofReview(review), path, agent: review.reviewers[at]!.agent, covered }],
      ),
    ),
  );
}

/** A row a cell of a retro table, as written. */
export function retroCellRows({ reports, repositories, names: { nameOf } }: Corpus): RetroCellRow[] {
  return reports.flatMap(({ id, date, retro }) =>
    Object.entries(retro?.metrics ?? {}).flatMap(([row, cells]) =>
      cells.map((cell, at) => ({
        report: id,
        date,
        repo: repositories.get(id) ?? '',
        row,
        agent: nameOf(retro?.typed[at]?.agent ?? retro?.agents[at] ?? ''),
        cell,
      })),
    ),
  );
}
