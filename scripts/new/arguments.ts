import { FrontMatter } from '../../src/model/front-matter.ts';
import { parseOptions, WrongOptions } from '../command/options.ts';

/** What a command line says of a review that is to be written. */
export interface Said {
  facts: FrontMatter;
  /** `HH:MM:SS`, as far as it is said. */
  clock: string | null;
  /** Ask nothing. */
  yes: boolean;
  dryRun: boolean;
  help: boolean;
}

export const USAGE = `npm run new -- [OPTIONS]

Starts a report from a template, at reports/<repository>/<YYYYMMDD>-<HHMMSS>-<what>.md. On a terminal it asks for
what is not given. What is known from earlier reviews of the pull request (its title, branch, author, the next
round) is taken from there. Nothing is ever overwritten.

  --repo OWNER/NAME       the repository
  --pr NUMBER             the pull request
  --pr-title TITLE        its title
  --branch NAME           the branch
  --title TITLE           the title of the report, instead of "Review of PR #41"
  --kind KIND             pr, branch, supply-chain, ci-failures, architecture or other
  --date DATE             2026-05-04, "2026-05-04 09:15" or 2026-05-04T09:15:30; what is left out is now
  --round NUMBER          which review of the pull request it is
  --author NAME           who wrote the code
  --reviewer NAME         who reviews; for several, several times
  --yes                   ask nothing
  --dry-run               print the report instead of writing it
  --help                  print this

Exit: 0 written (or printed), 1 not written, 2 wrong options.`;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean', default: false } as const;
const OPTIONS = {
  repo: TEXT,
  pr: TEXT,
  'pr-title': TEXT,
  branch: TEXT,
  title: TEXT,
  kind: TEXT,
  date: TEXT,
  round: TEXT,
  author: TEXT,
  reviewer: { type: 'string', multiple: true },
  yes: FLAG,
  'dry-run': FLAG,
  help: FLAG,
} as const;

/** Reads the options; throws `WrongOptions`. */
export function readArguments(args: readonly string[]): Said {
  const { values } = parseOptions({ args: [...args], options: OPTIONS });
  const { yes, help, date, 'dry-run': dryRun, 'pr-title': pr_title, reviewer: reviewers, ...others } = values;
  const { day, clock } = readDate(date);
  const given = { ...others, date: day, pr_title, reviewers, pr: others.pr?.replace(/^#/, '') };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  for (const [key, value] of Object.entries(said))
    if ([value].flat().some((words) => /[\r\n]/.test(words?.trim() ?? '')))
      throw new WrongOptions(`--${optionOf(key)}: it holds several lines`);
  const { data: facts, error } = FrontMatter.safeParse(said);
  if (facts !== undefined) return { facts, clock, yes, dryRun, help };
  const [issue] = error.issues;
  throw new WrongOptions(`--${optionOf(String(issue?.path[0]))}: ${issue?.message}`);
}

/** Options are front matter keys, with hyphens; a reviewer is one of a list. */
function optionOf(key: string): string {
  return key === 'reviewers' ? 'reviewer' : key.replaceAll('_', '-');
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?))?$/;

function readDate(written: string | undefined): { day: string | undefined; clock: string | null } {
  if (written === undefined) return { day: undefined, clock: null };
  const [, day, clock = null] = DATE.exec(written.trim()) ?? [];
  if (day === undefined) throw new WrongOptions('--date: use YYYY-MM-DD, or YYYY-MM-DDTHH:MM:SS');
  return { day, clock };
}
