import type { Note, Report } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';

export const GAP_KINDS = ['testing', 'documentation'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** Something that a report says is not tested or not documented, and what the author answered. */
export interface Gap {
  kind: GapKind;
  note: Note;
  row: ResolutionRow | null;
}

/** The gaps of a report that are not closed: nobody answered, or the author declined. */
export function gapsLeft(report: Report): Gap[] {
  return GAP_KINDS.flatMap((kind) =>
    notesOf(report, kind).flatMap((note): Gap[] => {
      const rows = (report.resolution?.rows ?? []).filter((row) => isAbout(row, kind, note));
      const closed = rows.some(({ outcome }) => outcome !== 'skipped');
      return closed ? [] : [{ kind, note, row: rows[0] ?? null }];
    }),
  );
}

/** The gaps that a row of a resolution table is about. */
export function gapsOf(report: Report, row: ResolutionRow): Note[] {
  return GAP_KINDS.flatMap((kind) => notesOf(report, kind).filter((note) => isAbout(row, kind, note)));
}

function notesOf({ testingGaps, documentationGaps }: Report, kind: GapKind): Note[] {
  return kind === 'testing' ? testingGaps : documentationGaps;
}

/** `testing:2`, `testing:1-3`, or the kind alone for all of them. */
function isAbout({ target }: ResolutionRow, kind: GapKind, { number }: Note): boolean {
  const [name, numbers] = target?.split(':') ?? [];
  if (name !== kind) return false;
  if (numbers === undefined) return true;
  const [first = 0, last = first] = numbers.split('-').map(Number);
  return number >= first && number <= last;
}
