import type { APIRoute } from 'astro';
import { reportLabel } from '../components/format.ts';
import { absolute, files, pages, reviewLink } from '../components/links.ts';
import { atomFeed } from '../exports/feed.ts';
import { loadCorpus } from '../load/reports.ts';
import { settings } from '../load/settings.ts';

/** The newest reports for feed readers. */
export const GET: APIRoute = async () => {
  const { reports } = await loadCorpus();
  const feed = atomFeed(reports, {
    title: settings().siteTitle,
    overview: absolute(pages.overview),
    feed: absolute(files.feed),
    linkTo: (report) => absolute(reviewLink(report)),
    nameOf: reportLabel,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
