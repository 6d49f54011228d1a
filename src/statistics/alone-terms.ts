import type { ReviewRecord } from '../model/review-record.ts';
import { hadCompany } from './credit.ts';
import { isOf, takingPart, tookPart, type Scope } from './scope.ts';
import type { ScopeTerms } from './scope-terms.ts';

/**
 * Terms that ask for findings that each of the scopes is credited with, and nobody else. Agents of one family may share a
 * finding: where some of the reviews have such findings, those who share it are named.
 */
export function aloneTerms(
  scopes: readonly Scope[],
  reviews: readonly ReviewRecord[],
  terms: ScopeTerms,
): string[] {
  const oneOfEach = [...scopes.map((scope) => terms.credited(scope)), `by:${scopes.length}`];
  const teams = sharing(scopes, reviews).filter((agents) => agents.length > scopes.length);
  if (teams.length === 0) return oneOfEach;
  const together = teams.map((agents) => [
    ...agents.map((agent) => terms.credited(only(agent, scopes))),
    `by:${agents.length}`,
  ]);
  return [`(${[oneOfEach, ...together].map((side) => side.join(' ')).join(' or ')})`];
}

/** The agents that share findings with nobody but each other, once each. */
function sharing(scopes: readonly Scope[], reviews: readonly ReviewRecord[]): string[][] {
  // An agent alone shares with nobody.
  if (scopes.every(({ agents }) => agents.length === 1)) return [];
  const teams = reviews.flatMap(({ reviewers, findings }) =>
    findings
      .filter(({ byConsolidator }) => !byConsolidator)
      .map(({ by }) => by.map((at) => reviewers[at]!))
      .filter((by) => by.every((reviewer) => scopes.some((scope) => isOf(scope, reviewer))))
      .filter((by) => scopes.every((scope) => by.some((reviewer) => isOf(scope, reviewer))))
      .map((by) => by.map(({ agent }) => agent).sort()),
  );
  return distinct(teams);
}

/** Terms that leave out the reviews in which nobody took part but the scope. */
export function companyTerms(scope: Scope, reviews: readonly ReviewRecord[], terms: ScopeTerms): string[] {
  const lonely = reviews.filter((review) => tookPart(review, scope) && !hadCompany(review, scope));
  const teams = distinct(
    lonely.map((review) =>
      takingPart(review)
        .map((at) => review.reviewers[at]!.agent)
        .sort(),
    ),
  );
  const several = teams.filter(({ length }) => length > 1);
  return [
    ...(several.length < teams.length ? ['of:>=2'] : []),
    ...several.map((agents) => {
      const all = agents.map((agent) => terms.tookPart(only(agent, [scope])));
      return `-(${all.join(' ')} of:${agents.length})`;
    }),
  ];
}

/** One agent of the scopes. */
function only(agent: string, scopes: readonly Scope[]): Scope {
  const scope = scopes.find(({ agents }) => agents.includes(agent))!;
  return { ...scope, level: 'agent', name: agent, agents: [agent] };
}

function distinct(teams: readonly string[][]): string[][] {
  return [...new Map(teams.map((team) => [JSON.stringify(team), team])).values()];
}
