import type { APIRoute } from 'astro';
import { absolute, findingLink } from '../../components/links.ts';
import { findingsNdjson } from '../../exports/finding-rows.ts';
import { loadCorpus } from '../../load/reports.ts';

/** Every finding as a line of JSON. */
export const GET: APIRoute = async () => {
  const corpus = await loadCorpus();
  const lines = findingsNdjson(corpus, ({ report, finding }) => absolute(findingLink(report, finding)));
  return new Response(lines, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
};
