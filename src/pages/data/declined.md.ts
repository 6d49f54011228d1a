import type { APIRoute } from 'astro';
import { reportLabel, spokenLines } from '../../components/format.ts';
import { absolute, findingLink, reviewLink } from '../../components/links.ts';
import { declined } from '../../corpus/declined.ts';
import { declinedMarkdown } from '../../exports/declined-markdown.ts';
import { loadCorpus } from '../../load/reports.ts';

/** All that was declined, to be copied. */
export const GET: APIRoute = async () => {
  const text = declinedMarkdown(declined(await loadCorpus()), {
    linkTo: (report, finding) => absolute(finding ? findingLink(report, finding) : reviewLink(report)),
    nameOf: reportLabel,
    linesOf: (locations) => locations.map(spokenLines).join(', '),
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
