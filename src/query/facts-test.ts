import type { FindingFacts } from '../model/finding-record.ts';
import { languageOf } from '../model/language.ts';
import { coveringReviewers, FACET_VALUES, listed, type ValuesOf } from './facet-values.ts';
import { glob } from './glob.ts';
import type { Field } from './syntax.ts';
import { isNamed, isRepo, isReviewer, type NameTest } from './name-tests.ts';
import type { ValueTest } from './value.ts';

export type FactsTest = (facts: FindingFacts) => boolean;
/** The fields that ask for what is known of a finding; the others are about its places, and where words are looked for. */
export type FactsField = Exclude<Field, 'file' | 'line' | 'in'>;

/** A value of a field as a test. */
export function factsTest(field: FactsField, value: ValueTest): FactsTest {
  return TESTS[field](value);
}

const TESTS: Readonly<Record<FactsField, (value: ValueTest) => FactsTest>> = {
  severity: (value) => oneIn(FACET_VALUES.severity, isName(value)),
  is: (value) => oneIn(FACET_VALUES.is, isName(value)),
  has: (value) => oneIn(FACET_VALUES.has, isName(value)),
  kind: (value) => oneIn(FACET_VALUES.kind, isName(value)),
  lang: (value) => oneIn(FACET_VALUES.lang, sameText(value, languageOf)),
  tag: (value) => oneIn(FACET_VALUES.tag, sameText(value)),
  pattern: (value) => oneIn(FACET_VALUES.pattern, sameText(value)),
  agent: (value) => oneIn(FACET_VALUES.agent, isNamed(value)),
  by: (value) => (facts) => isWithin(value, facts.agents.length),
  reviewer: (value) => oneIn(({ report }) => report.reviewers, isReviewer(value)),
  covered: (value) => oneIn(coveringReviewers, isReviewer(value)),
  of: (value) => (facts) => isWithin(value, facts.report.reviewers.length),
  repo: (value) => oneIn(FACET_VALUES.repo, isRepo(value)),
  pr: (value) => pullRequest(value),
  branch: (value) => oneIn((facts) => listed(facts.report.branch), isLike(value)),
  author: (value) => oneIn((facts) => listed(facts.report.author), isLike(value)),
  round: (value) => (facts) => isWithin(value, facts.report.round),
  verdict: (value) =>
    value.type === 'name'
      ? oneIn(FACET_VALUES.verdict, isName(value))
      : oneIn((facts) => listed(facts.report.verdict?.label ?? null), isNamed(value)),
  after: (value) => (facts) =>
    value.type === 'day' && facts.report.date !== null && facts.report.date >= value.day,
  before: (value) => (facts) =>
    value.type === 'day' && facts.report.date !== null && facts.report.date < value.day,
};

function oneIn(namesOf: ValuesOf, test: NameTest): FactsTest {
  return test === null ? (facts) => namesOf(facts).length === 0 : (facts) => namesOf(facts).some(test);
}

function isName(value: ValueTest): NameTest {
  return value.type === 'name' ? (name) => name === value.name : null;
}

function sameText(value: ValueTest, nameOf = (text: string) => text.toLowerCase()): NameTest {
  if (value.type !== 'text') return null;
  const name = nameOf(value.text);
  return (other) => other.toLowerCase() === name;
}

/** A glob that takes a slash for any other character. */
function isLike(value: ValueTest): NameTest {
  if (value.type !== 'text') return null;
  const folded = (text: string) => text.toLowerCase().replaceAll('/', '\0');
  const test = glob(folded(value.text));
  return (name) => test(folded(name));
}

function pullRequest(value: ValueTest): FactsTest {
  if (value.type !== 'pr') return ({ report }) => report.pr === null;
  const { number, repo } = value;
  const isOf = repo === null ? null : isRepo({ type: 'text', text: repo });
  return ({ report }) => report.pr === number && (isOf === null || isOf(report.repo));
}

function isWithin(value: ValueTest, n: number | null): boolean {
  return value.type === 'numbers' ? n !== null && n >= value.min && n <= value.max : n === null;
}
