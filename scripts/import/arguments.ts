import { nameFault } from '../../src/model/name-fault.ts';
import { parseOptions, WrongOptions } from '../command/options.ts';

/** What a command line asks to bring in. */
export interface Asked {
  paths: string[];
  git: { repo: string; ref: string; path: string } | null;
  /** The folder below that of the reports that all go into; null where each goes to its repository. */
  into: string | null;
  all: boolean;
  dryRun: boolean;
  help: boolean;
}

export const USAGE = `npm run import -- [OPTIONS] PATH…
npm run import -- [OPTIONS] --git REPOSITORY --ref BRANCH [--path PATH]

Brings reports in: files, whole folders, or what lies in a branch of another repository. Each goes to
reports/<repository>/, as it is. A file name that says the instant is kept; another one is made of what the report
says: date, time, pull request or branch. Files of other tools become reports. Nothing is ever overwritten: the same
report again is left where it is.

  --into FOLDER      put all of them into this folder below reports/
  --all              also what is found in a folder and looks like no report (Markdown that is named always comes in)
  --git REPOSITORY   the folder of a repository, which is only read
  --ref BRANCH       its branch, tag or commit
  --path PATH        only what lies in this folder of it, or this file
  --dry-run          tell what would be done, and do nothing
  --help             print this

Exit: 0 all brought in or there already, 1 with problems, 2 wrong options.`;

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean', default: false } as const;
const OPTIONS = {
  into: TEXT,
  git: TEXT,
  ref: TEXT,
  path: TEXT,
  all: FLAG,
  'dry-run': FLAG,
  help: FLAG,
} as const;

/** Reads the options; throws `WrongOptions`. */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals: paths } = parseOptions({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  const { git: repo, ref, path, into, all, help, 'dry-run': dryRun } = values;
  if ((repo === undefined) !== (ref === undefined)) throw new WrongOptions('--git and --ref go together');
  if (path !== undefined && repo === undefined) throw new WrongOptions('--path goes with --git');
  if (!help && repo === undefined && paths.length === 0)
    throw new WrongOptions('What is to be imported? Name files or folders.');
  const git = repo === undefined || ref === undefined ? null : { repo, ref, path: path ?? '' };
  return { paths, git, into: folderOf(into), all, dryRun, help };
}

function folderOf(into: string | undefined): string | null {
  if (into === undefined) return null;
  const parts = into.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  const fault = into.startsWith('/')
    ? 'it is a folder below that of the reports'
    : parts.map(nameFault).find(Boolean);
  if (fault) throw new WrongOptions(`--into ${into}: ${fault}`);
  return parts.join('/');
}
