import { FIELD_FACTS, readValue } from './fields.ts';
import type { FieldToken, PhraseToken, RegexToken, TermToken, TypedValue, WordToken } from './lexer.ts';
import { nearMiss } from './near-miss.ts';
import { regexProblem } from './regex-problem.ts';
import type { Field, FieldTerm, PhraseTerm, RegexTerm, Span, Term, Value, WordTerm } from './syntax.ts';

/** Says what is wrong at a place; `isUnfinished` is only heeded at the end of the text. */
export type Complain = (span: Span, message: string, isUnfinished?: boolean) => void;

/** The term that was typed; null where nothing is left of it. */
export function termOf(token: TermToken, complain: Complain): Term | null {
  switch (token.type) {
    case 'word':
      return wordTerm(token, complain);
    case 'phrase':
      return phraseTerm(token, complain);
    case 'regex':
      return regexTerm(token, complain);
    case 'field':
      return fieldTerm(token, complain);
  }
}

function wordTerm({ text, span }: WordToken, complain: Complain): WordTerm | null {
  const near = nearMiss(text);
  if (near === null) return { type: 'word', text, span };
  complain(
    span,
    `"${near.typed}:" is no field: write ${near.field}: or, to look for it as it stands, put it in quotes`,
  );
  return null;
}

function phraseTerm({ text, isClosed, span }: PhraseToken, complain: Complain): PhraseTerm | null {
  if (isClosed && text.trim() !== '') return { type: 'phrase', text, span };
  complain(
    span,
    isClosed
      ? 'Nothing stands between the quotation marks'
      : 'A quotation mark is missing at the end of the phrase',
    true,
  );
  return null;
}

function regexTerm({ source, flags, isClosed, span }: RegexToken, complain: Complain): RegexTerm | null {
  const problem = isClosed
    ? regexProblem(source, flags)
    : 'A / is missing at the end of the regular expression; put a path in quotes';
  if (problem === null) return { type: 'regex', source, flags, span };
  complain(span, problem, !isClosed);
  return null;
}

function fieldTerm(token: FieldToken, complain: Complain): FieldTerm | null {
  const { field, values, span } = token;
  const good = values.filter((value) => isGood(token, value, complain));
  if (good.length === 0) return null;
  return { type: 'field', field, values: good.map(({ text, span }): Value => ({ text, span })), span };
}

/** Says what is wrong with a value; a missing one has no place of its own. */
function isGood({ field, values, span }: FieldToken, value: TypedValue, complain: Complain): boolean {
  if (!value.isClosed) {
    complain(value.span, 'A quotation mark is missing at the end of the value', true);
    return false;
  }
  if (value.text.trim() === '') {
    const message = value === values[0] ? missing(field) : 'Write a value right behind the comma';
    complain({ start: span.start, end: value.span.end }, message, true);
    return false;
  }
  const read = readValue(field, value.text);
  if (read.type === 'wrong') complain(value.span, read.message, read.isStart);
  return read.type !== 'wrong';
}

function missing(field: Field): string {
  const { example } = FIELD_FACTS[field];
  return `Write a value right behind "${field}:", such as ${example}; to look for the word itself, put it in quotes`;
}
