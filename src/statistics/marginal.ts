import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted } from '../model/amounts.ts';
import { accumulation, type Curves } from './accumulation.ts';
import { accumulationPicture } from './accumulation-picture.ts';
import { severitiesTold } from './choices.ts';
import { pool } from './credit.ts';
import { averageFigure, countFigure, meanFigure, ratioFigure } from './figure.ts';
import { leaveOneOut, missingOf } from './leave-one-out.ts';
import type { Links } from './links.ts';
import { missing } from './missing.ts';
import { scopeHead } from './scope-head.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { figureTable } from './table.ts';
import type { View } from './view.ts';

const COLUMNS = [
  { label: 'Reviews', says: 'Reports in which it took part, and others too.' },
  {
    label: 'Missing without it',
    says: 'Findings that only it is credited with ÷ all findings of these reports.',
  },
  { label: 'For each review', says: 'The mean number of such findings, with its interval over subjects.' },
  { label: 'Of these acted on', says: 'Of what would be missing: acted on ÷ (acted on + skipped).' },
  { label: 'Missing of acted on', says: 'Findings acted on that only it had ÷ all that were acted on.' },
];

/** What each agent adds to the others. */
export const marginal: View = (selection, links) => [
  ...withoutEach(selection, links),
  ...accumulation(selection.reviews).flatMap((curves) => oneCurve(curves, links)),
  missing(selection, ['resolution', 'credits']),
];

function withoutEach({ reviews, scopes, choices }: Selection, links: Links): Element[] {
  const severities = severitiesTold(choices);
  const rows = scopes.map((scope) => {
    const without = leaveOneOut(reviews, scope);
    const findings = pool(without.reviews, scope);
    const alone = { credited: [scope], alone: true, company: true };
    return {
      ...scopeHead(scope, links),
      cells: [
        countFigure(without.reviews.length, links.reviews(scope, { part: 'with-others', credits: 'told' })),
        ratioFigure(without.missing, links.findings(alone)),
        meanFigure(without.perReview, links.findings(alone), without.missing.k),
        ratioFigure(without.missingActedOn, links.findings({ ...alone, outcome: 'acted-on' })),
        ratioFigure(without.actedOnMissing, links.findings({ ...alone, outcome: 'acted-on' })),
        ...severities.map((severity) =>
          ratioFigure(
            missingOf(
              findings.filter((finding) => finding.severity === severity),
              scope,
            ),
            links.findings({ ...alone, severity }),
          ),
        ),
      ],
    };
  });
  return figureTable({
    caption: 'What would be missing without it',
    head: 'Without',
    columns: [
      ...COLUMNS,
      ...severities.map((severity, at) => ({
        label: `Missing ${severity}`,
        says: at === 0 ? '“Missing without it”, of one severity; and so the next columns.' : '',
      })),
    ],
    rows,
  });
}

function oneCurve(curves: Curves, links: Links): Element[] {
  const caption = `What the first of ${curves.reviewers} reviewers found, in any order`;
  const columns = Array.from({ length: curves.reviewers - 1 }, (_, at) => ({
    label: counted(at + 1, 'reviewer'),
    says:
      at === 0
        ? `The share of what all ${curves.reviewers} found that so many of them have, averaged over all orders. n counts findings; intervals are over subjects.`
        : '',
  }));
  const rows = curves.curves.map(({ label, asks, findings, points }) => {
    const href = links.findings({ ...asks, reviewers: curves.reviewers, credited: [anyOf(curves)] });
    return {
      head: label,
      // All of them have all.
      cells: points.slice(0, -1).map(({ share, interval }) => averageFigure(share, interval, findings, href)),
    };
  });
  return [
    h('h3', `Reviews of ${curves.reviewers} reviewers`),
    h(
      'p.rests-on',
      `${counted(curves.reviews, 'review')} of ${counted(curves.subjects, 'pull request or branch', 'pull requests and branches')}.`,
    ),
    accumulationPicture(curves, caption),
    ...figureTable({ caption, head: 'Of', columns, rows }),
  ];
}

/** Whoever took part in any of the reviews. */
function anyOf({ agents }: Curves): Scope {
  return { level: 'agent', name: 'any of them', family: '', agents, path: '' };
}
