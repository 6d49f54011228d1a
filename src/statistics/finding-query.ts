import type { SEVERITIES } from '../model/lists.ts';
import type { AgentData } from '../model/review-record.ts';
import { printValue } from '../query/print.ts';
import { ACTED_ON } from './answered.ts';
import type { Choices } from './choices.ts';
import type { Scope } from './scope.ts';

/** Which findings. What is left out asks nothing. */
export interface Asked {
  /** Findings of the reviews that each of these took part in. */
  pool?: readonly Scope[];
  /** Findings that each of these is credited with, in reviews that it took part in. */
  credited?: readonly Scope[];
  /** Only those that nobody else is credited with than the `credited`. */
  alone?: boolean;
  /** Only of reviews in which others took part, too, than one of the `credited`. */
  company?: boolean;
  severity?: (typeof SEVERITIES)[number];
  outcome?: 'acted-on' | 'skipped';
}

/** The query for which the box of findings finds what a figure counts. */
export function findingsQuery(_data: AgentData, choices: Choices, asked: Asked): string {
  const { repo, kind, from } = choices;
  const severity = asked.severity ?? choices.severity;
  const terms = [
    ...(asked.credited ?? []).map(
      ({ agents }) => `agent:${agents.map((name) => printValue('agent', name)).join(',')}`,
    ),
    asked.alone ? `by:${asked.credited?.length ?? 0}` : '',
    severity ? `severity:${severity}` : '',
    asked.outcome === 'acted-on'
      ? `is:${ACTED_ON.map((outcome) => printValue('is', outcome)).join(',')}`
      : '',
    asked.outcome === 'skipped' ? 'is:declined' : '',
    repo ? `repo:${printValue('repo', repo)}` : '',
    kind ? `kind:${kind}` : '',
    from ? `after:${from}` : '',
  ];
  return terms.filter((term) => term !== '').join(' ');
}
