import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted, day } from '../model/amounts.ts';
import { BECAME, OUTCOME_WORDS, outcomeState, RATINGS } from '../model/lists.ts';
import type { CountedOriginal } from '../model/review-record.ts';
import { cardTable, type CardColumn, type CardRow } from './card-table.ts';
import type { In } from './credit.ts';
import type { Content } from './figure.ts';
import type { Links } from './links.ts';
import { becameWord, fateWords } from './original-words.ts';
import type { Scope } from './scope.ts';

type Original = In<CountedOriginal>;

/** More rows than that are no page; the data has them all. */
export const MOST_ROWS = 1000;

const COLUMNS: readonly CardColumn[] = [
  { head: 'Own finding', isName: true },
  { head: 'What became of it' },
  { head: 'Finding', label: 'finding' },
  { head: 'Outcome', label: 'outcome' },
  { head: 'As the report says', label: 'as the report says:' },
  { head: 'Report' },
];
/** The page of one agent says already who it is. */
const AGENT: CardColumn = { head: 'Agent' };

/** Own findings of agents, in a table for each severity and what became of it: a cell of the calibration is a group. */
export function originalsList(
  originals: readonly Original[],
  { level }: Pick<Scope, 'level'>,
  to: Links['to'],
): Element[] {
  const isFamily = level === 'family';
  let room = MOST_ROWS;
  return groups(originals).map(({ severity, became, all }) => {
    const shown = all.slice(0, room);
    room -= shown.length;
    const rows = shown.map((original) => row(original, isFamily, to));
    return group(`${severity}-${became}`, `${severity} → ${becameWord(became)}`, all.length, rows, isFamily);
  });
}

/** Those that are not empty, most severe first. */
function groups(originals: readonly Original[]) {
  return RATINGS.flatMap((severity) =>
    BECAME.map((became) => ({
      severity,
      became,
      all: originals.filter((one) => (one.severity ?? 'unrated') === severity && one.became === became),
    })),
  ).filter(({ all }) => all.length > 0);
}

function group(id: string, title: string, all: number, rows: readonly CardRow[], isFamily: boolean): Element {
  const rest = all - rows.length;
  return h('section.own-findings', { ariaLabelledBy: id }, [
    h('h3', { id }, [`${title} `, h('span.n', counted(all, 'original'))]),
    rows.length === 0 ? null : cardTable(title, isFamily ? [...COLUMNS, AGENT] : COLUMNS, rows),
    rest === 0 ? null : h('p.muted', `${counted(rest, 'more original')}: too many for this page.`),
  ]);
}

function row(original: Original, isFamily: boolean, to: Links['to']): CardRow {
  const { id, title, address, by, pass, finding, reason, review } = original;
  const own = [id === null ? null : h('span.muted', `${id} `), title === '' ? 'untitled' : title];
  return [
    [h('a', { href: to(address) }, own), pass === null ? null : h('span.muted', ` pass ${pass}`)],
    [h('strong', fateWords(original))],
    finding === null ? [] : [h('a', { href: to(finding.address) }, finding.id ?? 'the finding')],
    outcome(original),
    reason === '' ? [] : [reason],
    [h('a', { href: to(review.address) }, review.label), ' ', h('span.muted', day(review.date))],
    ...(isFamily ? [[review.reviewers[by]!.agent]] : []),
  ];
}

/** What the author did about the finding that it went into. */
function outcome({ finding, outcome: value }: Original): Content[] {
  if (finding === null) return [];
  if (value === null) return [h('span.outcome', 'none recorded')];
  return [h('span.outcome', { 'data-state': outcomeState(value) }, OUTCOME_WORDS[value])];
}
