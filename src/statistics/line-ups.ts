import type { Element } from 'hast';
import type { ReviewRecord } from '../model/review-record.ts';
import { reviewerName } from '../model/reviewer-name.ts';
import { isCredited, isSole, pool, telling } from './credit.ts';
import { countFigure, ratioFigure } from './figure.ts';
import { share, type Ratio } from './ratio.ts';
import type { Links } from './links.ts';
import { agentScope, takingPart, tookPart, type Scope } from './scope.ts';
import { figureTable } from './table.ts';

/** With whom a scope reviewed, how often, and what it added there. */
export interface LineUp {
  /** All that took part, by name, the scope's own agents among them. */
  agents: readonly string[];
  /** What they are called: where an agent is there with several efforts, these are told. */
  names: readonly string[];
  reviews: number;
  /** Reviews that do not say who found what: they are in no share. */
  creditNobody: number;
  ofPool: Ratio;
  sole: Ratio;
}

/** The sets of agents that reviewed together with the scope, the most frequent first. */
export function lineUps(reviews: readonly ReviewRecord[], scope: Scope): LineUp[] {
  const together = Map.groupBy(
    reviews.filter((review) => tookPart(review, scope)),
    (review) => namesOf(review).join('\n'),
  );
  return [...together.values()]
    .map((same) => {
      const all = pool(same, scope);
      const credited = all.filter((finding) => isCredited(finding, scope));
      return {
        agents: agentsOf(same[0]!),
        names: namesOf(same[0]!),
        reviews: same.length,
        creditNobody: same.length - telling(same).length,
        ofPool: { k: credited.length, n: all.length },
        sole: share(credited, (finding) => isSole(finding, scope)),
      };
    })
    .sort((a, b) => b.reviews - a.reviews || (a.names.join() < b.names.join() ? -1 : 1));
}

function agentsOf(review: ReviewRecord): string[] {
  return takingPart(review)
    .map((at) => review.reviewers[at]!.agent)
    .sort();
}

function namesOf(review: ReviewRecord): string[] {
  const own = takingPart(review).map((at) => review.reviewers[at]!);
  const isOnce = (agent: string) => own.filter((one) => one.agent === agent).length === 1;
  return own.map((one) => (isOnce(one.agent) ? one.agent : reviewerName(one))).sort();
}

/** A table of the line-ups. */
export function lineUpsTable(reviews: readonly ReviewRecord[], scope: Scope, links: Links): Element[] {
  return figureTable({
    caption: 'Who reviewed together, the most frequent first',
    head: 'Line-up',
    columns: [
      { label: 'Reviews', says: 'Reports in which exactly these took part.' },
      { label: 'Share of pool', says: 'Findings credited to it ÷ all findings of these reviews.' },
      { label: 'Sole', says: 'Findings credited to it alone ÷ findings credited to it.' },
    ],
    rows: lineUps(reviews, scope).map(({ agents, names, reviews: n, creditNobody, ofPool, sole }) => {
      const asked = { credited: [scope], pool: agents.map(justAgent), reviewers: agents.length };
      // No list and no query asks for two efforts of one agent at once.
      const isTold = new Set(agents).size === agents.length;
      return {
        head: names.join(', '),
        cells: [
          countFigure(
            n,
            isTold ? links.reviews(scope, { part: 'took-part', lineUp: agents }) : null,
            creditNobody === 0 ? null : `${creditNobody} without credits`,
          ),
          ratioFigure(ofPool, isTold ? links.findings(asked) : null),
          ratioFigure(sole, isTold ? links.findings({ ...asked, alone: true }) : null),
        ],
      };
    }),
  });
}

/** An agent as one that took part, and no more. */
function justAgent(name: string): Scope {
  return agentScope({ name, family: '', path: '' });
}
