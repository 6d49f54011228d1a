import type { APIRoute } from 'astro';
import { absolute, findingLink } from '../../components/links.ts';
import { findingsCsv } from '../../exports/finding-rows.ts';
import { loadCorpus } from '../../load/reports.ts';

/** Every finding as a row of CSV. */
export const GET: APIRoute = async () => {
  const corpus = await loadCorpus();
  const csv = findingsCsv(corpus, ({ report, finding }) => absolute(findingLink(report, finding)));
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
