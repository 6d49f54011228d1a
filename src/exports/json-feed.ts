import type { Feed } from './feed.ts';
import { toJson } from './json.ts';

/** A feed as JSON Feed 1.1. Where nobody knows where the site will be, it does not say where it is itself. */
export function jsonFeed({ title, site, page, json, entries }: Feed): string {
  return `${toJson({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(URL.canParse(json) ? { home_page_url: page, feed_url: json } : {}),
    authors: [{ name: site }],
    items: entries.map(({ id, link, title, updated, summary, authors }) => ({
      id,
      url: link,
      title,
      content_text: summary,
      ...(updated === null ? {} : { date_published: updated }),
      ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    })),
  })}\n`;
}
