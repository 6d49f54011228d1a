import type { Note, Report } from '../model/report.ts';
import type { Outcome, ResolutionRow } from '../model/resolution.ts';

export const GAP_KINDS = ['testing', 'documentation'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** Something that a report says is not tested or not documented, and what the author answered. */
export interface Gap {
  kind: GapKind;
  note: Note;
  row: ResolutionRow | null;
}

/** Real reports have twenty rows and gaps: of a table without end, no more are held against each other. */
const MOST = 200;

/** The author declined, or says what nobody knows the outcome of: `Under discussion`. */
const LEAVES_OPEN: readonly Outcome[] = ['skipped', 'other'];

/** The gaps of a report that are not closed: nobody answered, or no answer is known to have closed it. */
export function gapsLeft(report: Report): Gap[] {
  const answers = (report.resolution?.rows ?? [])
    .flatMap((row) => spansOf(row).map((span) => ({ row, ...span })))
    .slice(0, MOST);
  return GAP_KINDS.flatMap((kind) =>
    notesOf(report, kind).flatMap((note): Gap[] => {
      const about = answers.filter(
        (answer) => answer.kind === kind && answer.first <= note.number && note.number <= answer.last,
      );
      const isClosed = about.some(({ row }) => !LEAVES_OPEN.includes(row.outcome));
      return isClosed ? [] : [{ kind, note, row: about[0]?.row ?? null }];
    }),
  );
}

/** Is the row about gaps, be they numbered or not? */
export function isAboutGaps({ target }: ResolutionRow): boolean {
  return GAP_KINDS.some((kind) => target === kind || target?.startsWith(`${kind}:`));
}

/** Knows the gaps that a row of a report's resolution table is about. */
export function gapsByRow(report: Report): (row: ResolutionRow) => Note[] {
  const numbered = new Map(
    GAP_KINDS.map((kind) => [kind, new Map(notesOf(report, kind).map((note) => [note.number, note]))]),
  );
  return (row) =>
    spansOf(row).flatMap(({ kind, first, last }) =>
      Array.from(
        { length: Math.min(MOST, last - first + 1) },
        (_, at) => numbered.get(kind)?.get(first + at) ?? [],
      ).flat(),
    );
}

function notesOf({ testingGaps, documentationGaps }: Report, kind: GapKind): Note[] {
  return kind === 'testing' ? testingGaps : documentationGaps;
}

/** The gaps of `testing:2` or `testing:1-3`; none where the row is about something else. */
function spansOf({ target }: ResolutionRow): { kind: GapKind; first: number; last: number }[] {
  return GAP_KINDS.flatMap((kind) => {
    const [whole, first, last = first] = /:(\d+)(?:-(\d+))?$/.exec(target ?? '') ?? [];
    if (whole === undefined || target !== kind + whole) return [];
    return [{ kind, first: Number(first), last: Number(last) }];
  });
}
