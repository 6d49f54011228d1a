import type { Taken } from './measure.ts';
import type { Output } from './workplace.ts';

/** What is measured, and what it is called in tables. */
export const STEPS = {
  pages: 'Casebook without search, cold',
  hugo: 'Hugo, cold',
  cold: 'Casebook, cold',
  starlight: 'Starlight with search, cold',
  eleventy: 'Eleventy, markdown-it and Shiki, cold',
  same: 'Casebook, nothing changed',
  changed: 'Casebook, one report changed',
  check: 'Casebook, check, cold',
  floor: 'reading and parsing alone',
  coldOfOnce: 'Casebook, the reports once, cold',
  changedOfOnce: 'Casebook, the reports once, one changed',
  bare: 'Casebook, a site without reports',
  drawn: 'what hangs on all reports together, the rest being kept',
} as const;

export type Step = keyof typeof STEPS;
/** What a step took, and the site that it left; null where it makes none. */
export type Measured = Taken & { site: Output | null };
/** One run of all steps. */
export type Round = ReadonlyMap<Step, Measured>;

export interface Ratio {
  what: string;
  value: number;
  /** What it may be; null where nothing is asked. */
  most: number | null;
  /** What it is as long as that is out of reach. */
  reached?: number | undefined;
}

interface Limit {
  what: string;
  /** A figure of one step is divided by that of another in the same run. */
  of: Step;
  to: Step;
  figure: 'user' | 'memory';
  most: number;
  /** What it was when it was last measured, where `most` is out of reach: the docs say why. It must not get worse. */
  reached?: number;
  /** With how many times the reports it is asked for. */
  scale: 1 | 10;
}

export const LIMITS: readonly Limit[] = [
  {
    what: 'without search, to Hugo',
    of: 'pages',
    to: 'hugo',
    figure: 'user',
    most: 4,
    reached: 10,
    scale: 1,
  },
  {
    what: 'cold, to Starlight',
    of: 'cold',
    to: 'starlight',
    figure: 'user',
    most: 0.6,
    reached: 1.55,
    scale: 1,
  },
  { what: 'memory, cold, to Hugo', of: 'cold', to: 'hugo', figure: 'memory', most: 3, scale: 1 },
  { what: 'nothing changed, to cold', of: 'same', to: 'cold', figure: 'user', most: 0.25, scale: 1 },
  { what: 'one report changed, to cold', of: 'changed', to: 'cold', figure: 'user', most: 0.35, scale: 1 },
  { what: 'check, to reading and parsing', of: 'check', to: 'floor', figure: 'user', most: 2, scale: 1 },
  {
    what: 'cold, to the reports once',
    of: 'cold',
    to: 'coldOfOnce',
    figure: 'user',
    most: 7,
    reached: 7.5,
    scale: 10,
  },
  {
    what: 'memory, to the reports once',
    of: 'cold',
    to: 'coldOfOnce',
    figure: 'memory',
    most: 2.5,
    scale: 10,
  },
  {
    what: 'one changed, to the reports once',
    of: 'changed',
    to: 'changedOfOnce',
    figure: 'user',
    most: 2,
    reached: 4.6,
    scale: 10,
  },
];

/** The median of a step's figures, each by itself; undefined where it was not measured. */
export function medianOf(rounds: readonly Round[], step: Step): Measured | undefined {
  const all = rounds.flatMap((round) => round.get(step) ?? []);
  const [first] = all;
  if (first === undefined) return undefined;
  const of = (figure: keyof Taken) => median(all.map((each) => each[figure]));
  return { user: of('user'), wall: of('wall'), memory: of('memory'), site: first.site };
}

/** The ratios of what was measured: in each run, so that a machine that is slower for a while does not matter; of them the median. */
export function ratiosOf(rounds: readonly Round[], scale: number): Ratio[] {
  return LIMITS.flatMap((limit) => {
    const values = rounds.flatMap((round) => ratioOf(round, limit) ?? []);
    if (values.length === 0) return [];
    const [most, reached] = limit.scale === scale ? [limit.most, limit.reached] : [null, undefined];
    return [{ what: limit.what, value: median(values), most, reached }];
  });
}

function ratioOf(round: Round, { of, to, figure }: Limit): number | undefined {
  const [a, b] = [round.get(of), round.get(to)];
  return a === undefined || b === undefined ? undefined : a[figure] / b[figure];
}

/** Of an even number of values the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** How far beyond its limit a ratio of a single run on a busy machine may be. */
const SLACK = 1.5;

/** What is wrong with ratios, in lines for people. */
export function faultsOf(ratios: readonly Ratio[]): string[] {
  return ratios.flatMap(({ what, value, most, reached }) => {
    const held = most === null ? Infinity : Math.max(most, reached ?? 0);
    return value > SLACK * held ? [`${what}: ${value.toFixed(2)} is more than ${SLACK} times ${held}`] : [];
  });
}
