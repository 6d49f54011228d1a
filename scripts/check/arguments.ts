import { parseOptions } from '../command/options.ts';
import { FORMATS, type Format } from './formats.ts';

/** What a command line asks to check. */
export interface Asked {
  paths: string[];
  format: Format;
  fix: boolean;
  dryRun: boolean;
  help: boolean;
}

export const USAGE = `npm run check -- [OPTIONS] [PATH…]

Prints every problem of every report, or only of the files and folders that are named, in reports/ or elsewhere. What
did not change since the last time is not read again.

  --format text     a line a problem: file:line level code: what (what to do)
  --format json     for other programs: the keys are in the docs
  --format sarif    SARIF 2.1.0, for code scanning and editors
  --format github   annotations of the change; what it is in GitHub Actions, if nothing else is said
  --fix             first correct what is safe to correct: nothing of a report is lost, or nothing is done
  --dry-run         with --fix: show what would be corrected, and write nothing
  --help            print this

Exit: 0 no errors, 1 errors, 2 nothing could be checked: wrong options, no such file or folder.`;

const FLAG = { type: 'boolean', default: false } as const;
const OPTIONS = { format: { type: 'string' }, fix: FLAG, 'dry-run': FLAG, help: FLAG } as const;

/** Reads the options; throws where one is wrong. `usual` is the format where none is said. */
export function readArguments(args: readonly string[], usual: Format): Asked {
  const { values, positionals } = parseOptions({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { format: written = usual, fix, help, 'dry-run': dryRun } = values;
  const format = FORMATS.find((known) => known === written);
  if (format === undefined) throw new Error(`--format is one of ${FORMATS.join(', ')}, not ${written}`);
  if (dryRun && !fix) throw new Error('--dry-run goes with --fix');
  return { paths: positionals, format, fix, dryRun, help };
}
