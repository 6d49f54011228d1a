import type { ElementContent } from 'hast';
import { Colours } from './colours.ts';

/** A block of code as it was written; its language is null where none is named. */
export interface CodeBlock {
  code: string;
  language: string | null;
}

/** The words behind the fence of a block, of which the first names its language. */
export function wordsOf(info: string): string[] {
  return info.split(/\s+/).filter(Boolean);
}

/** The nodes that show a block of code. */
export type Paint = (block: CodeBlock) => ElementContent[];
/** Makes what paints the code of one page, given all blocks of it. */
export type Painter = (blocks: readonly CodeBlock[]) => Promise<Paint>;

/** In colours, as far as possible in those that are known. Grammars and their engine are loaded for others only. */
export function inColours(colours = new Colours()): Painter {
  return async (blocks) => {
    const named = blocks.flatMap(({ code, language }) => (language === null ? [] : [{ code, language }]));
    if (named.length === 0) return plain;
    const unknown = named.filter(({ code, language }) => colours.runsOf(code, language) === undefined);
    const { Highlighter } = await import('./highlight.ts');
    const highlighter = await Highlighter.of(
      unknown.map(({ language }) => language),
      colours,
    );
    return ({ code, language }) => highlighter.highlight(code, language);
  };
}

function plain({ code }: CodeBlock): ElementContent[] {
  return [{ type: 'text', value: code }];
}

/** Characters of JSON around a run of one colour. The longest names of kinds have eight letters. */
const SPAN = JSON.stringify('<span class="code-operator"></span>').length;

/** Paints without colours, and knows how much more the HTML of the same code in colours could be. */
export class PlainPaint {
  #characters = 0;

  readonly painter: Painter = async () => (block) => {
    this.#characters += block.code.length;
    return plain(block);
  };

  /** In characters of JSON: at most, each character of the code has a colour of its own. */
  get mostColours(): number {
    return SPAN * this.#characters;
  }
}
