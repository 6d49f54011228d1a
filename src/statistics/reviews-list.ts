import type { Element } from 'hast';
import { h } from 'hastscript';
import { day, number, preciseDuration } from '../model/amounts.ts';
import { RATING_SIGNS, RATINGS } from '../model/lists.ts';
import type { CountedFinding, ReviewRecord, ReviewerRecord } from '../model/review-record.ts';
import { cardTable, type CardColumn, type CardRow } from './card-table.ts';
import type { Content } from './figure.ts';
import type { Links } from './links.ts';
import type { Ratio } from './ratio.ts';
import { reviewFacts, type ReviewFacts } from './review-facts.ts';
import { effortName, type Scope } from './scope.ts';

const COLUMNS: readonly CardColumn[] = [
  { head: 'Date', label: 'reviewed', isWhole: true },
  { head: 'Review of', isName: true },
  { head: 'Reviewer', label: 'reviewer' },
  { head: 'Findings', label: 'findings' },
  { head: 'Acted on', label: 'acted on', isNumber: true },
  { head: 'Time', label: 'time', isNumber: true },
  { head: 'Tool calls', label: 'tool calls', isNumber: true },
  { head: 'Minutes for each acted on', label: 'minutes for each acted on', isNumber: true },
  { head: 'Files mentioned', label: 'files mentioned', isNumber: true },
  { head: 'With a finding', label: 'with a finding', isNumber: true },
  { head: 'Its own review' },
];

/** Reviews that list a scope, a row each, with what figures over them are made from. What is not known stands empty. */
export function reviewsList(reviews: readonly ReviewRecord[], scope: Scope, to: Links['to']): Element[] {
  if (reviews.length === 0) return [h('p.muted', 'No such review.')];
  return [
    h(
      'div.own-reviews',
      cardTable(
        `Reports that list ${scope.name}`,
        COLUMNS,
        reviews.map((review) => row(review, scope, to)),
      ),
    ),
  ];
}

function row(review: ReviewRecord, scope: Scope, to: Links['to']): CardRow {
  const facts = reviewFacts(review, scope);
  const { listed, seconds, toolCalls, coverage } = facts;
  const files = (ratio: Ratio): Content =>
    h('a', { href: `${to(`${review.address}originals/`)}#coverage` }, ofN(ratio));
  const written = listed.flatMap(({ original }) => original ?? []);
  return [
    [h('time', { dateTime: review.date ?? undefined }, day(review.date))],
    [h('a', { href: to(review.address) }, review.label), h('p.about', review.repo)],
    [listed.map((reviewer) => named(reviewer, facts, scope)).join('; ')],
    findings(facts),
    facts.actedOn === null ? [] : [ofN(facts.actedOn)],
    runsOf(seconds, preciseDuration),
    runsOf(toolCalls, number),
    facts.minutes === null ? [] : [facts.minutes.each?.toFixed(1) ?? 'none acted on'],
    coverage === null ? [] : [files(coverage.mentioned)],
    coverage === null || coverage.found.n === 0 ? [] : [files(coverage.found)],
    written.map((address, at) => h('a', { href: to(address) }, at === 0 ? 'as written' : ` (${at + 1})`)),
  ];
}

/** The page of an agent says already who it is. */
function named(
  { agent, effort, absent }: ReviewerRecord,
  { tookPart }: ReviewFacts,
  { level }: Scope,
): string {
  const who = level === 'family' ? `${agent}, ${effortName(effort)}` : effortName(effort);
  return tookPart && absent !== null ? `${who} (no review: ${absent})` : who;
}

function findings({ tookPart, credited, listed }: ReviewFacts): Content[] {
  if (!tookPart) {
    const why = [...new Set(listed.flatMap(({ absent }) => absent ?? []))];
    return [h('span.muted', `no review: ${why.join(', ')}`)];
  }
  return [credited === null ? h('span.muted', 'without credits') : counts(credited)];
}

/** As `SeverityCounts.astro` shows them. */
function counts(some: readonly CountedFinding[]): Element {
  if (some.length === 0) return h('span.counts', h('span.muted', 'none'));
  const parts = RATINGS.map((rating) => ({
    rating,
    n: some.filter(({ severity }) => (severity ?? 'unrated') === rating).length,
  })).filter(({ n }) => n > 0);
  return h(
    'span.counts',
    parts.map(({ rating, n }) =>
      h('span', { 'data-severity': rating, title: `${n} ${rating}` }, [
        h('span', { ariaHidden: 'true' }, RATING_SIGNS[rating]),
        ` ${n}`,
        h('span.visually-hidden', ` ${rating}`),
      ]),
    ),
  );
}

/** What each run took; nothing where none of it is stated. */
function runsOf(values: readonly (number | null)[], show: (value: number) => string): string[] {
  if (values.every((value) => value === null)) return [];
  return [values.map((value) => (value === null ? '–' : show(value))).join(' + ')];
}

function ofN({ k, n }: Ratio): string {
  return `${number(k)} of ${number(n)}`;
}
