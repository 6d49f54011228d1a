import type { Corpus } from '../corpus/corpus.ts';
import type { AgentData, ReviewRecord } from '../model/review-record.ts';
import { tableCsv, type CsvRow } from '../query/csv.ts';

/** The tables that every figure of the agents can be computed from, by the name of their file. */
export const AGENT_TABLES = {
  reviewers: ({ data }) => reviewersCsv(data),
  findings: ({ data }) => findingsCsv(data),
  originals: ({ data }) => originalsCsv(data),
  coverage: ({ data }) => coverageCsv(data),
  retros: ({ corpus }) => retrosCsv(corpus),
} satisfies Record<string, (made: { data: AgentData; corpus: Corpus }) => string>;

const OF_REVIEW = ['report', 'date', 'repo', 'kind', 'subject'] as const;

function ofReview({ id, date, repo, kind, subject }: ReviewRecord): CsvRow {
  return { report: id, date, repo, kind, subject };
}

function names({ reviewers }: ReviewRecord, places: readonly number[]): string[] {
  return [...new Set(places.map((at) => reviewers[at]!.agent))];
}

const SCORECARD = [
  ...['durationSeconds', 'toolCalls', 'designObservations', 'falsePositives', 'uniqueInsights'],
  ...['filesReviewed', 'coverageMisses', 'downgraded', 'downgradedFrom', 'downgradedTo', 'dropped'],
] as const;

/** A row a reviewer of a report, with the values of its column of the retro table; what is not stated is empty. */
function reviewersCsv({ reviews }: AgentData): string {
  const columns = [
    ...[
      ...OF_REVIEW,
      'agent',
      'effort',
      'absent',
      'consolidator',
      'credits',
      'hasRetro',
      'hasOriginals',
      'hasResolution',
    ],
    ...['critical', 'important', 'suggestion', ...SCORECARD, 'cost', 'currency', 'tools'],
  ];
  const rows = reviews.flatMap((review) =>
    review.reviewers.map(({ agent, effort, absent, scorecard }): CsvRow => ({
      ...ofReview(review),
      agent,
      effort,
      absent,
      consolidator: review.consolidator,
      credits: String(review.credits),
      hasRetro: String(review.hasRetro),
      hasOriginals: String(review.hasOriginals),
      hasResolution: String(review.hasResolution),
      ...scorecard?.findings,
      ...Object.fromEntries(SCORECARD.map((value) => [value, scorecard?.[value] ?? null])),
      cost: scorecard?.cost?.amount ?? null,
      currency: scorecard?.cost?.currency ?? null,
      tools: (scorecard?.tools ?? []).map(({ tool, calls }) => `${tool} ${calls}`),
    })),
  );
  return tableCsv(columns, rows);
}

/**
 * A row a finding: `agents` are credited, `tookPart` gave a review, `coveredBy` say that they looked at its file. Where
 * `credits` is false, the report does not say who found what.
 */
function findingsCsv({ reviews }: AgentData): string {
  const columns = [
    ...[
      ...OF_REVIEW,
      'id',
      'address',
      'severity',
      'title',
      'agents',
      'byConsolidator',
      'credits',
      'tookPart',
    ],
    ...['coveredBy', 'outcome', 'reason', 'tags', 'languages'],
  ];
  const rows = reviews.flatMap((review) => {
    const tookPart = names(
      review,
      review.reviewers.flatMap(({ absent }, at) => (absent === null ? [at] : [])),
    );
    return review.findings.map(({ by, coveredBy, byConsolidator, ...facts }): CsvRow => ({
      ...facts,
      ...ofReview(review),
      agents: names(review, by),
      byConsolidator: String(byConsolidator),
      credits: String(review.credits),
      tookPart,
      coveredBy: names(review, coveredBy),
    }));
  });
  return tableCsv(columns, rows);
}

/** A row a reviewer's own finding, and what became of it. */
function originalsCsv({ reviews }: AgentData): string {
  const columns = [
    ...[...OF_REVIEW, 'agent', 'effort', 'id', 'address', 'severity', 'title', 'became', 'rung', 'how'],
    ...['reason', 'finding', 'findingAddress', 'outcome'],
  ];
  const rows = reviews.flatMap((review) =>
    review.originals.map(({ by, finding, ...facts }): CsvRow => ({
      ...facts,
      ...ofReview(review),
      agent: review.reviewers[by]!.agent,
      effort: review.reviewers[by]!.effort,
      finding: finding?.id ?? null,
      findingAddress: finding?.address ?? null,
    })),
  );
  return tableCsv(columns, rows);
}

/** A row a file and reviewer that says something of it in its Coverage Summary. */
function coverageCsv({ reviews }: AgentData): string {
  const rows = reviews.flatMap((review) =>
    review.files.flatMap(({ path, by }) =>
      by.flatMap((covered, at): CsvRow[] =>
        covered === null ? [] : [{ ...ofReview(review), path, agent: review.reviewers[at]!.agent, covered }],
      ),
    ),
  );
  return tableCsv([...OF_REVIEW, 'path', 'agent', 'covered'], rows);
}

/** A row a cell of a retro table, as written. */
function retrosCsv({ reports, repositories, names: { nameOf } }: Corpus): string {
  const rows = reports.flatMap(({ id, date, retro }) =>
    Object.entries(retro?.metrics ?? {}).flatMap(([row, cells]) =>
      cells.map((cell, at): CsvRow => ({
        report: id,
        date,
        repo: repositories.get(id) ?? '',
        row,
        agent: nameOf(retro?.typed[at]?.agent ?? retro?.agents[at] ?? ''),
        cell,
      })),
    ),
  );
  return tableCsv(['report', 'date', 'repo', 'row', 'agent', 'cell'], rows);
}
