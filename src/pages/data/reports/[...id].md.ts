import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus, loadSource } from '../../../load/reports.ts';
import { slug } from '../../../model/address.ts';
import type { Report } from '../../../model/report.ts';

export const getStaticPaths = (async () => {
  const { reports } = await loadCorpus();
  return reports.map((report) => ({ params: { id: slug(report.id) }, props: { report } }));
}) satisfies GetStaticPaths;

/** A report's Markdown as committed, but for characters that cannot be seen. */
export const GET: APIRoute<{ report: Report }> = async ({ props }) =>
  new Response(await loadSource(props.report), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
