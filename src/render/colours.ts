import { createHash } from 'node:crypto';
import { kindClass } from './code-theme.ts';

/** Characters of one colour that follow each other; the kind is a number of `code-theme.ts`. */
export interface Run {
  text: string;
  kind: number;
}

/**
 * The colours of blocks of code as they can be kept: by a hash of language and code, of each run how long it is and its
 * kind. They have no text: with whatever colours, a page has the words of its own report.
 */
export type KeptColours = ReadonlyMap<string, readonly number[]>;

/** The colours of the code of one report: those that are known of it from before, and those that it has now. */
export class Colours {
  readonly #before: KeptColours;
  readonly #now = new Map<string, readonly number[]>();

  constructor(before: KeptColours = new Map()) {
    this.#before = before;
  }

  /** Those that were asked for or set down. */
  get now(): KeptColours {
    return this.#now;
  }

  /** The runs of a block; undefined where they are not known, or do not fit it. */
  runsOf(code: string, language: string): Run[] | undefined {
    const key = keyOf(code, language);
    const known = this.#now.get(key) ?? this.#before.get(key);
    const runs = known && cut(code, known);
    if (runs) this.#now.set(key, known);
    return runs;
  }

  /** Sets down the runs of a block. */
  set(code: string, language: string, runs: readonly Run[]): void {
    this.#now.set(
      keyOf(code, language),
      runs.flatMap(({ text, kind }) => [text.length, kind]),
    );
  }
}

function keyOf(code: string, language: string): string {
  return createHash('sha256').update(`${language}\0${code}`).digest('base64url').slice(0, 22);
}

function cut(code: string, lengths: readonly number[]): Run[] | undefined {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at < lengths.length; at += 2) {
    const [length, kind] = [lengths[at]!, lengths[at + 1]!];
    if (!(length > 0) || kindClass(kind) === undefined) return undefined;
    runs.push({ text: code.slice(from, (from += length)), kind });
  }
  return from === code.length ? runs : undefined;
}
