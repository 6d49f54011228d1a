import { parseArgs } from 'node:util';
import { GROUPINGS, SORTS, type Question } from '../../src/query/answer.ts';
import { FORMATS, type Format } from './formats.ts';

interface Asked {
  format: Format;
  question: Question;
}

const OPTIONS = {
  format: { type: 'string', default: 'lines' },
  sort: { type: 'string', default: 'relevance' },
  group: { type: 'string', default: 'none' },
  limit: { type: 'string', default: 'Infinity' },
} as const;

/** What a command line asks for; throws where it is wrong. All that is no option is the query, and all behind `--`. */
export function readArguments(args: readonly string[]): Asked {
  const options: string[] = [];
  const query: string[] = [];
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  for (let at = 0; at < end; at += 1) {
    // Other hyphens are of the query: `-file:vendor/**`, or `--force`.
    if (!isOption(args[at]!)) query.push(args[at]!);
    else options.push(args[at]!, ...(args[at]!.includes('=') ? [] : args.slice(++at, Math.min(at + 1, end))));
  }
  query.push(...args.slice(end + 1));
  const { values } = parseArgs({ args: options, options: OPTIONS });
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
  };
}

function isOption(text: string): boolean {
  return Object.keys(OPTIONS).some((name) => text === `--${name}` || text.startsWith(`--${name}=`));
}

function oneOf<T extends string>(option: string, value: string, values: readonly T[]): T {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new Error(`${option} is one of ${values.join(', ')}, not ${value}`);
  return found;
}
