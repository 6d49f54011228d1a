import { reportLabel } from '../components/format.ts';
import { absolute, feedLinks, reviewLink, to } from '../components/links.ts';
import { severityWords } from '../components/round-words.ts';
import { firstId } from '../corpus/renames.ts';
import { Seating } from '../corpus/seating.ts';
import { atom } from '../exports/atom.ts';
import { feedOf, type Feed } from '../exports/feed.ts';
import { jsonFeed } from '../exports/json-feed.ts';
import { loadCorpus } from '../load/reports.ts';
import { settings } from '../load/settings.ts';
import { reviewPath } from '../model/address.ts';
import type { Report } from '../model/report.ts';

const FORMATS = {
  xml: { write: atom, type: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, type: 'application/feed+json' },
} as const satisfies Record<string, { write: (feed: Feed) => string; type: string }>;
export type FeedFormat = keyof typeof FORMATS;

/** A route for each format of a feed. */
export function inEachFormat<Params, Props>(
  routes: readonly { params: Params; props: Props }[],
): { params: Params & { format: FeedFormat }; props: Props & { format: FeedFormat } }[] {
  return routes.flatMap(({ params, props }) =>
    (Object.keys(FORMATS) as FeedFormat[]).map((format) => ({
      params: { ...params, format },
      props: { ...props, format },
    })),
  );
}

/** The feed of some reports: those of the page that stands beside it. `about` is what they have in common, if not the site. */
export async function feedResponse(
  format: FeedFormat,
  { page, about, reports }: { page: string; about?: string; reports: readonly Report[] },
): Promise<Response> {
  const { names, renames } = await loadCorpus();
  const { siteTitle } = settings();
  const feeds = feedLinks(page);
  const feed = feedOf(reports, {
    title: about === undefined ? siteTitle : `${about} · ${siteTitle}`,
    site: siteTitle,
    page: absolute(page),
    atom: absolute(feeds.atom),
    json: absolute(feeds.json),
    linkTo: (report) => absolute(reviewLink(report)),
    firstLinkTo: (report) => absolute(to(reviewPath(firstId(report, renames)))),
    nameOf: reportLabel,
    authorsOf: (report) => new Seating(report, names).present(),
    countsOf: ({ findings }) => severityWords(findings),
  });
  const { write, type } = FORMATS[format];
  return new Response(write(feed), { headers: { 'Content-Type': type } });
}
