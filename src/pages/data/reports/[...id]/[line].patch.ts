import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus, loadRendered } from '../../../../load/reports.ts';
import { slug } from '../../../../model/address.ts';
import type { Patch } from '../../../../model/layout.ts';

export const getStaticPaths = (async () => {
  const { reports } = await loadCorpus();
  const paths = reports.map(async (report) => {
    const { patches } = await loadRendered(report);
    return patches.map((patch) => ({
      params: { id: slug(report.id), line: String(patch.line) },
      props: { patch },
    }));
  });
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

/** A patch of a report as written, for `git apply`. */
export const GET: APIRoute<{ patch: Patch }> = ({ props }) =>
  new Response(props.patch.text, { headers: { 'Content-Type': 'text/x-diff; charset=utf-8' } });
