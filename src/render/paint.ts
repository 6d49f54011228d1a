import type { ElementContent } from 'hast';

/** The nodes that show a block of code; its language is null where none is named. */
export type Paint = (code: string, language: string | null) => ElementContent[];
/** Makes what paints the code of one page, given the languages that are named in it. */
export type Painter = (languages: ReadonlySet<string>) => Promise<Paint>;

/** In colours. Grammars and their engine are loaded for the first page that has code in a language. */
export const coloured: Painter = async (languages) => {
  if (languages.size === 0) return plain;
  const { Highlighter } = await import('./highlight.ts');
  const highlighter = await Highlighter.of(languages);
  return (code, language) => highlighter.highlight(code, language);
};

function plain(code: string): ElementContent[] {
  return [{ type: 'text', value: code }];
}

/** Characters of JSON around a run of one colour. The longest names of kinds have eight letters. */
const SPAN = JSON.stringify('<span class="code-operator"></span>').length;

/** Paints without colours, and knows how much more the HTML of the same code in colours could be. */
export class PlainPaint {
  #characters = 0;

  readonly painter: Painter = async () => (code) => {
    this.#characters += code.length;
    return plain(code);
  };

  /** In characters of JSON: at most, each character of the code has a colour of its own. */
  get mostColours(): number {
    return SPAN * this.#characters;
  }
}
