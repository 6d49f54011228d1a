import type { Builder } from './builder.ts';
import type { LimitFields, ProcessFields } from './expectations.ts';

/** What a build left behind beside its output. */
export type Strays = ReturnType<Builder['strays']>;

type ProcessCheck<T> = (value: T, strays: Strays, trueInBuilder: readonly string[]) => string[];

/** What a build must never do to the machine, field by field. */
export const PROCESS_CHECKS: { [K in keyof ProcessFields]: ProcessCheck<ProcessFields[K]> } = {
  neverNode: (expressions, _, trueInBuilder) =>
    trueInBuilder
      .filter((each) => expressions.includes(each) || each.startsWith('the probe'))
      .map((each) => `in the builder: ${each}`),
  neverFiles: (names, { inTmp, elsewhere }) =>
    [...inTmp, ...elsewhere]
      .filter((path) => names.some((name) => path.includes(name)))
      .map((path) => `the build wrote ${path}`),
  neverFilesOutsideDist: (_, { elsewhere }) => elsewhere.map((path) => `the build wrote ${path}`),
};

/** What building one case took, beyond a build without it. */
export interface Cost {
  ms: number;
  /** Of the whole build; null where it cannot be measured. */
  peakMB: number | null;
  /** Bytes of HTML for each byte of source. */
  outputRatio: number;
}

/** What a case may cost, field by field. */
export const LIMIT_CHECKS: { [K in keyof LimitFields]: (limit: LimitFields[K], cost: Cost) => string[] } = {
  maxMs: (limit, { ms }) => (ms <= limit ? [] : [`took ${Math.round(ms)} ms, more than ${limit}`]),
  maxOutputRatio: (limit, { outputRatio }) =>
    outputRatio <= limit ? [] : [`HTML is ${Math.round(outputRatio)} times its source, more than ${limit}`],
  maxRssMB: (limit, { peakMB }) =>
    peakMB === null || peakMB <= limit ? [] : [`took ${Math.round(peakMB)} MB, more than ${limit}`],
};
