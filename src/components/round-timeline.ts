import { scaleLinear, scalePoint } from 'd3-scale';
import { stack, type SeriesPoint } from 'd3-shape';
import { findingsWereRead } from '../corpus/findings-read.ts';
import { isOpen } from '../corpus/open.ts';
import { instant } from '../corpus/order.ts';
import { RATINGS, VERDICT_CLASSES } from '../model/lists.ts';
import type { Report } from '../model/report.ts';
import type { Rating } from '../model/severity.ts';
import { severitySign, verdictClass, verdictSign } from './format.ts';

/** The room of a round, wide enough for its date; of the tallest bar; and above it, for verdict and counts. */
const SLOT = 84;
const TALLEST = 130;
const TOP = 58;
/** A part lower than this has no room for its number. */
const LABELLED = 14;
/** A bar of few findings would otherwise be as tall as one of many. */
const LEAST_SCALE = 8;

export interface TimelinePart {
  severity: Rating;
  n: number;
  y: number;
  height: number;
  hasRoom: boolean;
}
export interface TimelineRound {
  report: Report;
  /** The middle of its room. */
  x: number;
  /** Most urgent lowest, so that they are compared on one line. */
  parts: TimelinePart[];
  /** Where its bar ends. */
  top: number;
  wasRead: boolean;
  open: number;
  /** The time since the round before, where both say when they were. */
  since: string | null;
}
export interface Timeline {
  width: number;
  /** Where the bars stand. */
  base: number;
  slot: number;
  rounds: TimelineRound[];
}

/**
 * Where everything of the picture of rounds stands. Rounds are often minutes apart and then weeks: they stand evenly,
 * and the time between them is said.
 */
export function roundTimeline(reports: readonly Report[]): Timeline {
  const width = reports.length * SLOT;
  const base = TOP + TALLEST;
  const x = scalePoint<number>([...reports.keys()], [SLOT / 2, width - SLOT / 2]);
  const most = Math.max(LEAST_SCALE, ...reports.map(({ findings }) => findings.length));
  const y = scaleLinear([0, most], [base, TOP]);
  const counts = reports.map(({ findings }) =>
    Object.fromEntries(
      RATINGS.map((rating) => [
        rating,
        findings.filter(({ severity }) => (severity ?? 'unrated') === rating).length,
      ]),
    ),
  );
  const layers = stack<Record<string, number>>().keys(RATINGS)(counts);
  const rounds = reports.map((report, at) => ({
    report,
    x: x(at) ?? 0,
    parts: layers
      .map((layer) => part(layer.key as TimelinePart['severity'], layer[at]!, y))
      .filter(({ n }) => n > 0),
    top: y(report.findings.length),
    wasRead: findingsWereRead(report),
    open: report.findings.filter(isOpen).length,
    since: at === 0 ? null : elapsed(instant(reports[at - 1]!), instant(report)),
  }));
  return { width, base, slot: SLOT, rounds };
}

function part(
  severity: TimelinePart['severity'],
  [from, to]: SeriesPoint<unknown>,
  y: (n: number) => number,
): TimelinePart {
  const height = y(from) - y(to);
  return { severity, n: to - from, y: y(to), height, hasRoom: height >= LABELLED };
}

/** What the signs of the picture mean, of those that occur in it. */
export function timelineWords({ rounds }: Pick<Timeline, 'rounds'>): string {
  const severities = RATINGS.filter((rating) =>
    rounds.some(({ parts }) => parts.some(({ severity }) => severity === rating)),
  ).map((rating) => `${severitySign(rating)}\u00a0${rating}`);
  const verdicts = [...VERDICT_CLASSES, null]
    .filter((value) => rounds.some(({ report }) => (report.verdict?.class ?? null) === value))
    .map((value) => `${verdictSign(value)}\u00a0${verdictClass(value)}`);
  return [
    severities.length > 0 && `Bars are findings: ${severities.join(', ')}.`,
    `The mark above is the verdict: ${verdicts.join(', ')}.`,
    rounds.some(({ since }) => since !== null) && 'Between the bars stands the time that passed.',
  ]
    .filter(Boolean)
    .join(' ');
}

/** `40 min`, `18 h`, `3 d`; null where one of the instants has no time. */
export function elapsed(from: string, to: string): string | null {
  const minutes = (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;
  if (!Number.isFinite(minutes) || minutes < 0) return null;
  if (minutes < 60) return `${Math.round(minutes)} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}
