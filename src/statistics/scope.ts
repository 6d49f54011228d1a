import type { AgentData, AgentEntry, ReviewRecord, ReviewerRecord } from '../model/review-record.ts';

/** Whom a figure is about: a family of agents, an agent, or an agent with one effort. */
export interface Scope {
  level: 'family' | 'agent' | 'effort';
  name: string;
  family: string;
  /** The agents it is made of, by name. */
  agents: readonly string[];
  /** Which effort; undefined for any. */
  effort?: string | null;
  /** Site-relative address of the page of the family or agent. */
  path: string;
  /** It is the only agent of its family: no row of a family stands above it. */
  isAlone?: boolean;
}

/** What the address of a family or agent ends in: it stands for it in other addresses. */
export function scopeSlug({ path }: Pick<Scope, 'path'>): string {
  return path.split('/').at(-2) ?? '';
}

/** Families with more than one agent, each before its agents, and these before their efforts where they have several. */
export function scopesOf(data: AgentData): Scope[] {
  const byFamily = Map.groupBy(data.agents, ({ family }) => family);
  return [...byFamily].flatMap(([family, agents]) => [
    ...familyScope(data, family, agents),
    ...agents.flatMap((agent) => [
      { ...agentScope(agent), isAlone: agents.length === 1 },
      ...effortScopes(data, agent),
    ]),
  ]);
}

function familyScope({ families }: AgentData, family: string, agents: readonly AgentEntry[]): Scope[] {
  return families
    .filter(({ name }) => name === family)
    .map(({ name, path }) => ({
      level: 'family',
      name,
      family,
      agents: agents.map((agent) => agent.name),
      path,
    }));
}

export function agentScope({ name, family, path }: AgentEntry): Scope {
  return { level: 'agent', name, family, agents: [name], path };
}

function effortScopes({ reviews }: AgentData, agent: AgentEntry): Scope[] {
  const own = reviews.flatMap(({ reviewers }) => reviewers.filter((one) => one.agent === agent.name));
  const efforts = [...new Set(own.map(({ effort }) => effort))].sort((a, b) =>
    (a ?? '~') < (b ?? '~') ? -1 : 1,
  );
  if (efforts.length < 2) return [];
  return efforts.map((effort) => ({
    ...agentScope(agent),
    level: 'effort',
    name: effortName(effort),
    effort,
  }));
}

/** What the effort of a reviewer is called. */
export function effortName(effort: string | null): string {
  return effort === null ? 'no effort given' : `effort ${effort}`;
}

export function isOf({ agents, effort }: Scope, reviewer: ReviewerRecord): boolean {
  return agents.includes(reviewer.agent) && (effort === undefined || effort === reviewer.effort);
}

/** The places of the scope's reviewers that took part in a review. */
export function seats({ reviewers }: Pick<ReviewRecord, 'reviewers'>, scope: Scope): number[] {
  return reviewers.flatMap((reviewer, at) => (reviewer.absent === null && isOf(scope, reviewer) ? [at] : []));
}

/** Did any of the scope's reviewers take part? */
export function tookPart(review: Pick<ReviewRecord, 'reviewers'>, scope: Scope): boolean {
  return seats(review, scope).length > 0;
}

/** The places of all reviewers that took part. */
export function takingPart({ reviewers }: Pick<ReviewRecord, 'reviewers'>): number[] {
  return reviewers.flatMap(({ absent }, at) => (absent === null ? [at] : []));
}
