import { agentKey, familyKey } from '../model/agent-name.ts';
import type { Report } from '../model/report.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import { noReview } from './no-review.ts';

/**
 * Did one of the agents take part in a round? One that dropped out or whose review is missing did not; a newer model of
 * the same family did. Null where the report does not say who reviewed.
 */
export function tookPart(report: Report, agents: readonly string[]): boolean | null {
  // Where there is a report, someone put it together.
  if (agents.length === 0 || agents.some(isOrchestrator)) return true;
  const present = new Set(report.findings.flatMap((finding) => finding.agents.map(agentKey)));
  for (const { name, dropped } of report.reviewers) {
    const isItself = (agent: string) => agentKey(agent) === agentKey(name);
    if (dropped === null && noReview(report, isItself) === null) present.add(agentKey(name));
  }
  if (present.size === 0) return null;
  const absent = new Set(
    report.reviewers.map(({ name }) => agentKey(name)).filter((key) => !present.has(key)),
  );
  const families = new Set([...present].map(familyKey));
  return agents
    .map(agentKey)
    .some((key) => present.has(key) || (!absent.has(key) && families.has(familyKey(key))));
}
