import { z } from 'zod';
import { FrontMatter } from './front-matter.ts';
import { isNearWord } from './near-word.ts';

export const PROBLEM_LEVELS = ['error', 'warning', 'info'] as const;
type Level = (typeof PROBLEM_LEVELS)[number];

interface Entry {
  level: Level;
  /** The file cannot be read as a report: it is named and not published, and all others are. */
  rejects?: true;
  message: (at: never) => string;
  hint: string;
}

const FRONT_MATTER_KEYS = Object.keys(FrontMatter.shape);

/** Everything that can be wrong with a report file. Codes are permanent: people search for them. */
export const PROBLEMS = {
  'file-name': {
    level: 'error',
    rejects: true,
    message: (at: { reason: string }) => `The file name cannot be published: ${at.reason}.`,
    hint: 'Use letters, digits, spaces, ".", "_" and "-"; the name is the address of the report.',
  },
  'file-kind': {
    level: 'error',
    rejects: true,
    message: (at: { kind: string }) => `It is a ${at.kind}, not a regular file; it was not followed or read.`,
    hint: 'Put the report itself here.',
  },
  'file-too-large': {
    level: 'error',
    rejects: true,
    message: (at: { bytes: number; most: number }) =>
      `The file is too large: ${megabytes(at.bytes)}, where ${megabytes(at.most)} may be read.`,
    hint: 'Split it, or leave long output out.',
  },
  'address-taken': {
    level: 'error',
    rejects: true,
    message: (at: { others: string }) =>
      `The file name gives the same address as ${at.others}: case and Unicode form do not tell them apart, so none of these duplicates is published.`,
    hint: 'Rename all but one of them.',
  },
  'not-utf8': {
    level: 'error',
    rejects: true,
    message: (at: { line: number; looksLike: string | null }) =>
      `Line ${at.line} is not valid UTF-8${at.looksLike === null ? '' : `; the file looks like ${at.looksLike}`}.`,
    hint: 'Save the file as UTF-8.',
  },
  'nul-character': {
    level: 'error',
    rejects: true,
    message: (at: { line: number }) => `Line ${at.line} holds a NUL character (U+0000).`,
    hint: 'Remove it: a report is text.',
  },
  'too-complex': {
    level: 'error',
    rejects: true,
    message: (at: { reason: string }) => `The report is too complex to be read: ${at.reason}.`,
    hint: 'Split it there, or put it into a file of its own and link to it.',
  },
  'took-too-long': {
    level: 'error',
    rejects: true,
    message: (at: { seconds: number }) => `Reading the report took longer than ${at.seconds} s.`,
    hint: 'Split the report, or take out what repeats or nests most.',
  },
  'out-of-memory': {
    level: 'error',
    rejects: true,
    message: (at: { megabytes: number }) => `Reading the report took more than ${at.megabytes} MB of memory.`,
    hint: 'Split the report, or take out what repeats or nests most.',
  },
  'html-too-large': {
    level: 'error',
    rejects: true,
    message: (at: { characters: number; most: number }) =>
      `The page would be too large: ${at.characters} characters, where ${at.most} may be made of this report.`,
    hint: 'Take out wide tables, or notes that are referred to very often.',
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
  'parse-failed': {
    level: 'error',
    message: (at: { reason: string }) => `The report could not be read: ${at.reason}.`,
    hint: 'It is shown as plain text. Please report this: it is a fault of the site generator.',
  },
  'show-failed': {
    level: 'error',
    rejects: true,
    message: (at: { reason: string }) =>
      `The report could be shown neither as read nor as plain text: ${at.reason}.`,
    hint: 'Please report this: it is a fault of the site generator.',
  },
  'front-matter-language': {
    level: 'error',
    rejects: true,
    message: (at: { opener: string }) =>
      `The front matter language of ${JSON.stringify(at.opener)} is not read: only YAML is.`,
    hint: 'Only a first line that is exactly "---" opens front matter; other languages are never run.',
  },
  'front-matter-unclosed': {
    level: 'error',
    message: () => 'The front matter is never closed.',
    hint: 'Add a line that is exactly "---" after the last key.',
  },
  'front-matter-yaml': {
    level: 'error',
    rejects: true,
    message: (at: { reason: string }) => `The front matter is not plain YAML: ${at.reason}`,
    hint: 'Use "key: value" lines and lists; no tags, anchors or aliases.',
  },
  'front-matter-key': {
    level: 'error',
    message: (at: { key: string }) => {
      const meant = FRONT_MATTER_KEYS.find((key) => isNearWord(at.key.toLowerCase(), key));
      const question = meant === undefined ? '.' : `: did you mean ${JSON.stringify(meant)}?`;
      return `${JSON.stringify(at.key)} is not a front matter key${question}`;
    },
    hint: `Known keys: ${FRONT_MATTER_KEYS.join(' ')}.`,
  },
  'front-matter-foreign': {
    level: 'info',
    message: (at: { keys: readonly string[] }) => {
      const keys = at.keys.map((key) => JSON.stringify(key)).join(', ');
      return `${keys} ${at.keys.length === 1 ? 'is a front matter key' : 'are front matter keys'} of another tool.`;
    },
    hint: 'What they hold is shown as written; a date, reviewers, verdict or status is used.',
  },
  'front-matter-value': {
    level: 'error',
    rejects: true,
    message: (at: { key: string; reason: string }) => `The value of "${at.key}" is not usable: ${at.reason}.`,
    hint: 'Correct it or take the key out: the front matter decides what the report is about.',
  },
  'alias-path': {
    level: 'error',
    message: (at: { alias: string; reason: string }) =>
      `The alias ${JSON.stringify(at.alias)} was never the address of a report: ${at.reason}.`,
    hint: 'Write the path that the report had below the folder of reports, as in "tidepool/old-name".',
  },
  'alias-taken': {
    level: 'error',
    message: (at: { alias: string; by: string }) =>
      `The alias ${JSON.stringify(at.alias)} is the address of ${at.by}, which keeps it.`,
    hint: 'Take it out, or rename that report.',
  },
  'alias-claimed': {
    level: 'error',
    message: (at: { alias: string; others: string }) =>
      `The alias ${JSON.stringify(at.alias)} is claimed by ${at.others}, too, so it leads to none of them.`,
    hint: 'Leave it in one of them: an address leads to one report.',
  },
  'fence-unclosed': {
    level: 'warning',
    message: (at: { opener: string; before: { heading: string; line: number | null } | null }) =>
      `The code fence ${at.opener} is never closed: ${unclosed(at.before)}.`,
    hint: 'Add a closing fence on a line of its own, where the code ends.',
  },
  'fence-wrapper': {
    level: 'warning',
    message: (at: { fence: string }) =>
      `The fence ${at.fence} around a whole review was dropped, as it hides its headings.`,
    hint: 'Do not wrap a review in a code fence.',
  },
  'title-missing': {
    level: 'warning',
    message: () => 'The report has no heading.',
    hint: 'Start it with "# Title".',
  },
  'date-invalid': {
    level: 'error',
    message: (at: { written: string }) =>
      `${JSON.stringify(at.written)} is not a date${/\d{4}-\d{2}-\d{2}/.test(at.written) ? ': there is no such day' : ''}.`,
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
  'finding-unplaced': {
    level: 'warning',
    message: (at: Called & { under: string }) =>
      `${called(at)} stands under ${JSON.stringify(at.under)}, which names no severity: it is not counted.`,
    hint: 'Move it below "Critical Issues", "Important Issues" or "Suggestions": those headings are known.',
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
  'effort-untold': {
    level: 'warning',
    message: (at: { agent: string; untold: string }) =>
      `${at.agent} is listed with several efforts, and this names it without one of them: ${at.untold}.`,
    hint: 'Write the effort behind the name, as in "Heron Large 2 (high)": a credit without it counts for each of them.',
  },
  'retro-agent-repeats': {
    level: 'warning',
    message: (at: { agent: string; columns: number; listed: number }) =>
      `The retro has ${at.columns} columns for ${at.agent}, which is ${at.listed === 1 ? 'one reviewer' : `${at.listed} reviewers`} here; the others are not counted.`,
    hint: 'List the agent with each of its efforts, and write them at the head of its columns.',
  },
  'location-not-covered': {
    level: 'info',
    message: (at: { path: string }) => `${at.path} is not in the coverage summary.`,
    hint: 'Nothing to do: the finding may be about a file that the change does not touch.',
  },
  'finding-location-missing': {
    level: 'info',
    message: (at: Called) => `${called(at)} names no file.`,
    hint: 'Name the file in the heading of the finding, in backticks.',
  },
  'severity-unknown': {
    level: 'info',
    message: (at: Called & { written: string }) =>
      `${called(at)} states the severity ${JSON.stringify(at.written)}, which is on no scale that is known.`,
    hint: 'It is counted as unrated. Use critical, high, medium or low, or the words of another common scale.',
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
  'text-unshown': {
    level: 'warning',
    message: (at: { words: string }) => `Words of this line would not be shown anywhere: ${at.words}.`,
    hint: 'The line stands in the last section of the page. Markdown drops such text; write it another way.',
  },
  'e-mail-address': {
    level: 'info',
    message: () => 'The line holds an e-mail address.',
    hint: 'It will be published; take it out if it is private.',
  },
  'secret-like': {
    level: 'warning',
    message: (at: { what: string }) => `The line holds what looks like ${at.what}.`,
    hint: 'If it is real, revoke it now: it has been committed. Then take it out.',
  },
  'agents-yaml': {
    level: 'error',
    message: (at: { reason: string }) => `The file of names is not read: ${at.reason}.`,
    hint: 'Use plain YAML: "aliases:" and "families:", below each of them "Name: [Other, Another]" lines.',
  },
  'agents-entry': {
    level: 'error',
    message: (at: { reason: string }) => `The entry is left out: ${at.reason}.`,
    hint: 'A name belongs to one entry only, as in "Heron Large 2: [heron-l2]"; all other entries count.',
  },
  'appendix-unread': {
    level: 'warning',
    message: () => 'The appendix holds no reviews that could be told apart.',
    hint: 'Start each review with a heading that names its reviewer.',
  },
} as const satisfies Record<string, Entry>;
export type ProblemCode = keyof typeof PROBLEMS;

/** Is one of these a reason not to publish the file? */
export function rejects(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => 'rejects' in PROBLEMS[code]);
}

/** What the messages need to name a finding. */
interface Called {
  id: string | null;
  title: string;
}

/** `I1 "Late jobs"`: an id alone, which may be a bare number, says too little. */
function called({ id, title }: Called): string {
  const letters = [...title];
  const short = letters.length > 60 ? `${letters.slice(0, 59).join('').trimEnd()}…` : title;
  return [id, title === '' ? null : JSON.stringify(short)].filter((part) => part !== null).join(' ');
}

/** What is done about a fence that is left open: `line` is where it is closed before a heading, null if it is dropped. */
function unclosed(before: { heading: string; line: number | null } | null): string {
  if (before === null) return 'all that follows it is taken for code';
  const hidden = `it would hide ${JSON.stringify(before.heading)}`;
  return before.line === null
    ? `${hidden}, so it is left out, and its code is read as text`
    : `${hidden}, so it is closed before that, on line ${before.line}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

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
