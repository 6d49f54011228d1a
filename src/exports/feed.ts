import { createHash } from 'node:crypto';
import { instant, newestFirst } from '../corpus/order.ts';
import { findingsWereRead } from '../corpus/findings-read.ts';
import { SEVERITIES } from '../model/lists.ts';
import type { Report } from '../model/report.ts';
import { xml, xmlDocument, type Xml } from './xml.ts';

const MOST = 50;
/** Atom asks for a time where a report has none; every build must give the same. */
const UNDATED = '1970-01-01T00:00:00Z';

/** A day, and the time where it is one of the clock. */
const INSTANT = /^(\d{4}-\d\d-\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$)?/;

/** The site that a feed is of. Its addresses may be relative where nobody knows where it will be published. */
export interface FeedSite {
  title: string;
  /** The addresses of the overview and of the feed itself. */
  overview: string;
  feed: string;
  linkTo: (report: Report) => string;
  nameOf: (report: Report) => string;
}

/** The newest reports as an Atom feed. What it says comes from the reports alone: two builds give the same bytes. */
export function atomFeed(all: readonly Report[], site: FeedSite): string {
  const reports = [...all].sort(newestFirst).slice(0, MOST);
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom">
<title>${site.title}</title>
<id>${idOf(site, site.overview)}</id>
<link rel="self" type="application/atom+xml" href="${site.feed}"/>
<link rel="alternate" type="text/html" href="${site.overview}"/>
<author><name>${site.title}</name></author>
<updated>${reports[0] ? updated(reports[0]) : UNDATED}</updated>
${reports.map((report) => entry(report, site))}
</feed>`);
}

function entry(report: Report, site: FeedSite): Xml {
  const link = site.linkTo(report);
  return xml`<entry>
<title>${site.nameOf(report)}</title>
<id>${idOf(site, link)}</id>
<link rel="alternate" type="text/html" href="${link}"/>
<updated>${updated(report)}</updated>
<summary>${summary(report)}</summary>
</entry>`;
}

/** An id is an absolute address: the page's own, else a name made from the site's title and the page's path. */
function idOf({ title }: FeedSite, link: string): string {
  if (URL.canParse(link)) return link;
  const hash = createHash('sha256').update(`${title}\n${link}`).digest('hex');
  // A UUID whose version (8) and variant say that its other bits are the maker's own (RFC 9562).
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${parts.join('-')}-${hash.slice(20, 32)}`;
}

/** When the review was made, as RFC 3339; reports do not name a time zone. */
function updated(report: Report): string {
  const [, day, time = '00:00', seconds = ':00'] = INSTANT.exec(instant(report)) ?? [];
  return day === undefined ? UNDATED : `${day}T${time}${seconds}Z`;
}

/** `Merge with fixes — one job is lost. 2 important, 1 suggestion.` */
function summary(report: Report): string {
  const verdict = report.verdict && [report.verdict.label, report.verdict.reason].filter(Boolean).join(' — ');
  return [verdict, counts(report)]
    .filter((words) => words !== null)
    .map((words) => words.replace(/\.?$/, '.'))
    .join(' ');
}

function counts(report: Report): string {
  if (!findingsWereRead(report)) return 'Its findings were not understood';
  const { findings } = report;
  const of = (wanted: string | null) => findings.filter(({ severity }) => severity === wanted).length;
  const counted = [...SEVERITIES.map((severity) => [of(severity), severity]), [of(null), 'without severity']];
  const some = counted.filter(([n]) => n !== 0).map((words) => words.join(' '));
  return some.length > 0 ? some.join(', ') : 'No findings';
}
