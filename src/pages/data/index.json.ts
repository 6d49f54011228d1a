import type { APIRoute } from 'astro';
import { loadDataIndex } from './_files.ts';

/** What there is to be read, and how much of it. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await loadDataIndex(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
