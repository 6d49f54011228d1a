import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, type BundledLanguage } from 'shiki/langs';
import { CODE_THEME, tokenKind } from './code-theme.ts';
import type { Run } from './colours.ts';
import { sharingScanners } from './scanners.ts';

/** Makes runs of code in one language; a longer line than so many characters is one run. */
export type Grammar = (code: string, longestLine: number) => Run[];

/**
 * One for each language: a grammar colours the languages inside its own as far as they are loaded, so that a shared
 * highlighter would show a report in other colours after other reports.
 */
const cores = new Map<BundledLanguage, Promise<HighlighterCore>>();
const engine = createOnigurumaEngine(import('shiki/wasm')).then(sharingScanners);

/** The grammar of a language, loaded once. */
export async function grammarOf(language: BundledLanguage): Promise<Grammar> {
  const langs = [bundledLanguages[language]];
  const made =
    cores.get(language) ?? createHighlighterCore({ themes: [CODE_THEME], langs, engine, warnings: false });
  cores.set(language, made);
  const core = await made;
  return (code, longestLine) => runsOf(core, code, language, longestLine);
}

function runsOf(core: HighlighterCore, code: string, lang: BundledLanguage, longestLine: number): Run[] {
  const tokens = core.codeToTokensBase(code, {
    lang,
    theme: 'casebook',
    tokenizeMaxLineLength: longestLine,
    // No clock: a busy machine would give another page.
    tokenizeTimeLimit: 0,
  });
  return tokens.flatMap((line, at) => {
    const runs = merged(line.map(({ content, color }) => ({ text: content, kind: tokenKind(color) })));
    return at === 0 ? runs : [{ text: '\n', kind: 0 }, ...runs];
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
