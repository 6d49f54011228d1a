import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted, duration, number } from '../model/amounts.ts';
import type { ReviewRecord } from '../model/review-record.ts';
import {
  countFigure,
  intervalWords,
  meanFigure,
  meanWords,
  percent,
  ratioFigure,
  ratioWords,
} from './figure.ts';
import { leaveOneOut } from './leave-one-out.ts';
import type { Links } from './links.ts';
import { missing } from './missing.ts';
import { familiesIn } from './partition.ts';
import { FEWEST } from './ratio.ts';
import { tookPart, type Scope } from './scope.ts';
import { scopeHead } from './scope-head.ts';
import type { Selection } from './selection.ts';
import { figureTable } from './table.ts';
import { thirdReviewer, type Third } from './third.ts';
import type { View } from './view.ts';

/** Is the third reviewer worth it? */
export const thirdReviewerView: View = (selection, links) => [
  ...answer(thirdReviewer(selection.reviews), selection).map((sentence) => h('p.answer', sentence)),
  ...afterTheOthers(selection, links),
  missing(selection, ['resolution', 'retro', 'credits']),
];

/** The answer in a few sentences, or that there is none. */
function answer(third: Third, { choices }: Selection): string[] {
  const { adds, grave, share, reviews, ofOne, ofSeveral } = third;
  const where = `${counted(reviews.length, 'report')} of ${counted(adds.subjects, 'pull request or branch', 'pull requests and branches')}`;
  if (share.value === null || share.interval === null || adds.interval === null)
    return [
      `These reports cannot tell: ${where} had three reviewers or more, with ${counted(share.over, 'finding')} of theirs${adds.subjects < FEWEST ? ', and a mean of fewer than ten pull requests or branches says little' : ': too few for an interval'}.`,
    ];
  const rating = choices.severity === null ? '' : `${choices.severity} `;
  const severe =
    choices.severity === null
      ? ` Of the findings that it adds, ${meanWords(grave)} a review are critical or important.`
      : '';
  return [
    `In ${where} three agents or more took part. The third of them, in a random order, adds ${meanWords(adds)} ${rating}findings a review to what the first two found. That is ${percent(share.value)} (${intervalWords(share.interval)}, n = ${counted(share.over, 'finding')}) of all ${rating}findings that the agents are credited with.${severe} That is the average of all agents: by family, it is in the table below.`,
    `Of the ${rating}findings that only one of the agents had, ${ratioWords(ofOne)} were acted on; of those that several had, ${ratioWords(ofSeveral)}${comparison(third)}. Only reports with a resolution tell that: ${number(reviews.filter(({ hasResolution }) => hasResolution).length)} of these ${number(reviews.length)}.`,
    `${time(third)} Whether that many findings are worth such a run is for you to judge: the reports do not say what a finding saves.`,
  ];
}

function comparison({ difference }: Third): string {
  if (difference === null) return ': too few to compare';
  if (difference.low <= 0 && difference.high >= 0) return ': no clear difference';
  return difference.high < 0 ? ': clearly more of the latter' : ': clearly more of the former';
}

function time({ run }: Third): string {
  if (run === null) return 'How long a run takes is not on record.';
  return `A run takes about ${duration(run.median)} at the median (half of them ${duration(run.lower)} to ${duration(run.upper)}, n = ${counted(run.n, 'run')}).`;
}

/** What each family adds where two others took part, too. */
function afterTheOthers(selection: Selection, links: Links): Element[] {
  const families = familiesIn(selection);
  const there = (review: ReviewRecord) => families.filter((family) => tookPart(review, family));
  const reviews = selection.reviews.filter((review) => there(review).length === 3);
  if (reviews.length === 0) return [];
  const threes = distinct(reviews.map(there));
  const rows = families
    .map((family) => ({ family, without: leaveOneOut(reviews, family) }))
    .filter(({ without }) => without.reviews.length > 0)
    .map(({ family, without }) => {
      const asked = { credited: [family], alone: true, lineUps: { among: families, present: threes } };
      const alone = links.findings(asked);
      return {
        ...scopeHead({ ...family, level: 'family' }, links),
        cells: [
          countFigure(
            without.reviews.length,
            links.reviews(family, { part: 'took-part', credits: 'told', families: 3 }),
          ),
          ratioFigure(without.missing, alone),
          meanFigure(without.perReview, alone, without.missing.k),
          ratioFigure(without.missingActedOn, links.findings({ ...asked, outcome: 'acted-on' })),
        ],
      };
    });
  const columns = [
    {
      label: 'Reviews',
      says: 'Reports in which it and exactly two other families took part, each with one run or more.',
    },
    {
      label: 'Only it found',
      says: 'Findings that no one else is credited with ÷ all findings of these reports.',
    },
    { label: 'For each review', says: 'The mean number of such findings, with its interval over subjects.' },
    { label: 'Of these acted on', says: 'Acted on ÷ (acted on + skipped).' },
  ];
  return figureTable({
    caption: 'A third reviewer of this family after the other two',
    head: 'Family',
    columns,
    rows,
  });
}

/** Each set of families once. */
function distinct(teams: readonly Scope[][]): Scope[][] {
  return [...new Map(teams.map((team) => [JSON.stringify(team.map(({ path }) => path)), team])).values()];
}
