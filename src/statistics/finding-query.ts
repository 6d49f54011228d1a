import { OUTCOMES, type RATINGS } from '../model/lists.ts';
import type { AgentData, ReviewRecord } from '../model/review-record.ts';
import { aloneTerms, companyTerms } from './alone-terms.ts';
import { printValue } from '../query/print.ts';
import { ACTED_ON } from './answered.ts';
import type { Choices } from './choices.ts';
import { namingTerm } from './naming.ts';
import { agentScope, takingPart, tookPart, type Scope } from './scope.ts';
import { ScopeTerms } from './scope-terms.ts';
import { select } from './selection.ts';

/** Which findings. What is left out asks nothing. */
export interface Asked {
  /** Findings of the reviews that each of these took part in. */
  pool?: readonly Scope[];
  /** Findings that each of these is credited with, in reviews that it took part in. */
  credited?: readonly Scope[];
  /** Findings that at least one of these is credited with. */
  either?: readonly Scope[];
  /** Only those that nobody else is credited with than the `credited`. */
  alone?: boolean;
  /** Findings in files that its Coverage Summaries cover, of the reviews that it took part in. */
  covered?: Scope;
  /** Only what this one is credited with not. */
  without?: Scope;
  /** Only what somebody is credited with. */
  byAnybody?: boolean;
  /** Only of reviews in which so many reviewers took part. */
  reviewers?: number;
  /** Only of reviews in which all of one of these took part, and no other of `among`. */
  lineUps?: { among: readonly Scope[]; present: readonly (readonly Scope[])[] };
  /** Only of reviews in which others took part, too, than one of the `credited`. */
  company?: boolean;
  severity?: (typeof RATINGS)[number];
  /** Critical and important ones. */
  grave?: boolean;
  /** Findings of reviews of one month, `2026-05`. */
  month?: string;
  /** What the author did; `judged` where it is either of them, `silent` where nothing is on record, `otherwise` for an answer that is none of the others. */
  outcome?: 'acted-on' | 'skipped' | 'judged' | 'silent' | 'otherwise';
  /** One of these tags, languages, or patterns of files. */
  holding?: { field: 'tag' | 'lang' | 'file'; values: readonly string[] };
}

/** Makes the queries for which the box of findings finds what the figures of a choice count. */
export class FindingQueries {
  readonly #data: AgentData;
  readonly #choices: Choices;
  /** What the terms of the query leave: who is to have had which effort is told by other terms. */
  readonly #reviews: readonly ReviewRecord[];
  readonly #terms: ScopeTerms;
  /** Terms of credit by what they ask for: of the same scopes, many figures ask for each severity and outcome. */
  readonly #credits = new Map<string, string[]>();

  constructor(data: AgentData, choices: Choices) {
    this.#data = data;
    this.#choices = choices;
    this.#reviews = select(data, { ...choices, effort: null, severity: null }).reviews;
    this.#terms = new ScopeTerms(data, this.#reviews);
  }

  /** Null where none does: a finding has the names of agents, and two efforts of one in a review cannot be told apart. */
  query(asked: Asked): string | null {
    if (this.#isUntold(asked)) return null;
    return [
      ...this.#credit(asked),
      ...this.#either(asked),
      ...this.#files(asked),
      ...this.#lineUp(asked),
      ...this.#lineUps(asked),
      ...this.#severity(asked),
      ...outcome(asked),
      ...holding(asked),
      ...this.#report(),
      ...this.#period(asked),
      ...(this.#hasSilent(asked) ? ['has:credits'] : []),
      ...(this.#hasInvalid(asked) ? ['-is:invalid'] : []),
    ].join(' ');
  }

  #credit({ credited = [], alone = false, company = false }: Asked): string[] {
    const whom = credited.map(({ level, name, agents, effort }) => [
      ...[level, name, agents],
      ...(effort === undefined ? [] : [effort]),
    ]);
    const key = JSON.stringify([whom, alone, company]);
    const terms = this.#credits.get(key) ?? this.#creditTerms(credited, alone, company);
    this.#credits.set(key, terms);
    return terms;
  }

  #creditTerms(credited: readonly Scope[], alone: boolean, company: boolean): string[] {
    const [one, ...others] = credited;
    if (one === undefined) return [];
    return [
      ...(alone
        ? aloneTerms(credited, this.#reviews, this.#terms)
        : credited.map((scope) => this.#terms.credited(scope))),
      // Two that are credited were company for each other.
      ...(company && others.length === 0 ? companyTerms(one, this.#reviews, this.#terms) : []),
    ];
  }

  #either({ either = [] }: Asked): string[] {
    return either.length === 0
      ? []
      : [`(${either.map((scope) => this.#terms.credited(scope)).join(' or ')})`];
  }

  #files({ covered, without, byAnybody = false }: Asked): string[] {
    return [
      ...(covered === undefined ? [] : [this.#terms.covered(covered)]),
      ...(without === undefined ? [] : [`-${this.#terms.credited(without)}`]),
      ...(byAnybody ? ['by:>=1'] : []),
    ];
  }

  #severity({ severity = this.#choices.severity ?? undefined, grave = false }: Asked): string[] {
    if (severity === undefined) return grave ? ['severity:critical,important'] : [];
    return [`severity:${severity === 'unrated' ? 'none' : severity}`];
  }

  /** A month, cut to the period that is chosen; `before:` does not include its day. */
  #period({ month }: Asked): string[] {
    const { from, to } = this.#choices;
    const first = [from, month && `${month}-01`]
      .filter((day) => day != null)
      .sort()
      .at(-1);
    const end = [to && dayAfter(to), month && monthAfter(month)].filter((day) => day != null).sort()[0];
    return [...(first ? [`after:${first}`] : []), ...(end ? [`before:${end}`] : [])];
  }

  /** Who took part; whoever is credited did. */
  #lineUp({ pool = [], credited = [] }: Asked): string[] {
    const { agents, effort } = this.#choices;
    const isOneOf = (scopes: readonly Scope[], one: Scope) => scopes.some((scope) => implies(scope, one));
    const asked = pool.filter((scope) => !isOneOf(credited, scope));
    const told = [...credited, ...asked];
    const chosen = this.#data.agents
      .filter(({ name }) => agents.includes(name))
      .map(agentScope)
      .filter((scope) => !isOneOf(told, scope));
    const isEffortTold = told.some(
      (scope) => scope.effort !== undefined && (scope.effort ?? 'none') === effort,
    );
    return [
      ...[...asked, ...chosen].map((scope) => this.#terms.tookPart(scope)),
      ...(effort === null || isEffortTold ? [] : [this.#terms.withEffort(effort)]),
    ];
  }

  #lineUps({ reviewers, lineUps }: Asked): string[] {
    const sides = (lineUps?.present ?? []).map((present) =>
      lineUps!.among
        .map((scope) => `${present.includes(scope) ? '' : '-'}${this.#terms.tookPart(scope)}`)
        .join(' '),
    );
    return [
      ...(reviewers === undefined ? [] : [`of:${reviewers}`]),
      ...(sides.length === 0 ? [] : [`(${sides.join(' or ')})`]),
    ];
  }

  #report(): string[] {
    const { repo, kind } = this.#choices;
    return [...(repo === null ? [] : [this.#repo(repo)]), ...(kind === null ? [] : [`kind:${kind}`])];
  }

  #repo(repo: string): string {
    const known = [...new Set(this.#data.reviews.map((review) => review.repo))];
    return namingTerm({ field: 'repo', names: [repo], known, values: [repo] });
  }

  #isUntold({ credited = [], either = [], without }: Asked): boolean {
    const scopes = [...credited, ...either, ...(without === undefined ? [] : [without])];
    return scopes.some(
      ({ agents, effort }) =>
        effort !== undefined &&
        this.#reviews.some((review) =>
          agents.some((agent) => {
            const efforts = takingPart(review)
              .map((at) => review.reviewers[at]!)
              .filter((one) => one.agent === agent)
              .map((one) => one.effort);
            return efforts.length > 1 && efforts.includes(effort);
          }),
        ),
    );
  }

  /** Of reports that do not say who found what, findings can be found, but are in no pool. Whoever is credited is in none. */
  #hasSilent({ pool = [], credited = [], either = [] }: Asked): boolean {
    if (pool.length === 0 || credited.length > 0 || either.length > 0) return false;
    return this.#reviews.some(
      ({ credits, findings, ...review }) =>
        !credits && findings.length > 0 && pool.every((scope) => tookPart(review, scope)),
    );
  }

  /** Findings that a report calls invalid can be found, but are not counted. */
  #hasInvalid({ pool = [], credited = [], covered }: Asked): boolean {
    const asked = [...pool, ...credited, ...(covered === undefined ? [] : [covered])];
    return this.#reviews.some(
      (review) => review.invalid > 0 && asked.every((scope) => tookPart(review, scope)),
    );
  }
}

/** Findings are asked for by what people call an outcome: one that was skipped is declined. */
function outcome({ outcome }: Asked): string[] {
  if (outcome === undefined) return [];
  const is = (outcomes: readonly (typeof OUTCOMES)[number][]) =>
    `is:${outcomes.map((one) => (one === 'skipped' ? 'declined' : one)).join(',')}`;
  switch (outcome) {
    case 'acted-on':
      return [is(ACTED_ON)];
    case 'skipped':
      return [is(['skipped'])];
    case 'judged':
      return [is([...ACTED_ON, 'skipped'])];
    case 'silent':
      return [`-${is(OUTCOMES)}`];
    case 'otherwise':
      return [is(OUTCOMES.filter((one) => one !== 'skipped' && !ACTED_ON.includes(one)))];
  }
}

function holding({ holding }: Asked): string[] {
  return holding === undefined
    ? []
    : [`${holding.field}:${holding.values.map((value) => printValue(value)).join(',')}`];
}

/** Did the other take part wherever the one did? */
function implies(one: Scope, other: Scope): boolean {
  return (
    one.agents.every((agent) => other.agents.includes(agent)) &&
    (other.effort === undefined || other.effort === one.effort)
  );
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The first day of the next month. */
function monthAfter(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}
