import type { APIRoute } from 'astro';
import { loadShards } from './_shards.ts';

/** What the files are that findings are searched in. */
export const GET: APIRoute = async () => {
  const { manifest } = await loadShards();
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/json' } });
};
