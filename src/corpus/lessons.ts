import { PROCESS_NOTE_KINDS, type Note, type ProcessNote, type Report } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import type { Corpus } from './corpus.ts';
import { findingsWereRead } from './findings-read.ts';
import { GAP_KINDS, gapsLeft } from './gap.ts';
import { compare } from './order.ts';

export const LESSON_KINDS = [...PROCESS_NOTE_KINDS.toReversed(), ...GAP_KINDS] as const;
export type LessonKind = (typeof LESSON_KINDS)[number];

/** What reviews of a repository taught, or what they say is still missing; the same words once. */
export interface Lesson {
  kind: LessonKind;
  /** The reports that have it, newest first. */
  taught: { report: Report; note: Note | ProcessNote }[];
  /** Of a gap: the author's answer, which does not close it. */
  answer: ResolutionRow | null;
}

export interface LessonsOfRepository {
  repo: string;
  /** Newest first. */
  lessons: Lesson[];
}

/** Process notes of all reports, and gaps that nobody closed, by repository. */
export function lessons(corpus: Corpus): LessonsOfRepository[] {
  const found = new Map<string, Map<string, Lesson>>();
  for (const report of corpus.reports) {
    const repo = corpus.repositories.get(report.id) ?? '';
    for (const lesson of [...processNotes(report), ...(isLast(report, corpus) ? gaps(report) : [])]) {
      const known = found.get(repo) ?? new Map<string, Lesson>();
      const key = `${lesson.kind} ${words(lesson.taught[0]!.note.markdown)}`;
      const same = known.get(key);
      if (same) same.taught.push(...lesson.taught);
      else known.set(key, lesson);
      found.set(repo, known);
    }
  }
  return [...found]
    .map(([repo, known]) => ({ repo, lessons: [...known.values()] }))
    .sort((a, b) => compare(a.repo, b.repo));
}

function processNotes(report: Report): Lesson[] {
  return report.processNotes.map((note) => ({ kind: note.kind, taught: [{ report, note }], answer: null }));
}

function gaps(report: Report): Lesson[] {
  return gapsLeft(report).map(({ kind, note, row }) => ({ kind, taught: [{ report, note }], answer: row }));
}

/** Later rounds say what is missing now, if they were read. */
function isLast(report: Report, { subjectOf }: Corpus): boolean {
  const rounds = subjectOf.get(report.id)?.rounds ?? [];
  return !rounds.slice(rounds.indexOf(report) + 1).some(findingsWereRead);
}

/** The words of a note, whatever mark or number its item has. */
function words(markdown: string): string {
  return markdown
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
