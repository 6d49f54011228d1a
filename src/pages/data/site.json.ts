import type { APIRoute } from 'astro';
import { toJson } from '../../exports/json.ts';
import { loadSiteFacts } from '../../load/site-facts.ts';

/** What the pages of other sites show of this one. */
export const GET: APIRoute = async () =>
  new Response(toJson(await loadSiteFacts()), { headers: { 'Content-Type': 'application/json' } });
