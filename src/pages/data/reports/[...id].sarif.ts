import type { APIRoute, GetStaticPaths } from 'astro';
import { sarifLog } from '../../../exports/sarif-log.ts';
import { loadCorpus } from '../../../load/reports.ts';
import { slug } from '../../../model/address.ts';
import type { Report } from '../../../model/report.ts';
import { loadSarifRuns } from '../_sarif.ts';

export const getStaticPaths = (async () => {
  const { reports } = await loadCorpus();
  return reports.map((report) => ({ params: { id: slug(report.id) }, props: { report } }));
}) satisfies GetStaticPaths;

/** The findings of a report for SARIF viewers and code scanning. */
export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) => {
  const run = await loadSarifRuns();
  return new Response(sarifLog([run(report)]), { headers: { 'Content-Type': 'application/sarif+json' } });
};
