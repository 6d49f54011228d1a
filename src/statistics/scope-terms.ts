import type { AgentData, ReviewerRecord, ReviewRecord } from '../model/review-record.ts';
import { reviewerName } from '../model/reviewer-name.ts';
import { namingTerm } from './naming.ts';
import { isOf, takingPart, type Scope } from './scope.ts';

/** Terms of a query that ask for scopes: no other agent is meant by them, and no other effort. */
export class ScopeTerms {
  readonly #agents: readonly string[];
  /** Who took part in any review, by the name that findings have for it. */
  readonly #reviewers: ReadonlyMap<string, ReviewerRecord>;
  /** Who took part in the reviews that the terms are for. */
  readonly #present: readonly ReviewerRecord[];

  constructor({ agents, reviews: all }: AgentData, reviews: readonly ReviewRecord[]) {
    this.#agents = agents.map(({ name }) => name);
    this.#reviewers = new Map(present(all).map((reviewer) => [reviewerName(reviewer), reviewer]));
    this.#present = present(reviews);
  }

  /** It is credited. An effort is only asked for where the agent took part with another one, too. */
  credited(scope: Scope): string {
    const { agents, effort } = scope;
    const seated = this.#seated(scope);
    if (effort === undefined) return this.#agentTerm(agents, seated, familyName(scope));
    const always = seated.filter((agent) =>
      this.#present.every((reviewer) => reviewer.agent !== agent || reviewer.effort === effort),
    );
    const sides = seated
      .filter((agent) => !always.includes(agent))
      .map((agent) => `${this.#agentTerm([agent], [agent])} ${this.tookPart({ ...scope, agents: [agent] })}`);
    if (always.length > 0) sides.unshift(this.#agentTerm(always, always));
    return sides.length === 1 ? sides[0]! : `(${sides.join(' or ')})`;
  }

  /** It took part. */
  tookPart(scope: Scope): string {
    return this.#seat('reviewer', scope);
  }

  /** Its Coverage Summary mentions a file of the finding. */
  covered(scope: Scope): string {
    return this.#seat('covered', scope);
  }

  #seat(field: 'reviewer' | 'covered', scope: Scope): string {
    const { effort } = scope;
    const names = this.#names((reviewer) => isOf(scope, reviewer));
    const agents = this.#seated(scope);
    const values = effort === undefined ? agents : agents.map((agent) => reviewerName({ agent, effort }));
    return this.#reviewerTerm(field, names, values, familyName(scope));
  }

  /** Somebody took part with this effort; `none` stands for no effort given. */
  withEffort(chosen: string): string {
    const words = chosen === 'none' ? 'effort unknown' : chosen;
    const names = this.#names(({ effort }) => (effort ?? 'none') === chosen);
    return this.#reviewerTerm('reviewer', names, names.length === 0 ? [words] : names, words);
  }

  /** The agents of a scope that took part as it says; all of them, where none did. */
  #seated(scope: Scope): readonly string[] {
    const own = this.#present.filter((reviewer) => isOf(scope, reviewer));
    const seated = scope.agents.filter((name) => own.some(({ agent }) => agent === name));
    return seated.length === 0 ? scope.agents : seated;
  }

  #names(isMeant: (reviewer: ReviewerRecord) => boolean): string[] {
    return [...this.#reviewers].flatMap(([name, reviewer]) => (isMeant(reviewer) ? [name] : []));
  }

  #agentTerm(names: readonly string[], values: readonly string[], short?: string): string {
    return namingTerm({ field: 'agent', names, known: this.#agents, values, short });
  }

  #reviewerTerm(
    field: 'reviewer' | 'covered',
    names: readonly string[],
    values: readonly string[],
    short?: string,
  ): string {
    return namingTerm({ field, names, known: [...this.#reviewers.keys()], values, short });
  }
}

function present(reviews: readonly ReviewRecord[]): ReviewerRecord[] {
  return reviews.flatMap((review) => takingPart(review).map((at) => review.reviewers[at]!));
}

/** A family may be asked for by its own name where no other agent has that word. */
function familyName({ level, name }: Scope): string | undefined {
  return level === 'family' ? name : undefined;
}
