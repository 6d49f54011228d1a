import { LESSON_KINDS, type Lesson, type LessonKind, type LessonsOfRepository } from '../corpus/lessons.ts';
import type { Report } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import { escapeMarkdown, markdownItem, markdownLink } from '../query/markdown.ts';

/** What the pages call things, and where they are. */
export interface LessonNames {
  linkTo: (report: Report) => string;
  nameOf: (report: Report) => string;
  titleOf: (kind: LessonKind) => string;
  answerOf: (row: ResolutionRow) => string;
}

/** What reviews taught as one Markdown document, in the order of the page. The notes are as written. */
export function lessonsMarkdown(all: readonly LessonsOfRepository[], names: LessonNames): string {
  const parts = all.flatMap(({ repo, lessons }) => [
    `## ${escapeMarkdown(repo)}`,
    ...LESSON_KINDS.flatMap((kind) => {
      const these = lessons.filter((lesson) => lesson.kind === kind);
      if (these.length === 0) return [];
      return [`### ${names.titleOf(kind)}`, these.map((lesson) => item(lesson, names)).join('\n\n')];
    }),
  ]);
  return `${['# Lessons', ...parts].join('\n\n')}\n`;
}

function item({ taught, answer }: Lesson, { linkTo, nameOf, answerOf }: LessonNames): string {
  const from = taught.map(({ report }) =>
    [markdownLink(nameOf(report), linkTo(report)), report.date].filter((part) => part !== null).join(', '),
  );
  const source = [answer && `${escapeMarkdown(answerOf(answer))}.`, `From ${from.join('; ')}.`]
    .filter((part) => part !== null)
    .join(' ');
  return `${markdownItem(taught[0]!.note.markdown)}\n\n  ${source}`;
}
