import { readChoices, type Choices } from '../statistics/choices.ts';

/** A row of the table of all retro tables, as the filter sees it. */
export interface FilteredRow {
  /** What stands in addresses for its agent and the agent's family. */
  of: readonly string[];
  repo: string;
  kind: string;
  date: string | null;
  effort: string;
  /** Agents that took part in the review. */
  agents: readonly string[];
  /** In lower case. */
  text: string;
}

/** What the form of the retro tables asks for. */
export interface RetroQuery {
  choices: Choices;
  /** An agent or family, as addresses name it. */
  of: string | null;
  words: string[];
}

export function readRetroQuery(params: URLSearchParams): RetroQuery {
  return {
    choices: readChoices(params),
    of: params.get('of') || null,
    words: (params.get('q') ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== ''),
  };
}

/** All words must occur, in any order; a period leaves out what has no date. */
export function matches({ choices, of, words }: RetroQuery, row: FilteredRow): boolean {
  const { repo, kind, from, to, effort, agents } = choices;
  return (
    (of === null || row.of.includes(of)) &&
    (repo === null || row.repo === repo) &&
    (kind === null || row.kind === kind) &&
    (from === null || (row.date !== null && row.date >= from)) &&
    (to === null || (row.date !== null && row.date <= to)) &&
    (effort === null || row.effort === effort) &&
    agents.every((agent) => row.agents.includes(agent)) &&
    words.every((word) => row.text.includes(word))
  );
}
