/*
 * The closed lists that schemas are made of, apart from the schemas: what runs in a browser needs the words, and not the
 * checks.
 */

/** Most urgent first: the order of this list is the order of every table, badge row and filter. */
export const SEVERITIES = ['critical', 'important', 'suggestion'] as const;

/** What findings are counted by: their severity, and last those that have none. */
export const RATINGS = [...SEVERITIES, 'unrated'] as const;

/** A shape for each, so that colour is never alone. */
export const RATING_SIGNS = {
  critical: '◆',
  important: '▲',
  suggestion: '●',
  unrated: '○',
} as const satisfies Record<(typeof RATINGS)[number], string>;

/** What the author did about a finding. */
export const OUTCOMES = [
  'fixed',
  'skipped',
  'test-written',
  'documented',
  'commented',
  'superseded',
  'other',
] as const;

/** What people call it; a finding that was skipped is declined. */
export const OUTCOME_WORDS = {
  fixed: 'fixed',
  skipped: 'declined',
  'test-written': 'test written',
  documented: 'documented',
  commented: 'commented',
  superseded: 'superseded',
  other: 'other',
} as const satisfies Record<(typeof OUTCOMES)[number], string>;

const ACTED: readonly (typeof OUTCOMES)[number][] = ['fixed', 'test-written', 'documented'];

/** How an outcome is marked: one that changed something, or by its own name. A comment answers, and changes nothing. */
export function outcomeState(outcome: (typeof OUTCOMES)[number]): string {
  return ACTED.includes(outcome) ? 'acted' : outcome;
}

/** What was reviewed. */
export const KINDS = ['pr', 'branch', 'supply-chain', 'ci-failures', 'architecture', 'other'] as const;

/** What a verdict asks for: merge as it is, merge with fixes, or rework. */
export const VERDICT_CLASSES = ['merge', 'fixes', 'rework', 'unknown'] as const;

/** What `is:` asks for, beside the outcomes: where a finding stands among the rounds, and whether anyone answered it. */
export const STANDINGS = [
  ...(['open', 'unanswered', 'struck', 'invalid'] as const),
  ...(['new', 'carried', 'returned', 'unmatched'] as const),
] as const;

/** What a reviewer says of a file, most telling first: of what several passes say, the first of these counts. */
export const COVERED = ['found', 'other', 'reviewed', 'before', 'trivial', 'out-of-scope'] as const;

/**
 * What became of a reviewer's own finding, from worst to best: the rungs of a ladder. `merged` and `kept` are at the
 * severity that the reviewer gave it, where that is known.
 */
export const RUNGS = [
  ...(['false-positive', 'dropped', 'duplicate'] as const),
  ...(['design-note', 'limitation'] as const),
  ...(['merged', 'downgraded', 'promoted', 'kept'] as const),
  'unknown',
] as const;

/** What a reviewer's own finding is in the report: a finding of some severity, or something else. */
export const BECAME = [...RATINGS, 'design-note', 'limitation', 'dropped', 'unknown'] as const;
