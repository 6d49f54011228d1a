import type { ElementContent } from 'hast';
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { CODE_THEME, tokenClass } from './code-theme.ts';
import { sharingScanners } from './scanners.ts';

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

/**
 * One for each language: a grammar colours the languages inside its own as far as they are loaded, so that a shared
 * highlighter would show a report in other colours after other reports.
 */
const cores = new Map<BundledLanguage, Promise<HighlighterCore>>();
const engine = createOnigurumaEngine(import('shiki/wasm')).then(sharingScanners);

function coreOf(language: BundledLanguage): Promise<HighlighterCore> {
  const known = cores.get(language);
  if (known !== undefined) return known;
  const langs = [bundledLanguages[language]];
  const made = createHighlighterCore({ themes: [CODE_THEME], langs, engine, warnings: false });
  cores.set(language, made);
  return made;
}

/** Colours the code of one page. */
export class Highlighter {
  readonly #cores: ReadonlyMap<BundledLanguage, HighlighterCore>;
  #left = MOST_WORK;

  private constructor(known: ReadonlyMap<BundledLanguage, HighlighterCore>) {
    this.#cores = known;
  }

  /** One that knows the grammars of these languages; unknown names are left out. */
  static async of(names: Iterable<string>): Promise<Highlighter> {
    const wanted = new Set([...names].map(known).filter((name) => name !== null));
    const loaded = [...wanted].map(async (name) => [name, await coreOf(name)] as const);
    return new Highlighter(new Map(await Promise.all(loaded)));
  }

  /**
   * Code as coloured spans with our own class names; plain text where the language is unknown, the text too long, or
   * the work of the page done.
   */
  highlight(code: string, language: string | null): ElementContent[] {
    const lang = language === null ? null : known(language);
    const plain = [{ type: 'text', value: code } as const];
    const core = lang === null ? undefined : this.#cores.get(lang);
    if (lang === null || core === undefined || tooLong(code)) return plain;
    this.#left -= workOf(code);
    if (this.#left < 0) return plain;
    try {
      return this.#runs(core, code, lang).map(spanOf);
    } catch {
      // A grammar that overflows the stack leaves the text as it is.
      return plain;
    }
  }

  /** A fifth of the blocks of a report stands in it twice, in a finding and in its original, or in an earlier round. */
  #runs(core: HighlighterCore, code: string, lang: BundledLanguage): readonly Run[] {
    const key = `${lang} ${code}`;
    const known = coloured.get(key);
    if (known !== undefined) return known;
    if (colouredLeft < key.length) {
      coloured.clear();
      colouredLeft = MOST_REMEMBERED;
    }
    const runs = runsOf(core, code, lang);
    coloured.set(key, runs);
    colouredLeft -= key.length;
    return runs;
  }
}

/** Characters of one colour that follow each other. */
interface Run {
  text: string;
  kind: string | null;
}

/** What was coloured last, by language and code, and how many more characters it may be. */
const MOST_REMEMBERED = 1_000_000;
const coloured = new Map<string, readonly Run[]>();
let colouredLeft = MOST_REMEMBERED;

function workOf(code: string): number {
  const lengths = code.split('\n').map(({ length }) => (length > LONGEST_LINE ? 0 : length));
  return lengths.reduce((sum, length) => sum + length ** 2, 0);
}

function runsOf(core: HighlighterCore, code: string, lang: BundledLanguage): Run[] {
  const tokens = core.codeToTokensBase(code, {
    lang,
    theme: 'casebook',
    tokenizeMaxLineLength: LONGEST_LINE,
    // No clock: a busy machine would give another page.
    tokenizeTimeLimit: 0,
  });
  return tokens.flatMap((line, at) => {
    const runs = merged(line.map(({ content, color }) => ({ text: content, kind: tokenClass(color) })));
    return at === 0 ? runs : [{ text: '\n', kind: null }, ...runs];
  });
}

function merged(tokens: readonly Run[]): Run[] {
  const runs: Run[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && (last.kind === token.kind || token.text.trim() === '')) last.text += token.text;
    else runs.push({ ...token });
  }
  return runs;
}

function spanOf({ text, kind }: Run): ElementContent {
  const value = { type: 'text', value: text } as const;
  return kind === null
    ? value
    : { type: 'element', tagName: 'span', properties: { className: [kind] }, children: [value] };
}

function known(name: string): BundledLanguage | null {
  const language = name.toLowerCase();
  const alias = Object.hasOwn(ALIASES, language) ? ALIASES[language]! : language;
  return Object.hasOwn(bundledLanguages, alias) ? (alias as BundledLanguage) : null;
}

function tooLong(code: string): boolean {
  return code.length > MOST_CHARACTERS || code.split('\n').length > MOST_LINES;
}
