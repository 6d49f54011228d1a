import { scaleLinear } from 'd3-scale';
import type { Location } from '../model/location.ts';

/** Lines of a file that something is about. */
export type LineRange = Pick<Location, 'startLine' | 'endLine'>;

/** Where lines stand on the map of a file; `start` and `end` are percents of its width, `lane` counts from the top. */
export interface MapMark<T> {
  of: T;
  start: number;
  end: number;
  lane: number;
}

export interface FileMap<T> {
  marks: MapMark<T>[];
  lanes: number;
  /** The highest line that is named: how long the file is nobody says. */
  lastLine: number;
  ticks: { line: number; at: number }[];
}

/** Percents of the width that a mark takes at least, however few its lines. */
const NARROWEST = 2.2;
/** The middle of a mark never leaves the map. */
const RANGE = [1.5, 98.5];
const TICKS = 6;
/** Higher than a screen, a map is none: whatever finds no place stands on others. */
const MOST_LANES = 40;

/** Lays the lines of findings out along a file, in as few lanes as keep them apart; null where there are no lines. */
export function fileMap<T>(items: readonly { of: T; ranges: readonly LineRange[] }[]): FileMap<T> | null {
  const named = items.flatMap(({ of, ranges }) =>
    ranges.flatMap(({ startLine, endLine }) =>
      startLine === null || endLine === null
        ? []
        : [{ of, startLine, endLine: Math.max(startLine, endLine) }],
    ),
  );
  if (named.length === 0) return null;
  const lastLine = named.reduce((last, { endLine }) => Math.max(last, endLine), 1);
  const scale = scaleLinear([1, Math.max(2, lastLine)], RANGE);
  const at = (line: number) => Math.round(scale(line) * 100) / 100;
  const lanes: number[] = [];
  const marks = named
    .sort((a, b) => a.startLine - b.startLine || a.endLine - b.endLine)
    .map(({ of, startLine, endLine }) => {
      const [start, end] = [at(startLine), at(endLine)];
      const free = lanes.findIndex((takenTo) => takenTo <= start);
      const lane = free === -1 ? Math.min(lanes.length, MOST_LANES - 1) : free;
      lanes[lane] = Math.max(end + NARROWEST / 2, start + NARROWEST);
      return { of, start, end, lane };
    });
  const inside = scale.ticks(TICKS).filter((line) => Number.isInteger(line) && line > 1 && line < lastLine);
  // A tick that would stand in the way of the last one is left out.
  const ticks = [
    1,
    ...inside.filter((line) => at(lastLine) - at(line) > 8),
    ...(lastLine > 1 ? [lastLine] : []),
  ];
  return { marks, lanes: lanes.length, lastLine, ticks: ticks.map((line) => ({ line, at: at(line) })) };
}
