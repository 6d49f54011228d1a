import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Thrown where the options are not to be understood, or say too little. */
export class WrongOptions extends Error {}

type Parsed<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;

/** What Node reads of a command line; throws `WrongOptions`. */
export function parseOptions<T extends ParseArgsConfig>(config: T): Parsed<T> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new WrongOptions((error as Error).message, { cause: error });
  }
}

/**
 * The options that a script was called with. With `--help` it says what the comment at the head of its file says, and
 * ends; where an option is wrong, it says so and ends with 2.
 */
export function optionsOf<T extends ParseArgsConfig>(file: string, config: T): Parsed<T> {
  const help = { type: 'boolean', default: false } as const;
  try {
    const parsed = parseOptions({ ...config, options: { ...config.options, help } });
    if (!(parsed.values as { help?: boolean }).help) return parsed as Parsed<T>;
    console.log(usageOf(readFileSync(file, 'utf8')));
    process.exit(0);
  } catch (error) {
    if (!(error instanceof WrongOptions)) throw error;
    console.error(`${error.message}\n(--help tells how it is called)`);
    process.exit(2);
  }
}

/** The words of the first doc comment of a source. */
export function usageOf(source: string): string {
  const [, comment = ''] = /\/\*\*(.*?)\*\//s.exec(source) ?? [];
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .replaceAll('`', '')
    .trim();
}
