import type { ElementContent } from 'hast';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { kindClass } from './code-theme.ts';
import { Colours, type Run } from './colours.ts';
import type { Grammar } from './grammars.ts';

/** Beyond these a block is shown plain: grammars can take minutes on text that is not what they expect. */
const LONGEST_LINE = 500;
const MOST_LINES = 2000;
const MOST_CHARACTERS = 100_000;
/**
 * What the code of one page may cost, in squares of line lengths: grammars take that long on lines made against them.
 * It stands for some two seconds, and, unlike a clock, gives the same page twice.
 */
const MOST_WORK = 24_000_000;

const ALIASES: Record<string, string> = { bats: 'bash', golang: 'go', 'c++': 'cpp', plaintext: 'text' };

/** Colours the code of one page. */
export class Highlighter {
  readonly #grammars: ReadonlyMap<BundledLanguage, Grammar>;
  readonly #colours: Colours;
  #left = MOST_WORK;

  private constructor(grammars: ReadonlyMap<BundledLanguage, Grammar>, colours: Colours) {
    this.#grammars = grammars;
    this.#colours = colours;
  }

  /** One that knows some colours, and for others the grammars of these languages; unknown names are left out. */
  static async of(names: Iterable<string>, colours = new Colours()): Promise<Highlighter> {
    const wanted = new Set([...names].map(known).filter((name) => name !== null));
    if (wanted.size === 0) return new Highlighter(new Map(), colours);
    const { grammarOf } = await import('./grammars.ts');
    const loaded = [...wanted].map(async (name) => [name, await grammarOf(name)] as const);
    return new Highlighter(new Map(await Promise.all(loaded)), colours);
  }

  /**
   * Code as coloured spans with our own class names; plain text where the language is unknown, the text too long, or
   * the work of the page done.
   */
  highlight(code: string, language: string | null): ElementContent[] {
    const plain = [{ type: 'text', value: code } as const];
    if (language === null || known(language) === null || tooLong(code)) return plain;
    this.#left -= workOf(code);
    if (this.#left < 0) return plain;
    return this.#runs(code, language)?.map(spanOf) ?? plain;
  }

  /** A fifth of the blocks of a report stands in it twice, in a finding and in its original. */
  #runs(code: string, language: string): readonly Run[] | undefined {
    const before = this.#colours.runsOf(code, language);
    if (before !== undefined) return before;
    try {
      const runs = this.#grammars.get(known(language)!)?.(code, LONGEST_LINE);
      if (runs !== undefined) this.#colours.set(code, language, runs);
      return runs;
    } catch {
      // A grammar that overflows the stack leaves the text as it is.
      return undefined;
    }
  }
}

function workOf(code: string): number {
  const lengths = code.split('\n').map(({ length }) => (length > LONGEST_LINE ? 0 : length));
  return lengths.reduce((sum, length) => sum + length ** 2, 0);
}

function spanOf({ text, kind }: Run): ElementContent {
  const value = { type: 'text', value: text } as const;
  const name = kindClass(kind);
  return name
    ? { type: 'element', tagName: 'span', properties: { className: [name] }, children: [value] }
    : value;
}

function known(name: string): BundledLanguage | null {
  const language = name.toLowerCase();
  const alias = Object.hasOwn(ALIASES, language) ? ALIASES[language]! : language;
  return Object.hasOwn(bundledLanguages, alias) ? (alias as BundledLanguage) : null;
}

function tooLong(code: string): boolean {
  return code.length > MOST_CHARACTERS || code.split('\n').length > MOST_LINES;
}
