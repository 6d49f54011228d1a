import { factsTest, type FactsTest } from './facts-test.ts';
import { fileTests, lineTest, type LocationTest } from './location-test.ts';
import type { FieldTerm } from './syntax.ts';
import { valueTests } from './value-tests.ts';

/** Whether one of the values of a term holds; `places` are those that `line:` is about, any where there are none. */
export function fieldTest(term: FieldTerm, places: readonly LocationTest[]): FactsTest {
  const tests = testsOf(term, places);
  return (facts) => tests.some((test) => test(facts));
}

function testsOf(term: FieldTerm, places: readonly LocationTest[]): FactsTest[] {
  const { field } = term;
  if (field === 'file') return fileTests(term);
  if (field === 'line') return [lineTest(term, places)];
  // What says where words are looked for asks nothing of a finding.
  if (field === 'in') return [() => true];
  return valueTests(term).map((value) => factsTest(field, value));
}
