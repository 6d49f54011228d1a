import { z } from 'zod';

export const PROBLEM_LEVELS = ['error', 'warning', 'info'] as const;
type Level = (typeof PROBLEM_LEVELS)[number];

interface Entry {
  level: Level;
  message: (at: never) => string;
  hint: string;
}

/** Everything that can be wrong with a report file. Codes are permanent: people search for them. */
export const PROBLEMS = {
  'not-utf8': {
    level: 'error',
    message: (at: { line: number }) => `Line ${at.line} is not valid UTF-8.`,
    hint: 'Save the file as UTF-8. Bytes that cannot be read are shown as �.',
  },
  'encoding-repaired': {
    level: 'info',
    message: (at: { restored: number }) =>
      `${at.restored === 1 ? '1 character' : `${at.restored} characters`} damaged by a wrong encoding restored.`,
    hint: 'The file was read in another encoding than UTF-8 and saved so; save the original again as UTF-8.',
  },
  'encoding-lost': {
    level: 'warning',
    message: (at: { lost: number }) =>
      `${at.lost === 1 ? '1 character' : `${at.lost} characters`} damaged by a wrong encoding cannot be restored.`,
    hint: 'Each is shown as �. This is the first line with one; take them from the original.',
  },
  'address-taken': {
    level: 'error',
    message: (at: { other: string }) => `Its address is already taken by ${at.other}.`,
    hint: 'Rename one of the two files.',
  },
  'parse-failed': {
    level: 'error',
    message: (at: { reason: string }) => `The report could not be read: ${at.reason}.`,
    hint: 'It is shown as plain text. Please report this: it is a fault of the site generator.',
  },
  'front-matter-language': {
    level: 'error',
    message: (at: { opener: string }) => `${JSON.stringify(at.opener)} does not open YAML front matter.`,
    hint: 'Only a first line that is exactly "---" opens front matter; other languages are never run.',
  },
  'front-matter-unclosed': {
    level: 'error',
    message: () => 'The front matter is never closed.',
    hint: 'Add a line that is exactly "---" after the last key.',
  },
  'front-matter-yaml': {
    level: 'error',
    message: (at: { reason: string }) => `The front matter is not plain YAML: ${at.reason}`,
    hint: 'Use "key: value" lines and lists; no tags, anchors or aliases. It was ignored.',
  },
  'front-matter-key': {
    level: 'error',
    message: (at: { key: string }) => `${JSON.stringify(at.key)} is not a front matter key.`,
    hint: 'Known keys: title kind date time repo pr pr_title branch round author reviewers verdict tags.',
  },
  'front-matter-foreign': {
    level: 'info',
    message: (at: { key: string }) => `${JSON.stringify(at.key)} is a front matter key of another tool.`,
    hint: 'It is shown as written; a date, reviewers, verdict or status is used.',
  },
  'front-matter-value': {
    level: 'error',
    message: (at: { key: string; reason: string }) => `The value of "${at.key}" is not usable: ${at.reason}`,
    hint: 'The value was ignored.',
  },
  'fence-unclosed': {
    level: 'warning',
    message: (at: { opener: string }) => `The code fence ${at.opener} is never closed.`,
    hint: 'It was closed before the next review or resolution. Add a closing fence on its own line.',
  },
  'fence-wrapper': {
    level: 'warning',
    message: () => 'A fence around a whole review was dropped, as it hides its headings.',
    hint: 'Do not wrap a review in a code fence.',
  },
  'title-missing': {
    level: 'warning',
    message: () => 'The report has no heading.',
    hint: 'Start it with "# Title".',
  },
  'date-invalid': {
    level: 'error',
    message: (at: { written: string }) => `${JSON.stringify(at.written)} is not a date.`,
    hint: 'Use YYYY-MM-DD.',
  },
  'date-missing': {
    level: 'warning',
    message: () => 'Neither the report nor its file name states a date.',
    hint: 'Add a Date row, "date:" in the front matter, or start the file name with YYYYMMDD-HHMMSS.',
  },
  'header-missing': {
    level: 'info',
    message: () => 'No header table and no front matter were found.',
    hint: 'A table with Date, Repo, PR, Reviewers and Verdict rows lets the report join its pull request.',
  },
  'header-key': {
    level: 'info',
    message: (at: { key: string }) =>
      `The header row ${JSON.stringify(at.key)} is not known; it is shown as written.`,
    hint: 'Nothing to do, unless it is a misspelling.',
  },
  'findings-unread': {
    level: 'warning',
    message: () => 'No findings were understood in this report.',
    hint: 'The report is shown whole and is searchable; its findings are not counted.',
  },
  'findings-counts-differ': {
    level: 'warning',
    message: (at: { declared: number; read: number }) =>
      `The report counts ${at.declared} findings; ${at.read} were told apart, or with other severities.`,
    hint: 'None of them is counted; the report is shown whole. Correct its count, or give each finding its own heading.',
  },
  'finding-id-repeats': {
    level: 'warning',
    message: (at: { id: string }) => `The id ${at.id} is used more than once.`,
    hint: 'Give each finding its own id; links lead to the first one.',
  },
  'finding-id-skips': {
    level: 'warning',
    message: (at: { id: string; missing: string }) => `There is ${at.id}, but no ${at.missing}.`,
    hint: 'Either a finding was not understood, or the numbers leave one out.',
  },
  'summary-counts-differ': {
    level: 'warning',
    message: (at: { severity: string; stated: number; counted: number }) =>
      `The summary speaks of ${at.stated} ${at.severity}; ${at.counted} were read.`,
    hint: 'Either the summary miscounts, or a finding was not understood.',
  },
  'retro-counts-differ': {
    level: 'info',
    message: (at: { agent: string; stated: string; counted: string }) =>
      `The retro gives ${at.agent} ${at.stated}; the findings credit it with ${at.counted}.`,
    hint: 'Nothing to do, unless a finding lacks its reviewer.',
  },
  'location-not-covered': {
    level: 'info',
    message: (at: { path: string }) => `${at.path} is not in the coverage summary.`,
    hint: 'Nothing to do: the finding may be about a file that the change does not touch.',
  },
  'finding-location-missing': {
    level: 'info',
    message: (at: { name: string }) => `${at.name} names no file.`,
    hint: 'Name the file in the heading of the finding, in backticks.',
  },
  'retro-unread': {
    level: 'warning',
    message: () => 'The retro section has no table that could be read.',
    hint: 'Use a table with the reviewers as columns and a metric in each row.',
  },
  'resolution-target-unknown': {
    level: 'warning',
    message: (at: { ref: string }) => `${JSON.stringify(at.ref)} matches no finding of this report.`,
    hint: 'Name the finding by its id, as in "Important #1" or "I1".',
  },
  'appendix-unread': {
    level: 'warning',
    message: () => 'The appendix holds no reviews that could be told apart.',
    hint: 'Start each review with a heading that names its reviewer.',
  },
} as const satisfies Record<string, Entry>;
export type ProblemCode = keyof typeof PROBLEMS;

/** Something wrong with a report file. `line` and `column` are 1-based; null is the whole file. */
export const Problem = z.strictObject({
  level: z.enum(PROBLEM_LEVELS),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  message: z.string(),
  hint: z.string(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
});
export type Problem = z.infer<typeof Problem>;

type Detail<C extends ProblemCode> = Parameters<(typeof PROBLEMS)[C]['message']>;

/** Makes the problem `code` at a line of its report; the catalogue says which details it needs. */
export function problem<C extends ProblemCode>(
  code: C,
  place: number | { line: number | null; column?: number | null } | null,
  ...details: Detail<C>
): Problem {
  const entry = PROBLEMS[code];
  const message = (entry.message as (...args: Detail<C>) => string)(...details);
  const at = typeof place === 'object' ? place : { line: place };
  return {
    level: entry.level,
    code,
    message,
    hint: entry.hint,
    line: at?.line ?? null,
    column: at?.column ?? null,
  };
}

/**
 * `reports/a/b.md:42:1 error date-invalid: what (hint)`, the form editors and CI logs turn into links. What is wrong
 * with the whole file stands at its first line.
 */
export function formatProblem(path: string, { level, code, message, hint, line, column }: Problem): string {
  const place = [path, line ?? 1, line === null ? null : column].filter((part) => part !== null).join(':');
  return `${place} ${level} ${code}: ${message} (${hint})`;
}
