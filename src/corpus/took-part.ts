import type { Report } from '../model/report.ts';
import { isOrchestrator } from '../model/reviewer.ts';

/**
 * Did one of the agents take part in a round? One that dropped out or whose review is missing did not; a newer model of
 * the same family did. Null where the report does not say who reviewed.
 */
export function tookPart(report: Report, agents: readonly string[]): boolean | null {
  // Where there is a report, someone put it together.
  if (agents.length === 0 || agents.some(isOrchestrator)) return true;
  const present = new Set(report.findings.flatMap((finding) => finding.agents));
  for (const { name, dropped } of report.reviewers)
    if (dropped === null && !gaveNone(report, name)) present.add(name);
  if (present.size === 0) return null;
  const absent = new Set(report.reviewers.map(({ name }) => name).filter((name) => !present.has(name)));
  const families = new Set([...present].map(family));
  return agents.some((agent) => present.has(agent) || (!absent.has(agent) && families.has(family(agent))));
}

/** The first word of a model's name: `Heron` of `Heron Large 2`. */
function family(agent: string): string {
  return agent.toLowerCase().split(/[\s-]/)[0]!;
}

function gaveNone({ originals }: Report, agent: string): boolean {
  const theirs = originals.filter((original) => original.agent === agent);
  return theirs.length > 0 && theirs.every(({ missing }) => missing === 'empty' || missing === 'failed');
}
