import { agentKey, effortBehind } from '../model/agent-name.ts';
import { counted } from '../model/amounts.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** Something that is about an agent: the agent's name, and the words as they stand there. */
interface About {
  name: string;
  written: string;
}

/**
 * A report may list an agent with several efforts. What names the agent and none of these may be about any of them; and
 * of more columns than there are reviewers, nobody knows whose the others are.
 */
export function auditEfforts(report: Report, retroLine: number | null): Problem[] {
  const columns = columnsOf(report);
  const lists = Map.groupBy(report.reviewers, ({ name }) => agentKey(name));
  return [...lists].flatMap(([key, own]) => {
    const agent = own[0]!.name;
    const efforts = new Set(own.map(({ effort }) => effort));
    const untold = untoldOf(report, columns, key, efforts);
    const named = columns.filter(({ name }) => agentKey(name) === key).length;
    return [
      ...(efforts.size > 1 && untold !== '' ? [problem('effort-untold', null, { agent, untold })] : []),
      ...(named > efforts.size
        ? [problem('retro-agent-repeats', retroLine, { agent, columns: named, listed: efforts.size })]
        : []),
    ];
  });
}

/** How much names the agent without one of the efforts; empty where nothing does. */
function untoldOf(
  { findings, originals }: Report,
  columns: readonly About[],
  key: string,
  efforts: ReadonlySet<string | null>,
): string {
  const count = (all: readonly About[]) =>
    all.filter(({ name, written }) => agentKey(name) === key && !efforts.has(effortBehind(written))).length;
  const counts = [
    [count(findings.flatMap(({ attributions }) => attributions)), 'credit'],
    [count(columns), 'column of the retro table', 'columns of the retro table'],
    [count(originals.map(({ agent, heading }) => ({ name: agent, written: heading }))), 'original review'],
  ] as const;
  return counts
    .filter(([n]) => n > 0)
    .map(([n, one, many]) => counted(n, one, many))
    .join(', ');
}

function columnsOf({ retro }: Report): About[] {
  return (retro?.typed ?? []).map(({ agent }, at) => ({ name: agent, written: retro!.agents[at] ?? agent }));
}
