import type { Detection } from '../model/detection.ts';

/** A finding in one round as its cell of the matrix says it; `answer` is null where the round lacks the finding. */
export interface ComparedCell {
  state: Detection;
  severity: string;
  answer: string | null;
}
/** A finding through all rounds: null before it was first seen. */
export type ComparedRow = readonly (ComparedCell | null)[];

/** What can be said of a finding between two rounds, in the order in which it is told. */
export const GROUPS = ['new', 'unknown', 'returned', 'earlier', 'both', 'first', 'between'] as const;
export type Group = (typeof GROUPS)[number];

export interface ComparedFinding {
  /** The place of its row, and of the round in which it was last seen up to the second one. */
  row: number;
  round: number;
  /** Why the second round lacks it: what the author did, else what the round says. Empty where it has it. */
  why: string;
  /** All that is to be said of it beside its group. */
  note: string;
}
export type Comparison = Record<Group, ComparedFinding[]>;

/** What became of the findings between two rounds, which are named by their places from 0, the earlier one first. */
export function compareRounds(rows: readonly ComparedRow[], from: number, to: number): Comparison {
  const found: Comparison = {
    new: [],
    unknown: [],
    returned: [],
    earlier: [],
    both: [],
    first: [],
    between: [],
  };
  for (const [row, cells] of rows.entries()) {
    const group = groupOf(cells, from, to);
    if (group === null) continue;
    const round = cells.findLastIndex((cell, at) => at <= to && isSeen(cell));
    const [last, second] = [cells[round]!, cells[to]!];
    const why = isSeen(second) ? '' : reason(last, second.state);
    const note = isSeen(second) ? change(cells, from, to) : farewell(why, second.state);
    found[group].push({ row, round, why, note });
  }
  return found;
}

/** `2 new, 1 carried, 3 only in round 1 (2 fixed, 1 gone without an outcome)`. */
export function comparisonSentence(comparison: Comparison, from: number): string {
  const parts = GROUPS.filter((group) => comparison[group].length > 0).map((group) => {
    const reasons = group === 'first' ? tally(comparison.first.map(({ why }) => why)) : '';
    return `${comparison[group].length} ${groupWords(group, from)}${reasons}`;
  });
  return parts.length === 0 ? 'no finding in either' : parts.join(', ');
}

/** The heading of a group; people count rounds from 1. */
export function groupTitle(group: Group, from: number, to: number): string {
  const titles: Record<Group, string> = {
    new: `New since round ${from + 1}`,
    unknown: `In round ${to + 1}, new or carried over: unknown`,
    returned: `Returned in round ${to + 1}: not in round ${from + 1}, but before it`,
    earlier: `Carried from before round ${from + 1}, which could not tell`,
    both: `Carried: in round ${from + 1} and round ${to + 1}`,
    first: `Only in round ${from + 1}`,
    between: 'Came and went in between',
  };
  return titles[group];
}

/** The two rounds that an address asks for, in the order of time, else the last two; places from 0. */
export function readRounds(params: URLSearchParams, rounds: number): { from: number; to: number } {
  const place = (name: string, otherwise: number) => {
    const number = Number(params.get(name));
    return Number.isInteger(number) && number >= 1 && number <= rounds ? number - 1 : otherwise;
  };
  const [one, other] = [place('from', rounds - 2), place('to', rounds - 1)];
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

function groupOf(cells: ComparedRow, from: number, to: number): Group | null {
  const [first, second] = [cells[from] ?? null, cells[to] ?? null];
  if (isSeen(second)) {
    if (isSeen(first)) return 'both';
    if (first !== null) return cells.slice(from, to + 1).some(isAbsence) ? 'returned' : 'earlier';
    return cells.find((cell) => cell !== null)?.state === 'unknown' ? 'unknown' : 'new';
  }
  if (isSeen(first)) return 'first';
  return cells.slice(from + 1, to).some(isSeen) ? 'between' : null;
}

function isSeen(cell: ComparedCell | null | undefined): boolean {
  return (cell?.answer ?? null) !== null;
}

/** A round could see that the finding is not there, or says that it was not. */
function isAbsence(cell: ComparedCell | null): boolean {
  return cell?.state === 'gone' || cell?.state === 'returned';
}

/** What the author did comes first; where nothing is on record, what the round says is all there is. */
function reason({ answer }: ComparedCell, state: Detection): string {
  if (answer !== 'none') return answer!;
  return state === 'gone' ? 'gone without an outcome' : state;
}

/** That it is gone goes without saying. */
function farewell(why: string, state: Detection): string {
  return state === 'gone' || state === why ? why : `${why}; ${state}`;
}

function change(cells: ComparedRow, from: number, to: number): string {
  const [first, second] = [cells[from], cells[to]!];
  const isInBoth = isSeen(first);
  const notes = [
    isInBoth && first!.severity !== second.severity && `${first!.severity} → ${second.severity}`,
    isInBoth && cells.slice(from + 1, to).some((cell) => cell?.state === 'gone') && 'gone in between',
    first && !isInBoth && first.state !== 'gone' && `round ${from + 1}: ${first.state}`,
    second.answer !== 'none' && second.answer,
  ];
  return notes.filter(Boolean).join('; ');
}

function groupWords(group: Group, from: number): string {
  const words: Record<Group, string> = {
    new: 'new',
    unknown: 'new or carried over (unknown)',
    returned: 'returned',
    earlier: `carried from before round ${from + 1}`,
    both: 'carried',
    first: `only in round ${from + 1}`,
    between: 'in between only',
  };
  return words[group];
}

function tally(words: readonly string[]): string {
  const counts = Map.groupBy(words, (word) => word);
  return ` (${[...counts].map(([word, all]) => `${all.length} ${word}`).join(', ')})`;
}
