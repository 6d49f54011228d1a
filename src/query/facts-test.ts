import type { FindingFacts } from '../model/finding-record.ts';
import { languageOf } from '../model/language.ts';
import { glob } from './glob.ts';
import type { Field } from './syntax.ts';
import type { ValueTest } from './value.ts';
import { hasWords } from './whole-words.ts';

export type FactsTest = (facts: FindingFacts) => boolean;
/** The fields that ask for what is known of a finding; the others are about its places, and where words are looked for. */
export type FactsField = Exclude<Field, 'file' | 'line' | 'in'>;

/** A value of a field as a test. */
export function factsTest(field: FactsField, value: ValueTest): FactsTest {
  return TESTS[field](value);
}

const TESTS: Readonly<Record<FactsField, (value: ValueTest) => FactsTest>> = {
  severity: (value) => (facts) => facts.severity === nameIn(value),
  is: (value) => {
    const name = nameIn(value);
    return ({ outcome, standings }) => outcome === name || standings.some((standing) => standing === name);
  },
  has: (value) => HAS[nameIn(value) ?? ''] ?? (() => false),
  lang: (value) => oneIn((facts) => facts.languages, sameText(value, languageOf)),
  tag: (value) => oneIn((facts) => facts.tags, sameText(value)),
  pattern: (value) => oneIn((facts) => listed(facts.pattern?.id ?? null), sameText(value)),
  agent: (value) => oneIn((facts) => facts.agents, isNamed(value)),
  by: (value) => (facts) => isWithin(value, facts.agents.length),
  repo: (value) =>
    oneIn((facts) => listed(facts.report.repo || null), value.type === 'text' ? isRepo(value.text) : null),
  pr: (value) => pullRequest(value),
  branch: (value) => oneIn((facts) => listed(facts.report.branch), isLike(value)),
  author: (value) => oneIn((facts) => listed(facts.report.author), isLike(value)),
  round: (value) => (facts) => isWithin(value, facts.report.round),
  kind: (value) => (facts) => facts.report.kind === nameIn(value),
  verdict: (value) =>
    value.type === 'name'
      ? (facts) => facts.report.verdict?.class === value.name
      : oneIn((facts) => listed(facts.report.verdict?.label ?? null), isNamed(value)),
  after: (value) => (facts) =>
    value.type === 'day' && facts.report.date !== null && facts.report.date >= value.day,
  before: (value) => (facts) =>
    value.type === 'day' && facts.report.date !== null && facts.report.date < value.day,
};

const HAS: Readonly<Record<string, FactsTest>> = {
  fix: ({ hasFix }) => hasFix,
  diff: ({ hasDiff }) => hasDiff,
  resolution: ({ outcome }) => outcome !== null,
  location: ({ locations }) => locations.length > 0,
};

/** What a text of a value asks of a name; null where the value is that there is none. */
type NameTest = ((name: string) => boolean) | null;

function oneIn(namesOf: (facts: FindingFacts) => readonly string[], test: NameTest): FactsTest {
  return test === null ? (facts) => namesOf(facts).length === 0 : (facts) => namesOf(facts).some(test);
}

function listed(name: string | null): string[] {
  return name === null ? [] : [name];
}

function sameText(value: ValueTest, nameOf = (text: string) => text.toLowerCase()): NameTest {
  if (value.type !== 'text') return null;
  const name = nameOf(value.text);
  return (other) => other.toLowerCase() === name;
}

function isNamed(value: ValueTest): NameTest {
  return value.type === 'text' ? (name) => hasWords(name, value.text) : null;
}

/** A glob that takes a slash for any other character. */
function isLike(value: ValueTest): NameTest {
  if (value.type !== 'text') return null;
  const folded = (text: string) => text.toLowerCase().replaceAll('/', '\0');
  const test = glob(folded(value.text));
  return (name) => test(folded(name));
}

/** A repository goes by its whole name, or by the last part of it. */
function isRepo(written: string): (repo: string) => boolean {
  const name = written.toLowerCase();
  return (repo) => [repo.toLowerCase(), repo.toLowerCase().split('/').at(-1)].includes(name);
}

function pullRequest(value: ValueTest): FactsTest {
  if (value.type !== 'pr') return ({ report }) => report.pr === null;
  const test = value.repo === null ? () => true : isRepo(value.repo);
  return ({ report }) => report.pr === value.number && test(report.repo);
}

function nameIn(value: ValueTest): string | null {
  return value.type === 'name' ? value.name : null;
}

function isWithin(value: ValueTest, n: number | null): boolean {
  return value.type === 'numbers' ? n !== null && n >= value.min && n <= value.max : n === null;
}
