import type { AgentData } from '../model/review-record.ts';

const known = new Map<string, Promise<AgentData>>();

/** What the figures are made from, fetched once a page. Null where it cannot be fetched: the next call tries again. */
export async function fetchAgentData(source: string): Promise<AgentData | null> {
  const asked =
    known.get(source) ??
    fetch(source).then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json() as Promise<AgentData>;
    });
  known.set(source, asked);
  try {
    return await asked;
  } catch {
    known.delete(source);
    return null;
  }
}
