import type { AgentSummary, Spread, Sum } from '../corpus/agent.ts';
import { duration, number } from '../model/amounts.ts';

/** A column of the agents' table: what it is, in a sentence, and its cell with the n it rests on. */
export interface Measure {
  label: string;
  says: string;
  /** `n` is null where the value itself is the count of reports. */
  cell: (agent: AgentSummary) => { value: string; n: number | null };
}
const sum = (pick: (agent: AgentSummary) => Sum) => (agent: AgentSummary) => {
  const { total, n } = pick(agent);
  return { value: n === 0 ? '–' : number(total), n };
};
const spread =
  (pick: (agent: AgentSummary) => Spread, show: (value: number | null) => string) =>
  (agent: AgentSummary) => {
    const { median, lower, upper, n } = pick(agent);
    return {
      value: n === 0 ? '–' : n < 4 ? show(median) : `${show(median)} (${show(lower)} to ${show(upper)})`,
      n,
    };
  };
const whole = (value: number | null) => (value === null ? '–' : String(Math.round(value)));

/** What the agent found and what became of it, in the order of the columns. */
export const FINDING_MEASURES: readonly Measure[] = [
  {
    label: 'Reviews',
    says: 'Reports that list the agent as a reviewer.',
    cell: ({ reviews }) => ({ value: number(reviews), n: null }),
  },
  {
    label: 'Dropped out',
    says: 'Those of them in which it gave no review, as the report says (a quota, a failure).',
    cell: ({ dropouts, reviews }) => ({ value: number(dropouts), n: reviews }),
  },
  { label: 'Critical', says: 'Critical findings credited to the agent.', cell: sum((a) => a.critical) },
  { label: 'Important', says: 'Important findings credited to it.', cell: sum((a) => a.important) },
  { label: 'Suggestions', says: 'Suggestions credited to it.', cell: sum((a) => a.suggestion) },
  {
    label: 'Unique insights',
    says: 'Findings that no other reviewer of the round had.',
    cell: sum((a) => a.uniqueInsights),
  },
  {
    label: 'False positives',
    says: 'Its findings that the consolidation judged to be wrong.',
    cell: sum((a) => a.falsePositives),
  },
  { label: 'Downgraded', says: 'Its findings whose severity was lowered.', cell: sum((a) => a.downgraded) },
  { label: 'Dropped', says: 'Its findings that were left out.', cell: sum((a) => a.dropped) },
];

/** How the agent worked. */
export const WORK_MEASURES: readonly Measure[] = [
  {
    label: 'Coverage misses',
    says: 'Files or findings it should have seen and did not.',
    cell: sum((a) => a.coverageMisses),
  },
  {
    label: 'Design observations',
    says: 'Strengths and concerns it named.',
    cell: sum((a) => a.designObservations),
  },
  {
    label: 'Files reviewed',
    says: 'Files it read, added up over its reviews.',
    cell: sum((a) => a.filesReviewed),
  },
  {
    label: 'Duration',
    says: 'Median time of a run, with quartiles from four runs on.',
    cell: spread((a) => a.durationSeconds, duration),
  },
  {
    label: 'Tool calls',
    says: 'Median number of tool calls, with quartiles from four runs on.',
    cell: spread((a) => a.toolCalls, whole),
  },
];
