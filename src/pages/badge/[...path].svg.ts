import type { APIRoute, GetStaticPaths } from 'astro';
import { repositoryBadges, subjectBadges, type Badges } from '../../components/badge-words.ts';
import { repositoryCorpus, repositoryNames } from '../../corpus/repository-corpus.ts';
import { formerBranch } from '../../corpus/subject.ts';
import { badgeSvg } from '../../exports/badge.ts';
import { loadCorpus } from '../../load/reports.ts';
import { badgePath, BADGES, repoPath, subjectPath } from '../../model/address.ts';
import type { BadgeText } from '../../model/badge.ts';

/** The badges of every repository, pull request and branch; a branch that became a pull request keeps its own. */
export const getStaticPaths = (async () => {
  const corpus = await loadCorpus();
  const pages: [page: string, badges: Badges][] = [
    ...repositoryNames(corpus).map((repo): [string, Badges] => [
      repoPath(repo),
      repositoryBadges(repositoryCorpus(corpus, repo)),
    ]),
    ...corpus.subjects.flatMap((subject) => {
      const former = subject.formerBranches.map((name) => formerBranch(subject, name));
      const badges = subjectBadges(subject);
      return [subject, ...former].map((at): [string, Badges] => [subjectPath(at), badges]);
    }),
  ];
  return pages.flatMap(([page, badges]) =>
    BADGES.map((badge) => ({
      params: { path: badgePath(page, badge).slice('/badge/'.length, -'.svg'.length) },
      props: { text: badges[badge] },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: BadgeText }> = ({ props }) =>
  new Response(badgeSvg(props.text), { headers: { 'Content-Type': 'image/svg+xml' } });
