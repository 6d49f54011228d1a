import type { APIRoute } from 'astro';
import { gapAnswer, lessonKind, reportLabel } from '../../components/format.ts';
import { absolute, reviewLink } from '../../components/links.ts';
import { lessons } from '../../corpus/lessons.ts';
import { lessonsMarkdown } from '../../exports/lessons-markdown.ts';
import { loadCorpus } from '../../load/reports.ts';

/** What reviews taught, to be copied. */
export const GET: APIRoute = async () => {
  const text = lessonsMarkdown(lessons(await loadCorpus()), {
    linkTo: (report) => absolute(reviewLink(report)),
    nameOf: reportLabel,
    titleOf: lessonKind,
    answerOf: gapAnswer,
  });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
