import { isOr, tokensOf, type QueryToken } from './lexer.ts';
import type { And, Or, ParsedQuery, Query, QueryProblem, Span } from './syntax.ts';
import { termOf, type Complain } from './term.ts';

/** What a query may have at most: whatever walks it may then be recursive, and need not mind the time. */
const LONGEST = 10_000;
const DEEPEST = 100;

/** Reads what was typed into the query box; whatever it is, something of it is understood. */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > LONGEST) {
    const span = { start: LONGEST, end: text.length };
    return { query: everything(text), problems: [{ span, message: TOO_LONG, isUnfinished: false }] };
  }
  return new Parser(text).parse();
}

const TOO_LONG = `A query has at most ${LONGEST.toLocaleString('en')} characters: shorten it`;
const NEEDS_SIDES = '"or" needs something on both sides; put it in quotes to look for the word';
const EMPTY_GROUP = 'Nothing stands between the parentheses: fill them, or put them in quotes';
const LEAVES_OUT = '"-" leaves out what stands right behind it; put it in quotes to look for a hyphen';

/** One function a rule of the grammar; they agree on the tokens that are still to be read. */
class Parser {
  private readonly text: string;
  private readonly tokens: QueryToken[];
  private next = 0;
  private readonly problems: QueryProblem[] = [];
  /** After too many parentheses the rest is not read. */
  private isTooDeep = false;

  constructor(text: string) {
    this.text = text;
    this.tokens = tokensOf(text);
  }

  parse(): ParsedQuery {
    const query = this.either(0) ?? everything(this.text);
    return { query, problems: this.problems.toSorted((a, b) => a.span.start - b.span.start) };
  }

  private either(depth: number): Query | null {
    const sides = [this.side(depth)];
    const ors: QueryToken[] = [];
    for (let or = this.takeOr(); or !== null; or = this.takeOr()) {
      ors.push(or);
      sides.push(this.side(depth));
    }
    for (const [at, { span }] of ors.entries())
      if (sides[at]!.isMissing || sides[at + 1]!.isMissing) this.complain(span, NEEDS_SIDES, true);
    return joined(
      'or',
      sides.flatMap(({ query }) => query ?? []),
    );
  }

  /** What stands on one side of an "or"; something may be typed there of which nothing is left. */
  private side(depth: number): { query: Query | null; isMissing: boolean } {
    const from = this.next;
    const query = joined('and', this.all(depth));
    return { query, isMissing: this.next === from };
  }

  private all(depth: number): Query[] {
    const parts: Query[] = [];
    for (let token = this.peek(); token !== null && !isOr(token); token = this.peek()) {
      if (token.type === 'close' && depth > 0) break;
      this.next += 1;
      const part = this.part(token, depth);
      if (part !== null) parts.push(part);
    }
    return parts;
  }

  private part(token: QueryToken, depth: number): Query | null {
    switch (token.type) {
      case 'open':
        return this.group(token.span, depth);
      case 'close':
        this.complain(token.span, 'Nothing is open that ")" could close: take it out, or put it in quotes');
        return null;
      case 'minus':
        return this.not(token.span, depth);
      default:
        return termOf(token, this.complain);
    }
  }

  private not({ start, end }: Span, depth: number): Query | null {
    const token = this.peek();
    if (token === null || token.type === 'close' || token.span.start !== end) {
      this.complain({ start, end }, LEAVES_OUT, true);
      return null;
    }
    this.next += 1;
    const part = this.part(token, depth);
    return part && { type: 'not', part, span: { start, end: part.span.end } };
  }

  private group({ start, end }: Span, depth: number): Query | null {
    if (depth === DEEPEST) {
      this.complain({ start, end }, `Parentheses stand ${DEEPEST} deep at most: take some out`);
      this.isTooDeep = true;
      this.next = this.tokens.length;
      return null;
    }
    const from = this.next;
    const query = this.either(depth + 1);
    const isEmpty = this.next === from;
    const close = this.peek();
    if (close === null) {
      if (!this.isTooDeep)
        this.complain({ start, end: this.text.length }, 'A ")" is missing at the end', true);
    } else {
      this.next += 1;
      if (isEmpty) this.complain({ start, end: close.span.end }, EMPTY_GROUP);
    }
    return query && { ...query, span: { start, end: close?.span.end ?? query.span.end } };
  }

  private peek(): QueryToken | null {
    return this.tokens[this.next] ?? null;
  }

  private takeOr(): QueryToken | null {
    const token = this.peek();
    if (token === null || !isOr(token)) return null;
    this.next += 1;
    return token;
  }

  private readonly complain: Complain = (span, message, isUnfinished = false) => {
    const isAtEnd = this.text.slice(span.end).trim() === '';
    this.problems.push({ span, message, isUnfinished: isUnfinished && isAtEnd });
  };
}

function joined(type: 'and' | 'or', parts: Query[]): Query | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (parts.length === 1) return first;
  const joint: And | Or = { type, parts, span: { start: first.span.start, end: last.span.end } };
  return joint;
}

function everything(text: string): And {
  return { type: 'and', parts: [], span: { start: 0, end: text.length } };
}
