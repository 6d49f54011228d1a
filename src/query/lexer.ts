import { isField } from './fields.ts';
import type { Field, Span, Value } from './syntax.ts';
import { matchAt, QUOTES, wordEnd } from './word-end.ts';

/** A value as it was typed: empty where it is missing. */
export interface TypedValue extends Value {
  isClosed: boolean;
}

export type PhraseToken = Token<'phrase'> & { text: string; isClosed: boolean };
export type RegexToken = Token<'regex'> & { source: string; flags: string; isClosed: boolean };
export type FieldToken = Token<'field'> & { field: Field; values: TypedValue[] };
export type WordToken = Token<'word'> & { text: string };
export type TermToken = PhraseToken | RegexToken | FieldToken | WordToken;
/** The least parts of a query. What they mean together is known to the parser: "or" is a word here. */
export type QueryToken = Token<'open'> | Token<'close'> | Token<'minus'> | TermToken;

interface Token<T> {
  type: T;
  span: Span;
}

export function tokensOf(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = afterSpace(text, 0); at < text.length;) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = afterSpace(text, token.span.end);
  }
  return tokens;
}

/** Is it the word that stands between two sides? Behind a hyphen it is one to look for. */
export function isOr(token: QueryToken): boolean {
  return token.type === 'word' && token.text.toLowerCase() === 'or';
}

function tokenAt(text: string, start: number): QueryToken {
  const one = { start, end: start + 1 };
  if (text[start] === '(') return { type: 'open', span: one };
  if (text[start] === ')') return { type: 'close', span: one };
  // Two hyphens open a flag of a command line.
  if (text[start] === '-' && text[start + 1] !== '-') return { type: 'minus', span: one };
  return phraseAt(text, start) ?? regexAt(text, start) ?? fieldAt(text, start) ?? wordAt(text, start);
}

function phraseAt(text: string, start: number): PhraseToken | null {
  const quoted = quotedAt(text, start);
  return quoted && { type: 'phrase', ...quoted };
}

function quotedAt(text: string, start: number): TypedValue | null {
  const closing = QUOTES.get(text[start]!);
  if (closing === undefined) return null;
  const escaped = `\\${closing}`;
  let inner = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (closing.includes(text[at]!)) return { text: inner, span: { start, end: at + 1 }, isClosed: true };
    // Other backslashes are meant: `"C:\temp"`.
    if (text[at] === '\\' && at + 1 < text.length && escaped.includes(text[at + 1]!)) at += 1;
    inner += text[at]!;
  }
  return { text: inner, span: { start, end: text.length }, isClosed: false };
}

function regexAt(text: string, start: number): RegexToken | null {
  // Two slashes open a comment.
  if (text[start] !== '/' || text[start + 1] === '/') return null;
  const slash = sourceEnd(text, start + 1);
  const source = text.slice(start + 1, slash);
  if (text[slash] === '/') {
    const flags = lettersAt(text, slash + 1);
    const end = slash + 1 + flags.length;
    const isAlone = wordEnd(text, end) === end;
    if (isAlone) return { type: 'regex', source, flags, isClosed: true, span: { start, end } };
    // `/api/v1/users` is a path.
    if (slash < wordEnd(text, start)) return null;
  }
  return { type: 'regex', source, flags: '', isClosed: false, span: { start, end: lineEnd(text, slash) } };
}

/** Where the slash stands that ends a regular expression; else the end of the line. */
function sourceEnd(text: string, start: number): number {
  const end = lineEnd(text, start);
  let inClass = false;
  for (let at = start; at < end; at += 1) {
    const char = text[at];
    if (char === '/' && !inClass) return at;
    if (char === '[') inClass = true;
    if (char === ']') inClass = false;
    if (char === '\\') at += 1;
  }
  return end;
}

function fieldAt(text: string, start: number): FieldToken | null {
  const letters = lettersAt(text, start);
  const field = letters.toLowerCase();
  const colon = start + letters.length;
  if (text[colon] !== ':' || !isField(field)) return null;
  const values: TypedValue[] = [];
  let at = colon;
  do {
    const value = quotedAt(text, at + 1) ?? bareAt(text, at + 1);
    values.push(value);
    at = value.span.end;
  } while (text[at] === ',');
  return { type: 'field', field, values, span: { start, end: at } };
}

function bareAt(text: string, start: number): TypedValue {
  const end = wordEnd(text, start, true);
  return { text: text.slice(start, end), span: { start, end }, isClosed: true };
}

function wordAt(text: string, start: number): WordToken {
  const end = wordEnd(text, start);
  return { type: 'word', text: text.slice(start, end), span: { start, end } };
}

function lettersAt(text: string, start: number): string {
  return matchAt(/[a-z]*/iy, text, start);
}

function lineEnd(text: string, start: number): number {
  return start + matchAt(/[^\n\r\u2028\u2029]*/y, text, start).length;
}

function afterSpace(text: string, start: number): number {
  return start + matchAt(/\s*/y, text, start).length;
}
