import type { APIRoute, GetStaticPaths } from 'astro';
import { subjectName } from '../../../components/format.ts';
import { subjectLink } from '../../../components/links.ts';
import type { Subject } from '../../../corpus/subject.ts';
import { loadCorpus } from '../../../load/reports.ts';
import { feedResponse, inEachFormat, type FeedFormat } from '../../_feeds.ts';
import { subjectRoute } from '../_routes.ts';

export const getStaticPaths = (async () => {
  const { subjects } = await loadCorpus();
  return inEachFormat(subjects.map((subject) => subjectRoute(subject, { subject })));
}) satisfies GetStaticPaths;

/** The rounds of a pull request or branch. */
export const GET: APIRoute<{ subject: Subject; format: FeedFormat }> = ({ props: { subject, format } }) =>
  feedResponse(format, {
    page: subjectLink(subject),
    about: `${subjectName(subject)} · ${subject.repo}`,
    reports: subject.rounds,
  });
