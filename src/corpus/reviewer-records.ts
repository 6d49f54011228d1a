import { originalsPath } from '../model/address.ts';
import { readAgent } from '../model/agent-name.ts';
import type { Report } from '../model/report.ts';
import type { ReviewerRecord } from '../model/review-record.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import type { AgentNames } from './agent-names.ts';
import { noReview } from './no-review.ts';

/** Those that the report lists, then any other that it credits or has a review or a column of. */
export function reviewerRecords(report: Report, { nameOf }: AgentNames): ReviewerRecord[] {
  const cards = new Map(report.retro?.typed.map((card) => [nameOf(card.agent), card]));
  const credited = new Set(report.findings.flatMap(({ agents }) => agents).map(nameOf));
  const listed = report.reviewers.map(({ name, effort, dropped }) => ({
    agent: nameOf(name),
    effort: effort ?? readAgent(name).effort,
    dropped,
  }));
  const others = [...credited, ...cards.keys(), ...report.originals.map(({ agent }) => nameOf(agent))]
    .filter((agent) => !isOrchestrator(agent) && !listed.some((one) => one.agent === agent))
    .map((agent) => ({ agent, effort: null, dropped: null }));
  const all = new Map([...listed, ...others].map((one) => [one.agent, one]));
  return [...all.values()].map(({ agent, effort, dropped }) => ({
    agent,
    effort,
    absent: credited.has(agent)
      ? null
      : (dropped ?? noReview(report, (written) => nameOf(written) === agent)),
    original: originalAddress(report, agent, nameOf),
    scorecard: cards.get(agent) ?? null,
  }));
}

function originalAddress(report: Report, agent: string, nameOf: AgentNames['nameOf']): string | null {
  const own = report.originals.find((original) => nameOf(original.agent) === agent);
  return own ? `${originalsPath(report.id)}#${own.anchor}` : null;
}
