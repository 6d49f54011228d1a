import type { Query } from './syntax.ts';
import { QUOTES, wordEnd } from './word-end.ts';

/** The text of a query: what it is read from again. Spans do not count. */
export function printQuery(query: Query): string {
  switch (query.type) {
    case 'and':
      return query.parts.map((part) => within(part, part.type === 'and' || part.type === 'or')).join(' ');
    case 'or':
      return query.parts.map((part) => within(part, part.type === 'or')).join(' or ');
    case 'not':
      return `-${within(query.part, !isTerm(query.part))}`;
    case 'word':
      return query.text;
    case 'phrase':
      return quoted(query.text);
    case 'regex':
      return `/${query.source}/${query.flags}`;
    case 'field':
      return `${query.field}:${query.values.map(({ text }) => printValue(text)).join(',')}`;
  }
}

/** A value behind its field; in quotes where it would be read as something else. */
export function printValue(text: string): string {
  // What follows must not become a part of it, as in `{a,b}`.
  const isPlain = !QUOTES.has(text.charAt(0)) && wordEnd(`${text},}`, 0, true) === text.length;
  return isPlain ? text : quoted(text);
}

function within(part: Query, needsParentheses: boolean): string {
  const text = printQuery(part);
  return needsParentheses ? `(${text})` : text;
}

/** What can stand behind a "-"; a word with hyphens in front would become one with another. */
function isTerm(part: Query): boolean {
  if (part.type === 'word') return !part.text.startsWith('-');
  return part.type === 'phrase' || part.type === 'regex' || part.type === 'field';
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
