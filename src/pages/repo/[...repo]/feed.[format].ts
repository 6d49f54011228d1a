import type { APIRoute, GetStaticPaths } from 'astro';
import { repoLink } from '../../../components/links.ts';
import { repositoryCorpus } from '../../../corpus/repository-corpus.ts';
import { loadCorpus } from '../../../load/reports.ts';
import { feedResponse, inEachFormat, type FeedFormat } from '../../_feeds.ts';
import { repositoryRoutes } from '../_routes.ts';

export const getStaticPaths = (async () => inEachFormat(await repositoryRoutes())) satisfies GetStaticPaths;

/** The newest reports of a repository. */
export const GET: APIRoute<{ repo: string; format: FeedFormat }> = async ({ props: { repo, format } }) => {
  const { reports } = repositoryCorpus(await loadCorpus(), repo);
  return feedResponse(format, { page: repoLink(repo), about: repo, reports });
};
