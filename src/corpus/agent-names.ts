import { agentKey, familyOf } from '../model/agent-name.ts';
import type { Report } from '../model/report.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import { compare } from './order.ts';

/** The one name of each agent that reports name, in whatever spelling, and its family. */
export interface AgentNames {
  /** Every name, sorted. */
  names: string[];
  nameOf: (written: string) => string;
  familyOf: (name: string) => string;
}

/** Of several spellings of one name, the one that most reports use stands for all. */
export function agentNames(reports: readonly Report[]): AgentNames {
  const spellings = new Map<string, Map<string, number>>();
  for (const name of reports.flatMap(namesIn)) {
    const counts = spellings.get(agentKey(name)) ?? new Map<string, number>();
    spellings.set(agentKey(name), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  const nameOf = new Map([...spellings].map(([key, counts]) => [key, mostUsed(counts)]));
  return {
    names: [...nameOf.values()].sort(compare),
    nameOf: (written) => nameOf.get(agentKey(written)) ?? written,
    familyOf,
  };
}

/** Every name of a report, once each. */
function namesIn({ reviewers, findings, retro, originals }: Report): string[] {
  const all = [
    ...reviewers.map(({ name }) => name),
    ...findings.flatMap(({ agents }) => agents),
    ...(retro?.typed ?? []).map(({ agent }) => agent),
    ...originals.map(({ agent }) => agent),
  ];
  return [...new Set(all)].filter((name) => !isOrchestrator(name));
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b))[0]![0];
}
