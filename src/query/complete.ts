import { FIELD_FACTS, meaningOf } from './fields.ts';
import { isOr, tokensOf, type FieldToken, type QueryToken } from './lexer.ts';
import { printValue } from './print.ts';
import { FIELDS, type Field, type Span } from './syntax.ts';

/** What may stand in the place of what is being typed. */
export interface Completion {
  /** What it replaces. */
  span: Span;
  insert: string;
  label: string;
  /** What it means; empty where the label says it. */
  about: string;
}

/** The values of fields that the findings of a site have, the most frequent first. */
export type KnownValues = Readonly<Partial<Record<Field, readonly string[]>>>;

/** A longer list is not read; another letter shortens it. */
const MOST_VALUES = 10;

/** How a query may go on at the caret: with a field or "or" where a term begins, with a value behind a colon or comma. */
export function completions(text: string, caret: number, known: KnownValues): Completion[] {
  const tokens = tokensOf(text.slice(0, caret));
  const typed = tokens.at(-1)?.span.end === caret ? tokens.pop() : undefined;
  if (typed?.type === 'field') return values(text, caret, typed, known).filter(changes(text));
  if (typed === undefined || typed.type === 'open' || typed.type === 'minus')
    return starts({ start: caret, end: caret }, '', typed ?? tokens.at(-1));
  if (typed.type !== 'word') return [];
  const span = { start: typed.span.start, end: caret + nameAt(text, caret).length };
  return starts(span, typed.text, tokens.at(-1)).filter(changes(text));
}

/** What may begin a term that nothing or a part of a name is typed of. */
function starts(span: Span, typed: string, before: QueryToken | undefined): Completion[] {
  const fields = FIELDS.map((field) => ({ insert: `${field}:`, about: FIELD_FACTS[field].about }));
  const or = { insert: 'or', about: 'one of both sides' };
  return [...fields, ...(mayStandBefore(before) ? [or] : [])]
    .filter(({ insert }) => insert.startsWith(typed.toLowerCase()))
    .map(({ insert, about }) => ({ span, insert, label: insert, about }));
}

/** Can this be the left side of an "or"? */
function mayStandBefore(token: QueryToken | undefined): boolean {
  return token !== undefined && token.type !== 'open' && token.type !== 'minus' && !isOr(token);
}

function values(text: string, caret: number, token: FieldToken, known: KnownValues): Completion[] {
  const { field } = token;
  const { span, text: typed, isClosed } = token.values.at(-1)!;
  const isInQuotes = text.slice(span.start, caret) !== typed;
  if (isInQuotes && isClosed) return [];
  const whole = valuesOf(text, token);
  const end = whole.find(({ span: { start } }) => start === span.start)?.span.end ?? caret;
  const taken = whole.filter(({ span: { start } }) => start !== span.start);
  return best(typed, candidates(field, known))
    .filter((value) => taken.every((other) => !isSame(value, other.text)))
    .slice(0, MOST_VALUES)
    .map((value) => ({
      span: { start: span.start, end },
      insert: printValue(value),
      label: value,
      about: meaningOf(field, value),
    }));
}

/** All values of the term that is typed, also those behind the caret; a value without its end is not to be replaced. */
function valuesOf(text: string, { span }: FieldToken): FieldToken['values'] {
  const token = tokensOf(text).find(({ span: { start } }) => start === span.start);
  return token?.type === 'field' ? token.values.filter(({ isClosed }) => isClosed) : [];
}

/** Values that every site has come first, and last that there is none. */
function candidates(field: Field, known: KnownValues): string[] {
  const fixed = Object.keys(FIELD_FACTS[field].values);
  const others = (known[field] ?? []).filter((value) => !fixed.some((name) => isSame(name, value)));
  const isNone = (value: string) => value === 'none';
  return [...fixed.filter((value) => !isNone(value)), ...others, ...fixed.filter(isNone)];
}

/** Those that begin with what is typed, then those in which a word does, then those that hold it. */
function best(typed: string, all: readonly string[]): string[] {
  const part = typed.toLowerCase();
  const ranked = all.map((value) => ({ value, rank: rank(value.toLowerCase(), part) }));
  return ranked
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
    .map(({ value }) => value);
}

function rank(value: string, part: string): number | null {
  if (value.startsWith(part)) return 0;
  if (value.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(part))) return 1;
  return value.includes(part) ? 2 : null;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What stands behind the caret of the name of a field, with its colon. */
function nameAt(text: string, caret: number): string {
  return /^[a-z]*:?/i.exec(text.slice(caret))![0];
}

/** What is typed already is nothing to offer. */
function changes(text: string): (completion: Completion) => boolean {
  return ({ span, insert }) => text.slice(span.start, span.end) !== insert;
}
