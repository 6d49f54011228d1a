import type { APIRoute } from 'astro';
import { labelWithRound } from '../../components/round-words.ts';
import { loadAgentData } from '../../load/agent-data.ts';

/** All that the statistics of the agents are made from. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await loadAgentData(labelWithRound)), {
    headers: { 'Content-Type': 'application/json' },
  });
