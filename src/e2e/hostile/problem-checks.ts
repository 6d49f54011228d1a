import type { ExpectedError, ProblemFields } from './expectations.ts';

/** A line of `npm run check`. */
export interface Complaint {
  path: string;
  line: number;
  column: number | null;
  level: string;
  message: string;
}

/** Reads the output of `npm run check`; `path` is as printed, with the folder of reports in front. */
export function readComplaints(output: string): Complaint[] {
  return output.split('\n').flatMap((text) => {
    const [, path, line, column, level, rest] =
      /^(.+?):(\d+)(?::(\d+))? (error|warning|info) [\w-]+: (.*)$/.exec(text) ?? [];
    if (path === undefined || level === undefined || rest === undefined) return [];
    // The advice in parentheses at the end is not the message.
    const message = rest.replace(/ \((?:[^()]|\([^()]*\))*\)$/, '');
    return [
      { path, line: Number(line), column: column === undefined ? null : Number(column), level, message },
    ];
  });
}

/** The complaints about the file at a place: names with odd characters may be shown escaped or marked. */
export function complaintsAbout(place: string, all: readonly Complaint[]): Complaint[] {
  const named = new RegExp(`${namePattern(place)}"?$`, 'u');
  return all.filter(({ path }) => named.test(path));
}

/** A pattern for a name as the project may show it: plain characters as they are, anything else in some spelling. */
export function namePattern(name: string): string {
  return name
    .split(/([\w./-]+)/u)
    .map((part, at) => (at % 2 === 1 ? part.replaceAll('.', '\\.') : part === '' ? '' : '.+?'))
    .join('');
}

type Check<T> = (
  value: T,
  place: string,
  errors: readonly Complaint[],
  places: readonly string[],
) => string[];

/** What a rejected file's errors must say, field by field. */
export const PROBLEM_CHECKS: { [K in keyof ProblemFields]: Check<ProblemFields[K]> } = {
  error: (expected, _, errors) =>
    errors.some((error) => fits(expected, error))
      ? []
      : [`no error like ${JSON.stringify(expected)}, but ${errors.map(short).join(' and ')}`],
  namesEachOther: (_, place, errors, places) =>
    places
      .filter((other) => other !== place)
      .filter((other) => !errors.some(({ message }) => new RegExp(namePattern(other), 'u').test(message)))
      .map((other) => `the error of ${place} does not name ${other}`),
};

function fits(
  { line, lineMin = 1, lineMax = Infinity, about = '' }: ExpectedError,
  error: Complaint,
): boolean {
  // What is wrong with the whole file is printed at its first line, without a column.
  const there =
    line === null ? error.line === 1 && error.column === null : line === undefined || error.line === line;
  return (
    there && error.line >= lineMin && error.line <= lineMax && new RegExp(about, 'iu').test(error.message)
  );
}

function short({ line, message }: Complaint): string {
  return `${line}: ${message}`;
}
