import { KINDS, SEVERITIES } from '../model/lists.ts';

/** What the reader wants to look at. Null, and an empty list, ask for all. */
export interface Choices {
  repo: string | null;
  kind: (typeof KINDS)[number] | null;
  severity: (typeof SEVERITIES)[number] | null;
  /** Days, both within the period; a period leaves out what has no date. */
  from: string | null;
  to: string | null;
  /** Reviews in which somebody took part with it; `none` asks for reviewers of whom no effort is known. */
  effort: string | null;
  /** Names of agents: reviews in which all of them took part. */
  agents: string[];
}

export const NO_CHOICES: Choices = {
  repo: null,
  kind: null,
  severity: null,
  from: null,
  to: null,
  effort: null,
  agents: [],
};

/** The severities that figures are told by: none where one is chosen, for all figures are of that one. */
export function severitiesTold({
  severity,
}: Pick<Choices, 'severity'>): readonly (typeof SEVERITIES)[number][] {
  return severity === null ? SEVERITIES : [];
}

/** The choices that stand in an address; what it cannot ask for is not asked. */
export function readChoices(params: URLSearchParams): Choices {
  const day = (name: string) => {
    const text = params.get(name) ?? '';
    return isDay(text) ? text : null;
  };
  return {
    repo: params.get('repo') || null,
    kind: KINDS.find((kind) => kind === params.get('kind')) ?? null,
    severity: SEVERITIES.find((severity) => severity === params.get('severity')) ?? null,
    from: day('from'),
    to: day('to'),
    effort: params.get('effort') || null,
    agents: [...new Set(params.getAll('agent'))].filter((name) => name !== ''),
  };
}

/** As they stand in an address: `readChoices` reads them again. */
export function choiceParams({ agents, ...single }: Choices): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(single)) if (value !== null) params.set(name, value);
  for (const agent of agents) params.append('agent', agent);
  return params;
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // Engines take 30 February for a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
