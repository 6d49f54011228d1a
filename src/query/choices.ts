import type { FacetField } from './facet-values.ts';
import { FIELD_FACTS, readValue } from './fields.ts';
import { isOr, tokensOf } from './lexer.ts';
import { parseQuery } from './parse.ts';
import { printValue } from './print.ts';
import type { FieldTerm, Query } from './syntax.ts';

/** A list of choices beside the results; what is chosen there is a term of the query. */
export interface Facet {
  name: string;
  title: string;
  field: FacetField;
  /** The values that are its own, where it shares its field with other facets; null where all are. */
  values: readonly string[] | null;
  /** Values that are not called by their own name. */
  titles: Readonly<Record<string, string>>;
}

export const FACETS: readonly Facet[] = [
  facet('severity', 'Severity', 'severity'),
  {
    ...facet('outcome', 'Outcome', 'is'),
    values: [
      ...['open', 'fixed', 'declined', 'test-written', 'documented', 'commented', 'superseded', 'other'],
      'unanswered',
    ],
    titles: { 'test-written': 'test written', unanswered: 'none' },
  },
  { ...facet('rounds', 'Rounds', 'is'), values: ['new', 'carried', 'returned'] },
  facet('agent', 'Agent', 'agent'),
  facet('repo', 'Repository', 'repo'),
  facet('kind', 'Kind', 'kind'),
  facet('verdict', 'Verdict', 'verdict'),
  facet('tag', 'Tag', 'tag'),
  facet('lang', 'Language', 'lang'),
  { ...facet('has', 'Has', 'has'), values: ['fix', 'diff', 'resolution', 'location'] },
  facet('pattern', 'Pattern', 'pattern'),
];

/** What people call a value of a facet. */
export function choiceTitle({ titles }: Facet, value: string): string {
  return Object.hasOwn(titles, value) ? titles[value]! : value;
}

/** What is chosen of a facet: its values by the names that the site has for them, others as they were typed. */
export function chosenOf(query: Query, facet: Facet): string[] {
  const names = Object.keys(FIELD_FACTS[facet.field].values);
  const chosen = ownTerm(query, facet)?.values ?? [];
  return chosen.map(({ text }) => names.find((name) => isSame(facet, name, text)) ?? text);
}

/** The term that a facet reads and writes: the first of its field that all of the query is subject to, and not negated. */
export function ownTerm(query: Query, { field, values }: Facet): FieldTerm | null {
  const parts = query.type === 'and' ? query.parts : [query];
  const isOwn = (part: Query): part is FieldTerm =>
    part.type === 'field' &&
    part.field === field &&
    (values === null ||
      part.values.every(({ text }) => values.some((value) => isSame({ field }, value, text))));
  return parts.find(isOwn) ?? null;
}

/** The text of a query with a value of a facet chosen, or not; whatever else is in it stays as it was typed. */
export function withChoice(text: string, facet: Facet, value: string, isChosen: boolean): string {
  const term = ownTerm(parseQuery(text).query, facet);
  const values = term?.values.map((other) => other.text) ?? [];
  const others = values.filter((other) => !isSame(facet, other, value));
  const wasChosen = others.length < values.length;
  if (isChosen === wasChosen) return text;
  if (term === null) return withTerm(text, `${facet.field}:${printValue(value)}`);
  if (isChosen) return withValues(text, term, [...others, value]);
  if (others.length > 0) return withValues(text, term, others);
  // Another term may take its place, with the same value.
  return withChoice(withoutTerm(text, term), facet, value, false);
}

/** The term comes first, as a part at the end that is not finished would swallow it. */
function withTerm(text: string, term: string): string {
  const rest = text.trim();
  if (rest === '') return term;
  if (!hasOr(rest)) return `${term} ${rest}`;
  const isUnfinished = parseQuery(rest).problems.some((problem) => problem.isUnfinished);
  return `${term} (${rest}${isUnfinished ? '' : ')'}`;
}

function withValues(text: string, { values }: FieldTerm, chosen: readonly string[]): string {
  const before = text.slice(0, values[0]!.span.start);
  const after = text.slice(values.at(-1)!.span.end);
  const joined = `${before}${chosen.map(printValue).join(',')}`;
  // Behind a quotation mark the next part may begin at once, behind other values it may not.
  return /^(?:[\s),]|$)/.test(after) ? joined + after : `${joined} ${after}`;
}

function withoutTerm(text: string, { span }: FieldTerm): string {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end).trimStart();
  if (after === '') return before.trimEnd();
  return /(?:[\s(]|^)$/.test(before) ? before + after : `${before} ${after}`;
}

/** Is there an "or" outside of parentheses? */
function hasOr(text: string): boolean {
  let depth = 0;
  return tokensOf(text).some((token, at, all) => {
    if (token.type === 'open') depth += 1;
    if (token.type === 'close') depth -= 1;
    const before = all[at - 1];
    const isLeftOut = before?.type === 'minus' && before.span.end === token.span.start;
    return depth <= 0 && !isLeftOut && isOr(token);
  });
}

/** Do two values of the field ask for the same? */
function isSame({ field }: Pick<Facet, 'field'>, a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => JSON.stringify(readValue(field, text)).toLowerCase());
  return one === other;
}

function facet(name: string, title: string, field: FacetField): Facet {
  return { name, title, field, values: null, titles: {} };
}
