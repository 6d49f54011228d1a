import type { FindingFacts } from '../model/finding-record.ts';
import { lineTests, pathTests, type LocationTest } from './location-test.ts';
import type { Field, FieldTerm, Query } from './syntax.ts';

/**
 * Which of the places of a finding that was found is shown, by its index: the first that `file:` and `line:` of the
 * query match, as far as all of the query is subject to them.
 */
export function matchedPlace(query: Query): (facts: FindingFacts) => number {
  const parts = query.type === 'and' ? query.parts : [query];
  const said = (field: Field, testsOf: (term: FieldTerm) => LocationTest[]) =>
    parts.flatMap((part) => (part.type === 'field' && part.field === field ? testsOf(part) : []));
  const asked = [said('file', pathTests), said('line', lineTests)].filter(({ length }) => length > 0);
  return ({ locations }) => {
    const found = locations.findIndex((one) => asked.every((tests) => tests.some((test) => test(one))));
    return Math.max(0, found);
  };
}
