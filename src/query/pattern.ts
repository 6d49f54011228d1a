import type { Mark } from './answer.ts';
import { isCaseMeant } from './smart-case.ts';
import type { PhraseTerm, RegexTerm, WordTerm } from './syntax.ts';

/** What looks for a term in a text. */
export interface TextPattern {
  test: (text: string) => boolean;
  /** Parts of the text that match, in their order and none of them empty: at most `limit`. */
  marks: (text: string, limit: number) => Mark[];
}

/** Makes patterns whose time grows with the text only; null of what no such pattern can say. */
export type LinearPatterns = (term: RegexTerm) => TextPattern | null;

/** A term as a pattern of the engine that runs this; throws a `SyntaxError` where its expression is none. */
export function nativePattern(term: WordTerm | PhraseTerm | RegexTerm): TextPattern {
  if (term.type === 'regex') return fromExpression(term.source, term.flags);
  const source = term.type === 'word' ? escaped(term.text) : spaced(term.text);
  return fromExpression(source, isCaseMeant(term.text) ? '' : 'i');
}

function fromExpression(source: string, flags: string): TextPattern {
  const [once, all] = [new RegExp(source, flags), new RegExp(source, `g${flags}`)];
  return {
    test: (text) => once.test(text),
    marks: (text, limit) => {
      const marks: Mark[] = [];
      for (const match of text.matchAll(all)) {
        if (match[0] !== '') marks.push([match.index, match.index + match[0].length]);
        if (marks.length === limit) break;
      }
      return marks;
    },
  };
}

/** The words of a phrase, with white space of any kind and length between them. */
function spaced(phrase: string): string {
  return phrase
    .trim()
    .split(/\s+/)
    .map(escaped)
    .join(String.raw`\s+`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
