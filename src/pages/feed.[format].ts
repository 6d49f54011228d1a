import type { APIRoute, GetStaticPaths } from 'astro';
import { pages } from '../components/links.ts';
import { loadCorpus } from '../load/reports.ts';
import { feedResponse, inEachFormat, type FeedFormat } from './_feeds.ts';

export const getStaticPaths = (() => inEachFormat([{ params: {}, props: {} }])) satisfies GetStaticPaths;

/** The newest reports. */
export const GET: APIRoute<{ format: FeedFormat }> = async ({ props: { format } }) => {
  const { reports } = await loadCorpus();
  return feedResponse(format, { page: pages.overview, reports });
};
