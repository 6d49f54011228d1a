import type { APIRoute, GetStaticPaths } from 'astro';
import { to } from '../../../components/links.ts';
import { labelWithRound } from '../../../components/round-words.ts';
import { loadAgentData } from '../../../load/agent-data.ts';
import { loadCorpus } from '../../../load/reports.ts';
import { listing } from '../../../statistics/listing.ts';
import type { Scope } from '../../../statistics/scope.ts';
import { feedResponse, inEachFormat, type FeedFormat } from '../../_feeds.ts';
import { scopePaths } from './_scopes.ts';

export const getStaticPaths = (async () => inEachFormat(await scopePaths())) satisfies GetStaticPaths;

/** The newest reports that an agent took part in. */
export const GET: APIRoute<{ scope: Scope; format: FeedFormat }> = async ({ props: { scope, format } }) => {
  const { reviews } = await loadAgentData(labelWithRound);
  const own = new Set(listing(reviews, scope).tookPart.map(({ id }) => id));
  const { reports } = await loadCorpus();
  return feedResponse(format, {
    page: to(scope.path),
    about: scope.name,
    reports: reports.filter(({ id }) => own.has(id)),
  });
};
