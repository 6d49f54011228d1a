import type { AgentData, CountedFinding, CountedOriginal, ReviewRecord } from '../../model/review-record.ts';

type Part<Whole> = Partial<Whole>;
type Card = NonNullable<ReviewRecord['reviewers'][number]['scorecard']>;

export const HERON = 'Heron Large 2';
export const HERON_OLD = 'Heron Large 1';
export const FINCH = 'Finch Mini 3';

export function card(stated: Part<Card>): Card {
  return {
    agent: HERON,
    durationSeconds: null,
    findings: null,
    toolCalls: null,
    tools: [],
    designObservations: null,
    falsePositives: null,
    uniqueInsights: null,
    filesReviewed: null,
    coverageMisses: null,
    downgraded: null,
    downgradedFrom: null,
    downgradedTo: null,
    dropped: null,
    cost: null,
    ...stated,
  };
}

export function own(by: number, stated: Part<CountedOriginal> = {}): CountedOriginal {
  return {
    by,
    pass: null,
    id: 'I1',
    address: '/reviews/tidepool/one/originals/#o1--i1',
    severity: 'important',
    title: 'Retries have no limit',
    became: 'important',
    rung: 'kept',
    how: 'stated',
    reason: '',
    finding: { id: 'I1', address: '/reviews/tidepool/one/#i1' },
    outcome: null,
    ...stated,
  };
}

export function found(by: number[], stated: Part<CountedFinding> = {}): CountedFinding {
  return {
    id: 'I1',
    address: '/reviews/tidepool/one/#i1',
    severity: 'important',
    title: 'Retries have no limit',
    by,
    byConsolidator: false,
    outcome: null,
    reason: '',
    tags: [],
    languages: [],
    files: [],
    coveredBy: [],
    ...stated,
  };
}

/** A review by Heron (place 0) and Finch (place 1), who took part. */
export function review(stated: Part<ReviewRecord> = {}): ReviewRecord {
  return {
    id: 'tidepool/one',
    address: '/reviews/tidepool/one/',
    label: '#41 Retry deliveries',
    date: '2026-05-18',
    repo: 'lanternworks/tidepool',
    kind: 'pr',
    subject: 'pr lanternworks/tidepool 41',
    consolidator: null,
    hasRetro: true,
    retroCountsCredited: true,
    hasOriginals: true,
    hasResolution: false,
    credits: true,
    invalid: 0,
    reviewers: [
      { agent: HERON, effort: 'high', absent: null, original: null, scorecard: null },
      { agent: FINCH, effort: null, absent: null, original: null, scorecard: null },
    ],
    findings: [],
    originals: [],
    files: [],
    unmentioned: [],
    ...stated,
  };
}

/** The reviews, and the agents that may take part in them: two Herons are a family. */
export function dataOf(reviews: ReviewRecord[]): AgentData {
  return {
    agents: [
      { name: FINCH, family: 'Finch', path: '/agents/finch-mini-3/' },
      { name: HERON_OLD, family: 'Heron', path: '/agents/heron-large-1/' },
      { name: HERON, family: 'Heron', path: '/agents/heron-large-2/' },
    ],
    families: [{ name: 'Heron', path: '/agents/heron/' }],
    reviews,
  };
}
