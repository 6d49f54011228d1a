import { findingsWereRead } from '../corpus/findings-read.ts';
import { newestFirst } from '../corpus/order.ts';
import type { Report } from '../model/report.ts';
import { dayAndTime } from './instant.ts';
import { uuidOf } from './uuid.ts';

const MOST = 50;
/** What a feed is of: the whole site, or what a page of it is about. */
export interface FeedSource {
  title: string;
  /** The name of the site. */
  site: string;
  /** The page that the feed belongs to, and the feed itself in each format. Relative where nobody knows where the site will be. */
  page: string;
  atom: string;
  json: string;
  linkTo: (report: Report) => string;
  /** The address that a report had first, which is its id for good. */
  firstLinkTo: (report: Report) => string;
  nameOf: (report: Report) => string;
  /** Who reviewed. */
  authorsOf: (report: Report) => readonly string[];
  /** How many findings of each severity. */
  countsOf: (report: Report) => string;
}

/** A report in a feed. */
export interface FeedEntry {
  id: string;
  link: string;
  title: string;
  /** When the review was made, as RFC 3339; null where nobody knows. Reports do not name a time zone. */
  updated: string | null;
  summary: string;
  authors: readonly string[];
}

/** The newest reports, for feed readers. */
export interface Feed extends Pick<FeedSource, 'title' | 'site' | 'page' | 'atom' | 'json'> {
  id: string;
  entries: FeedEntry[];
}

/** What it says comes from the reports alone: two builds give the same. A report is the same entry in every feed. */
export function feedOf(reports: readonly Report[], source: FeedSource): Feed {
  const { title, site, page, atom, json } = source;
  const entries = [...reports]
    .sort(newestFirst)
    .slice(0, MOST)
    .map((report) => entry(report, source));
  return { title, site, page, atom, json, id: idOf(page), entries };
}

function entry(report: Report, source: FeedSource): FeedEntry {
  const { linkTo, firstLinkTo, nameOf, authorsOf, countsOf } = source;
  return {
    id: idOf(firstLinkTo(report)),
    link: linkTo(report),
    title: nameOf(report),
    updated: updated(report),
    summary: summary(report, countsOf),
    authors: authorsOf(report),
  };
}

/** An id is an absolute address: the page's own, else a name made from the page's path. */
function idOf(link: string): string {
  return URL.canParse(link) ? link : `urn:uuid:${uuidOf(link)}`;
}

function updated(report: Report): string | null {
  const { day, time } = dayAndTime(report);
  return day === null ? null : `${day}T${time ?? '00:00:00'}Z`;
}

/** `Merge with fixes — one job is lost. 2 important, 1 suggestion.` */
function summary(report: Report, countsOf: FeedSource['countsOf']): string {
  const verdict = report.verdict && [report.verdict.label, report.verdict.reason].filter(Boolean).join(' — ');
  return [verdict, counts(report, countsOf)]
    .filter((words) => words !== null)
    .map((words) => words.replace(/\.?$/, '.'))
    .join(' ');
}

function counts(report: Report, countsOf: FeedSource['countsOf']): string {
  if (!findingsWereRead(report)) return 'Its findings were not understood';
  return report.findings.length > 0 ? countsOf(report) : 'No findings';
}
