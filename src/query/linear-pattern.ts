import { RE2JS, RE2JSException } from 're2js';
import type { Mark } from './answer.ts';
import { inUnits } from './linear-alphabet.ts';
import { linearSource, NotLinear } from './linear-source.ts';
import type { LinearPatterns } from './pattern.ts';

/**
 * A regular expression whose time grows with the text only, with the matches of the native engine; null for look-around,
 * back-references and what else cannot be said of it so. Large: loaded where the native engine took too long.
 */
export const linearPattern: LinearPatterns = ({ source, flags }) => {
  const expression = compiled(source, flags);
  if (expression === null) return null;
  const asSearched = flags.includes('u') ? (text: string) => text : inUnits;
  return {
    test: (text) => expression.test(asSearched(text)),
    marks: (text, limit) => {
      const marks: Mark[] = [];
      const matcher = expression.matcher(asSearched(text));
      while (marks.length < limit && matcher.find())
        if (matcher.start() < matcher.end()) marks.push([matcher.start(), matcher.end()]);
      return marks;
    },
  };
};

function compiled(source: string, flags: string): RE2JS | null {
  try {
    return RE2JS.compile(linearSource(source, flags));
  } catch (error) {
    // It has limits of its own, of counts and of size; and parentheses in one another can be too many for any walk.
    if (error instanceof NotLinear || error instanceof RE2JSException || error instanceof RangeError)
      return null;
    throw error;
  }
}
