import { GROUPINGS, SORTS, type Question } from '../../src/query/answer.ts';
import { parseOptions } from '../command/options.ts';
import { FORMATS, type Format } from './formats.ts';

/** What a command line asks to find. */
export interface Asked {
  format: Format;
  question: Question;
  help: boolean;
}

export const USAGE = `npm run --silent find -- [OPTIONS] QUERY

Prints the findings that the query box of the site finds, over the folder of reports as it is, without a build.

  --format FORMAT   ${Object.keys(FORMATS).join(', ')}; lines start with file and line, for editors
  --sort SORT       ${SORTS.join(', ')}
  --group GROUP     ${GROUPINGS.join(', ')}
  --limit N         the first N
  --help            print this

All that is no option is the query, such as -file:vendor/**, and all behind a -- is.

Exit: 0 found, 1 nothing found, 2 the query or an option is wrong.`;

const OPTIONS = {
  format: { type: 'string', default: 'lines' },
  sort: { type: 'string', default: 'relevance' },
  group: { type: 'string', default: 'none' },
  limit: { type: 'string', default: 'Infinity' },
  help: { type: 'boolean', default: false },
} as const;

/** What a command line asks for; throws where it is wrong. All that is no option is the query, and all behind `--`. */
export function readArguments(args: readonly string[]): Asked {
  const options: string[] = [];
  const query: string[] = [];
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  for (let at = 0; at < end; at += 1) {
    // Other hyphens are of the query: `-file:vendor/**`, or `--force`.
    if (!isOption(args[at]!)) query.push(args[at]!);
    else if (isWhole(args[at]!)) options.push(args[at]!);
    else options.push(args[at]!, ...args.slice(++at, Math.min(at + 1, end)));
  }
  query.push(...args.slice(end + 1));
  const { values } = parseOptions({ args: options, options: OPTIONS });
  const count = Number(values.limit);
  if (!(count >= 1)) throw new Error(`--limit is a number of findings, not ${values.limit}`);
  return {
    format: oneOf('--format', values.format, Object.keys(FORMATS) as Format[]),
    question: {
      query: query.join(' '),
      sort: oneOf('--sort', values.sort, SORTS),
      group: oneOf('--group', values.group, GROUPINGS),
      count,
    },
    help: values.help,
  };
}

function isOption(text: string): boolean {
  return Object.keys(OPTIONS).some((name) => text === `--${name}` || text.startsWith(`--${name}=`));
}

/** Has an option its value with it, or takes none? */
function isWhole(option: string): boolean {
  return option === '--help' || option.includes('=');
}

function oneOf<T extends string>(option: string, value: string, values: readonly T[]): T {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new Error(`${option} is one of ${values.join(', ')}, not ${value}`);
  return found;
}
