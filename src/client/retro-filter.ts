import { readChoices, type Choices } from '../statistics/choices.ts';
import { HELD, type Held } from '../statistics/retro-cells.ts';

/** A row of the table of all retro tables, as the filter sees it: `RetroFacts`, read from the page. */
export interface FilteredRow {
  of: readonly string[];
  repo: string;
  kind: string;
  date: string | null;
  effort: string;
  agents: readonly string[];
  states: readonly string[];
  held: Readonly<Record<Held, readonly string[]>>;
  /** In lower case. */
  text: string;
}

/** What the form of the retro tables asks for. */
export interface RetroQuery {
  choices: Choices;
  /** An agent or family, as addresses name it. */
  of: string | null;
  /** A cell that is stated. */
  row: string | null;
  /** Only where that cell, or any, was held against the findings, with this result. */
  held: Held | null;
  words: string[];
}

export function readRetroQuery(params: URLSearchParams): RetroQuery {
  return {
    choices: readChoices(params),
    of: params.get('of') || null,
    row: params.get('row') || null,
    held: HELD.find((held) => held === params.get('held')) ?? null,
    words: (params.get('q') ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== ''),
  };
}

/** All words must occur, in any order; a period leaves out what has no date. */
export function matches({ choices, of, row: cell, held, words }: RetroQuery, row: FilteredRow): boolean {
  const { repo, kind, from, to, effort, agents } = choices;
  return (
    (of === null || row.of.includes(of)) &&
    (repo === null || row.repo === repo) &&
    (kind === null || row.kind === kind) &&
    (from === null || (row.date !== null && row.date >= from)) &&
    (to === null || (row.date !== null && row.date <= to)) &&
    (effort === null || row.effort === effort) &&
    agents.every((agent) => row.agents.includes(agent)) &&
    (cell === null || (held === null ? row.states : row.held[held]).includes(cell)) &&
    (held === null || row.held[held].length > 0) &&
    words.every((word) => row.text.includes(word))
  );
}
