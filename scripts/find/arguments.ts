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

/** What a command line asks for; throws where it is wrong. All that is no option is the query. */
export function readArguments(args: readonly string[]): Asked {
  const options: string[] = [];
  const query: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    // One hyphen is of the query: `-file:vendor/**`.
    if (!args[at]!.startsWith('--')) query.push(args[at]!);
    else options.push(...(args[at]!.includes('=') ? [args[at]!] : [args[at]!, ...args.slice(++at, at + 1)]));
  }
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

function oneOf<T extends string>(option: string, value: string, values: readonly T[]): T {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new Error(`${option} is one of ${values.join(', ')}, not ${value}`);
  return found;
}
