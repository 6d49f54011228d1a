import type { APIRoute, GetStaticPaths } from 'astro';
import { labelWithRound } from '../../../components/round-words.ts';
import { AGENT_TABLES } from '../../../exports/agent-tables.ts';
import { loadAgentData } from '../../../load/agent-data.ts';
import { loadCorpus } from '../../../load/reports.ts';

type Table = keyof typeof AGENT_TABLES;

export const getStaticPaths = (() =>
  (Object.keys(AGENT_TABLES) as Table[]).map((table) => ({
    params: { table },
    props: { table },
  }))) satisfies GetStaticPaths;

/** A table that the figures of the agents are made from. */
export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) => {
  const made = { data: await loadAgentData(labelWithRound), corpus: await loadCorpus() };
  return new Response(AGENT_TABLES[table](made), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
