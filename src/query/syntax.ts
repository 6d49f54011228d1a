/*
 * The language of the query box.
 *
 *   query    = all { "or" all }                       "or" in any case, as a word of its own
 *   all      = { ["-"] part }                         everything must hold
 *   part     = "(" query ")" | term
 *   term     = field ":" value { "," value }          one of the values
 *            | phrase | regex | word
 *   value    = phrase | bare                          none at all is a choice, too: `severity:none`
 *   phrase   = '"' { any but '"' | "\" ( '"' | "\" ) } '"'
 *   regex    = "/" { any but "/" or a line end | "\" any | "[" class "]" } "/" { letter }
 *   word     = characters up to white space; parentheses are part of it where they are opened and closed in it
 *   bare     = a word up to a comma; braces that are closed in it hold theirs: `*.{ts,js}`
 *
 * `Status().Update` is a word, and in `Update(ctx, id)` a group follows one. A regular expression opens only where a part
 * may begin, and nothing of a word follows it: `/api/v1/users` is a word, and so is what opens with `//`. A word that is
 * followed by a colon is a field only where it is the name of one: `ga.sock:12` and `https://…` are words. Two hyphens do
 * not leave out: `--force` is a word. Quotation marks may be curly.
 *
 * The span of a group is that of its parentheses; a group of one part is that part.
 */

/** Where something stands in the text of a query: offsets of UTF-16 units, the end not included. */
export interface Span {
  start: number;
  end: number;
}

export const FIELDS = [
  ...(['file', 'line', 'lang'] as const),
  ...(['severity', 'is', 'has', 'in', 'tag', 'pattern'] as const),
  ...(['agent', 'by', 'reviewer', 'of', 'covered'] as const),
  ...(['repo', 'pr', 'branch', 'author', 'round', 'kind', 'verdict', 'after', 'before'] as const),
] as const;
export type Field = (typeof FIELDS)[number];

/** A value of a field as it is meant: without quotes and escapes. */
export interface Value {
  text: string;
  span: Span;
}

/** Looked for in the text of findings. */
export interface WordTerm extends Node<'word'> {
  text: string;
}
/** Words in this order, whatever white space stands between them. */
export interface PhraseTerm extends Node<'phrase'> {
  text: string;
}
/** A regular expression of JavaScript; `flags` are of `imsu`. */
export interface RegexTerm extends Node<'regex'> {
  source: string;
  flags: string;
}
/** One of the values must hold. */
export interface FieldTerm extends Node<'field'> {
  field: Field;
  values: Value[];
}
export type Term = WordTerm | PhraseTerm | RegexTerm | FieldTerm;

/** All parts hold; without any, everything is asked for. */
export interface And extends Node<'and'> {
  parts: Query[];
}
/** One of two or more parts holds. */
export interface Or extends Node<'or'> {
  parts: Query[];
}
export interface Not extends Node<'not'> {
  part: Query;
}
export type Query = Term | And | Or | Not;

interface Node<T> {
  type: T;
  span: Span;
}

/** What is wrong with a query, and where. */
export interface QueryProblem {
  span: Span;
  /** A sentence for people that says what to do. */
  message: string;
  /** True at the end of the text, where whoever types is not done yet: it is left out, and the rest asked. */
  isUnfinished: boolean;
}

export interface ParsedQuery {
  /** The query without the parts that are wrong. */
  query: Query;
  problems: QueryProblem[];
}
