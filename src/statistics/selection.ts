import type { AgentData, ReviewRecord, ReviewerRecord } from '../model/review-record.ts';
import type { Choices } from './choices.ts';
import { isOf, scopesOf, type Scope } from './scope.ts';

/** What figures are made from: the reviews that were chosen, with their findings of the chosen severity. */
export interface Selection {
  data: AgentData;
  choices: Choices;
  /** Newest first. Their findings and originals are those of the chosen severity: an original's is its own. */
  reviews: readonly ReviewRecord[];
  /** Whom figures are about. Reviewers of other agents and efforts stay in the reviews: they are the company. */
  scopes: readonly Scope[];
}

/** A choice of repository, kind and period leaves out reviews; one of agents and effort leaves out whom to tell of, too. */
export function select(data: AgentData, choices: Choices): Selection {
  const reviews = data.reviews.filter((review) => isChosen(review, choices));
  const scopes = scopesOf(data).filter(
    (scope) =>
      isAskedFor(scope, choices) &&
      reviews.some(({ reviewers }) => reviewers.some((reviewer) => isOf(scope, reviewer))),
  );
  const { effort } = choices;
  return {
    data,
    choices,
    reviews: reviews.map((review) => ofSeverity(review, choices.severity)),
    scopes: effort === null ? scopes : scopes.flatMap((scope) => ofEffort(scope, effort, reviews)),
  };
}

/** What the page of one scope tells of: the reviews that list it, the scope itself and what it is made of. */
export function about(selection: Selection, scope: Scope): Selection {
  return {
    ...selection,
    reviews: selection.reviews.filter(({ reviewers }) => reviewers.some((reviewer) => isOf(scope, reviewer))),
    scopes: selection.scopes.filter(({ agents }) => agents.every((agent) => scope.agents.includes(agent))),
  };
}

/** Where agents are chosen, a family is told of only if several of its agents are. */
function isAskedFor({ level, agents: own }: Scope, { agents }: Choices): boolean {
  const chosen = own.filter((agent) => agents.includes(agent)).length;
  return agents.length === 0 || chosen >= (level === 'family' ? 2 : 1);
}

function isChosen(review: ReviewRecord, { repo, kind, from, to, effort, agents }: Choices): boolean {
  const { date, reviewers } = review;
  return (
    (repo === null || review.repo === repo) &&
    (kind === null || review.kind === kind) &&
    (from === null || (date !== null && date >= from)) &&
    (to === null || (date !== null && date <= to)) &&
    (effort === null || reviewers.some((one) => one.absent === null && hasEffort(one, effort))) &&
    agents.every((agent) => reviewers.some((one) => one.agent === agent && one.absent === null))
  );
}

function hasEffort(reviewer: ReviewerRecord, effort: string): boolean {
  return (reviewer.effort ?? 'none') === effort;
}

function ofSeverity(review: ReviewRecord, severity: Choices['severity']): ReviewRecord {
  if (severity === null) return review;
  return {
    ...review,
    findings: review.findings.filter((finding) => finding.severity === severity),
    originals: review.originals.filter((original) => original.severity === severity),
  };
}

/** Where one effort is chosen, families and agents are told of with that effort only. */
function ofEffort(scope: Scope, chosen: string, reviews: readonly ReviewRecord[]): Scope[] {
  if (scope.level === 'effort') return [];
  const effort = chosen === 'none' ? null : chosen;
  const narrowed = { ...scope, effort };
  const isThere = reviews.some(({ reviewers }) => reviewers.some((reviewer) => isOf(narrowed, reviewer)));
  return isThere ? [narrowed] : [];
}
