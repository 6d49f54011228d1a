import { beside, saysWhere, type Beside } from './beside.ts';
import { fieldTest } from './field-test.ts';
import type { TextPattern } from './pattern.ts';
import type { Searched, Spot } from './searched.ts';
import type { PhraseTerm, Query, RegexTerm, Term, WordTerm } from './syntax.ts';

export type RecordTest = (record: Searched) => boolean;
export type TextTerm = WordTerm | PhraseTerm | RegexTerm;

/** A term that is looked for in texts, and where. */
export interface SoughtTerm {
  term: TextTerm;
  pattern: TextPattern;
  spots: readonly Spot[];
  isNegated: boolean;
}

/** One of the parts of a query that all must hold. */
export interface PartTest {
  part: Query;
  test: RecordTest;
  /** Whether it looks into texts, which takes longer than all else. */
  readsText: boolean;
}

/** What is known around a part, and what is told of it. */
export interface Around {
  beside: Beside;
  isNegated: boolean;
  patternOf: (term: TextTerm) => TextPattern;
  /** Takes every term that is looked for in texts. */
  sought: SoughtTerm[];
}

/** The parts of a query that all must hold, each as a test; without those that only say where words are looked for. */
export function partTests(query: Query, around: Around): PartTest[] {
  const parts = query.type === 'and' ? query.parts : [query];
  const inside = { ...around, beside: beside(parts, around.beside) };
  return parts
    .filter((part) => !saysWhere(part))
    .map((part) => {
      const before = around.sought.length;
      const test = partTest(part, inside);
      return { part, test, readsText: around.sought.length > before };
    });
}

function partTest(part: Query, around: Around): RecordTest {
  switch (part.type) {
    case 'and':
      return all(part, around);
    case 'or': {
      const sides = part.parts.map((side) => all(side, around));
      return (record) => sides.some((test) => test(record));
    }
    case 'not': {
      const test = all(part.part, { ...around, isNegated: !around.isNegated });
      return (record) => !test(record);
    }
    default:
      return termTest(part, around);
  }
}

function all(query: Query, around: Around): RecordTest {
  const parts = partTests(query, around);
  const tests = parts.toSorted((a, b) => Number(a.readsText) - Number(b.readsText)).map(({ test }) => test);
  return (record) => tests.every((test) => test(record));
}

function termTest(term: Term, around: Around): RecordTest {
  const { spots, places } = around.beside;
  if (term.type === 'field') {
    const test = fieldTest(term, places);
    return ({ facts }) => test(facts);
  }
  const pattern = around.patternOf(term);
  around.sought.push({ term, pattern, spots, isNegated: around.isNegated });
  return ({ texts }) => spots.some((spot) => pattern.test(texts[spot]));
}
