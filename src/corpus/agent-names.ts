import { NO_ALIASES, type AgentAliases } from '../model/agent-aliases.ts';
import { agentKey, familyKey, familyOf, readAgent } from '../model/agent-name.ts';
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

/**
 * Of several spellings of one name, the one that most reports use stands for all; what the aliases say comes first. They
 * also say which agents are a family, whatever their first words are.
 */
export function agentNames(reports: readonly Report[], aliases: AgentAliases = NO_ALIASES): AgentNames {
  const shown = shownNames(reports.flatMap(namesIn));
  for (const [name, others] of Object.entries(aliases.aliases))
    for (const key of [name, ...others].map(agentKey)) shown.set(key, name);
  const nameOf = once((written: string) =>
    isOrchestrator(written) ? written : (shown.get(agentKey(written)) ?? readAgent(written).name),
  );
  const names = [...new Set(reports.flatMap(namesIn).map(nameOf))].sort(compare);

  const families = shownNames(names.map(familyOf));
  for (const family of Object.keys(aliases.families)) families.set(agentKey(family), family);
  const stated = new Map(
    Object.entries(aliases.families).flatMap(([family, agents]) =>
      agents.map((agent) => [nameOf(agent), families.get(agentKey(family))!] as const),
    ),
  );
  return {
    names,
    nameOf,
    familyOf: once((name) => stated.get(nameOf(name)) ?? families.get(familyKey(name)) ?? familyOf(name)),
  };
}

/** The same names are asked for on every page. */
function once(name: (written: string) => string): (written: string) => string {
  const known = new Map<string, string>();
  return (written) => {
    if (!known.has(written)) known.set(written, name(written));
    return known.get(written)!;
  };
}

/** Every name of a report, once each. */
export function namesIn({ reviewers, findings, retro, originals }: Report): string[] {
  const all = [
    ...reviewers.map(({ name }) => name),
    ...findings.flatMap(({ agents }) => agents),
    ...(retro?.typed ?? []).map(({ agent }) => agent),
    ...originals.map(({ agent }) => agent),
  ];
  return [...new Set(all)].filter((name) => !isOrchestrator(name));
}

/** The most used spelling of each name, by its key. */
function shownNames(written: readonly string[]): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  for (const { name } of written.map(readAgent)) {
    const counts = spellings.get(agentKey(name)) ?? new Map<string, number>();
    spellings.set(agentKey(name), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return new Map([...spellings].map(([key, counts]) => [key, mostUsed(counts)]));
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b))[0]![0];
}
