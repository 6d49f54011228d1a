import { compare } from './order.ts';
import { reviewedIn, type Case } from './pattern-case.ts';

/** What is to be told of the cases of a pattern. */
export interface PatternFacts {
  /** The newest case of each pull request, branch or other report, newest first, and how many that has. */
  reviewed: { newest: Case; n: number }[];
  /** Agents with the number of cases that they found, the most first. */
  agents: { agent: string; n: number }[];
  /** Days of the first and the last report that has a case; null where none has a date. */
  first: string | null;
  last: string | null;
}

/** `cases` are newest first. */
export function patternFacts(cases: readonly Case[]): PatternFacts {
  const reviewed = Map.groupBy(cases, reviewedIn);
  const found = cases.flatMap(({ sightings }) => [
    ...new Set(sightings.flatMap(({ finding }) => finding.agents)),
  ]);
  const days = cases
    .flatMap(({ sightings }) => sightings.flatMap(({ report }) => report.date ?? []))
    .sort(compare);
  return {
    reviewed: [...reviewed.values()].map((same) => ({ newest: same[0]!, n: same.length })),
    agents: [...Map.groupBy(found, (agent) => agent)]
      .map(([agent, times]) => ({ agent, n: times.length }))
      .sort((a, b) => b.n - a.n || compare(a.agent, b.agent)),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}
