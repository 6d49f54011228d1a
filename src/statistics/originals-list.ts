import type { Element } from 'hast';
import { h } from 'hastscript';
import { counted, day } from '../model/amounts.ts';
import { BECAME, OUTCOME_WORDS, outcomeState, RATINGS } from '../model/lists.ts';
import type { CountedOriginal } from '../model/review-record.ts';
import type { In } from './credit.ts';
import type { Content } from './figure.ts';
import type { Links } from './links.ts';
import { becameWord, fateWords } from './original-words.ts';

type Original = In<CountedOriginal>;

/** More rows than that are no page; the data has them all. */
export const MOST_ROWS = 1000;

const HEADS = [
  ...['Own finding', 'Agent', 'What became of it', 'Finding', 'Outcome'],
  ...['As the report says', 'Report'],
];

/** Own findings of agents, in a table for each severity and what became of it: a cell of the calibration is a group. */
export function originalsList(originals: readonly Original[], to: Links['to']): Element[] {
  let room = MOST_ROWS;
  return groups(originals).map(({ severity, became, all }) => {
    const shown = all.slice(0, room);
    room -= shown.length;
    return group(`${severity}-${became}`, `${severity} → ${becameWord(became)}`, all, shown, to);
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

function group(
  id: string,
  title: string,
  all: readonly Original[],
  shown: readonly Original[],
  to: Links['to'],
): Element {
  const rest = all.length - shown.length;
  return h('section.own-findings', { ariaLabelledBy: id }, [
    h('h3', { id }, [`${title} `, h('span.n', counted(all.length, 'original'))]),
    shown.length === 0 ? null : table(title, shown, to),
    rest === 0 ? null : h('p.muted', `${counted(rest, 'more original')}: too many for this page.`),
  ]);
}

function table(title: string, shown: readonly Original[], to: Links['to']): Element {
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: title }, [
    h('table', [
      h(
        'thead',
        h(
          'tr',
          HEADS.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h(
        'tbody',
        shown.map((original) => row(original, to)),
      ),
    ]),
  ]);
}

function row(original: Original, to: Links['to']): Element {
  const { id, title, address, by, pass, finding, reason, review } = original;
  const cells: Content[][] = [
    [review.reviewers[by]!.agent, pass === null ? null : `, pass ${pass}`],
    [fateWords(original)],
    [finding === null ? '–' : h('a', { href: to(finding.address) }, finding.id ?? 'the finding')],
    [outcome(original)],
    [reason === '' ? '–' : reason],
    [h('a', { href: to(review.address) }, review.label), ' ', h('span.muted', day(review.date))],
  ];
  const own = [id === null ? null : h('span.muted', `${id} `), title === '' ? 'untitled' : title];
  return h('tr', [
    h('th', { scope: 'row' }, h('a', { href: to(address) }, own)),
    ...cells.map((cell) => h('td', cell)),
  ]);
}

/** What the author did about the finding that it went into. */
function outcome({ finding, outcome: value }: Original): Content {
  if (finding === null) return '–';
  if (value === null) return h('span.outcome', 'none recorded');
  return h('span.outcome', { 'data-state': outcomeState(value) }, OUTCOME_WORDS[value]);
}
