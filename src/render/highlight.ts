import type { ElementContent } from 'hast';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { bundledLanguages, createHighlighterCore, type BundledLanguage, type HighlighterCore } from 'shiki';
import { CODE_THEME, tokenClass } from './code-theme.ts';

/** Beyond these a block is shown plain: grammars can take minutes on text that is not what they expect. */
const LONGEST_LINE = 500;
const MOST_LINES = 2000;
const MOST_CHARACTERS = 100_000;

const ALIASES: Record<string, string> = { bats: 'bash', golang: 'go', 'c++': 'cpp', plaintext: 'text' };

/**
 * One for each language: a grammar colours the languages inside its own as far as they are loaded, so that a shared
 * highlighter would show a report in other colours after other reports.
 */
const highlighters = new Map<BundledLanguage, Promise<HighlighterCore>>();

/** Code as coloured spans with our own class names; plain text where the language is unknown or the text too long. */
export async function highlight(code: string, language: string | null): Promise<ElementContent[]> {
  const lang = language === null ? null : known(language);
  if (lang === null || tooLong(code)) return [{ type: 'text', value: code }];
  const tokens = (await highlighterOf(lang)).codeToTokensBase(code, {
    lang,
    theme: 'casebook',
    tokenizeMaxLineLength: LONGEST_LINE,
    // By the clock, a busy machine would show other colours. The length of a line is limit enough.
    tokenizeTimeLimit: 0,
  });
  return tokens.flatMap((line, at) => {
    const spans = mergeByClass(
      line.map(({ content, color }) => ({ text: content, kind: tokenClass(color) })),
    );
    return at === 0 ? spans : [{ type: 'text', value: '\n' } as const, ...spans];
  });
}

function mergeByClass(tokens: readonly { text: string; kind: string | null }[]): ElementContent[] {
  const merged: { text: string; kind: string | null }[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last && (last.kind === token.kind || token.text.trim() === '')) last.text += token.text;
    else merged.push({ ...token });
  }
  return merged.map(({ text, kind }) => {
    const value = { type: 'text', value: text } as const;
    return kind === null
      ? value
      : { type: 'element', tagName: 'span', properties: { className: [kind] }, children: [value] };
  });
}

function known(name: string): BundledLanguage | null {
  const language = name.toLowerCase();
  const alias = Object.hasOwn(ALIASES, language) ? ALIASES[language]! : language;
  return Object.hasOwn(bundledLanguages, alias) ? (alias as BundledLanguage) : null;
}

function tooLong(code: string): boolean {
  return code.length > MOST_CHARACTERS || code.split('\n').length > MOST_LINES;
}

function highlighterOf(language: BundledLanguage): Promise<HighlighterCore> {
  const known = highlighters.get(language);
  if (known !== undefined) return known;
  const made = createHighlighterCore({
    themes: [CODE_THEME],
    langs: [bundledLanguages[language]],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    warnings: false,
  });
  highlighters.set(language, made);
  return made;
}
