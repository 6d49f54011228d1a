import type { Location } from '../model/location.ts';
import type { FactsTest } from './facts-test.ts';
import { fileTest } from './file-test.ts';
import type { FieldTerm } from './syntax.ts';
import { valueTests } from './value-tests.ts';
import type { ValueTest } from './value.ts';

export type LocationTest = (location: Location) => boolean;

/** What the values of `file:` ask of a place, a test each; that there is no place is none. */
export function pathTests(term: FieldTerm): LocationTest[] {
  return valueTests(term).flatMap((value) => {
    if (value.type !== 'text') return [];
    const test = fileTest(value.text);
    return [({ path }: Location) => test(path)];
  });
}

/** What the values of `file:` ask of a finding: that one of its places is as a path says, or that it has none. */
export function fileTests(term: FieldTerm): FactsTest[] {
  const paths = pathTests(term);
  const isNowhere = valueTests(term).some(({ type }) => type === 'none');
  return [
    ({ locations }) => locations.some((location) => paths.some((test) => test(location))),
    ({ locations }) => isNowhere && locations.length === 0,
  ];
}

/** What the values of `line:` ask of a place, a test each: lines in common. */
export function lineTests(term: FieldTerm): LocationTest[] {
  return valueTests(term).map((value) => (location) => overlaps(location, value));
}

/** What a term of `line:` asks of a finding: that one of its places is as it says, of those that are meant. */
export function lineTest(term: FieldTerm, places: readonly LocationTest[]): FactsTest {
  const lines = lineTests(term);
  const isMeant = (location: Location) => places.length === 0 || places.some((test) => test(location));
  return ({ locations }) =>
    locations.some((location) => lines.some((test) => test(location)) && isMeant(location));
}

function overlaps({ startLine, endLine }: Location, value: ValueTest): boolean {
  if (value.type !== 'numbers' || startLine === null || endLine === null) return false;
  return Math.min(startLine, endLine) <= value.max && Math.max(startLine, endLine) >= value.min;
}
