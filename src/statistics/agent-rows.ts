import type { AgentRow } from '../model/agent-row.ts';
import type { ReviewRecord } from '../model/review-record.ts';
import { answers } from './answers.ts';
import { shifts } from './calibration.ts';
import { compared } from './comparison.ts';
import { isCredited, ownOriginals, pool } from './credit.ts';
import { ladder } from './ladder.ts';
import { leaveOneOut } from './leave-one-out.ts';
import type { Mean } from './mean.ts';
import { wilson, type Ratio } from './ratio.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { minutesEach, runs } from './spent.ts';
import { spread } from './spread.ts';

/** The figures of the agents' pages, a row a scope: each is made by what makes the figure of the page. */
export function agentRows({ reviews, scopes }: Selection, linkTo: (path: string) => string): AgentRow[] {
  return scopes.map((scope) => ({
    ...whom(scope, linkTo),
    ...work(reviews, scope),
    ...spent(reviews, scope),
  }));
}

function whom(scope: Scope, linkTo: (path: string) => string) {
  return {
    scope: scope.level,
    agent: scope.level === 'effort' ? scope.agents.join() : scope.name,
    effort: scope.effort ?? null,
    family: scope.family,
    url: linkTo(scope.path),
  };
}

function work(reviews: readonly ReviewRecord[], scope: Scope) {
  const { listing, creditNobody, droppedOut, found, perReview, ofPool, sole } = compared(reviews, scope);
  const originals = ownOriginals(reviews, scope);
  const { rungs, survived } = ladder(originals);
  const credited = pool(reviews, scope).filter((finding) => isCredited(finding, scope));
  const { all, silent, otherwise } = answers(credited);
  const { same, lower, higher } = shifts(originals);
  return {
    reviews: listing.tookPart.length,
    reviewsWithoutCredits: creditNobody,
    ...share('droppedOut', droppedOut),
    ...found,
    ...mean('findingsPerReview', perReview),
    ...share('pool', ofPool),
    ...share('sole', sole),
    ...share('survived', survived, rungs.unknown),
    untraced: rungs.unknown,
    ...share('actedOn', all),
    unanswered: silent,
    answeredOtherwise: otherwise,
    ...share('sameSeverity', same),
    ...share('lowerSeverity', lower),
    ...share('higherSeverity', higher),
    ...share('missing', leaveOneOut(reviews, scope).missing),
  };
}

function spent(reviews: readonly ReviewRecord[], scope: Scope) {
  const cards = runs(reviews, scope);
  return {
    ...middle(
      'durationSeconds',
      cards.map((card) => card?.durationSeconds ?? null),
    ),
    ...middle(
      'toolCalls',
      cards.map((card) => card?.toolCalls ?? null),
    ),
    ...mean('minutesPerActedOn', minutesEach(reviews, scope).together),
  };
}

/** Where it is `unknown` of some whether they are among the k, the interval reaches to where all of them are. */
function share<Name extends string>(name: Name, { k, n }: Ratio, unknown = 0) {
  return {
    [`${name}Count`]: k,
    [`${name}N`]: n,
    [`${name}Share`]: n === 0 ? null : k / n,
    [`${name}Low`]: wilson({ k, n })?.low ?? null,
    [`${name}High`]: wilson({ k: k + unknown, n })?.high ?? null,
  } as Record<`${Name}${'Count' | 'N'}`, number> &
    Record<`${Name}${'Share' | 'Low' | 'High'}`, number | null>;
}

function mean<Name extends string>(name: Name, { value, interval, over, subjects }: Mean) {
  return {
    [name]: value,
    [`${name}Low`]: interval?.low ?? null,
    [`${name}High`]: interval?.high ?? null,
    [`${name}N`]: over,
    [`${name}Subjects`]: subjects,
  } as Record<Name | `${Name}${'Low' | 'High'}`, number | null> &
    Record<`${Name}${'N' | 'Subjects'}`, number>;
}

function middle<Name extends string>(name: Name, values: readonly (number | null)[]) {
  const known = spread(values);
  return {
    [`${name}Median`]: known?.median ?? null,
    [`${name}Lower`]: known?.lower ?? null,
    [`${name}Upper`]: known?.upper ?? null,
    [`${name}N`]: known?.n ?? 0,
  } as Record<`${Name}${'Median' | 'Lower' | 'Upper'}`, number | null> & Record<`${Name}N`, number>;
}
