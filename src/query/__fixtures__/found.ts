import { NOTHING_BESIDE } from '../beside.ts';
import { parseQuery } from '../parse.ts';
import { nativePattern } from '../pattern.ts';
import { partTests } from '../record-test.ts';
import type { Searched } from '../searched.ts';

/** How many of the records a query finds; unlike a search it counts no facets, which takes longest. */
export function found(query: string, records: readonly Searched[]): number {
  const around = { beside: NOTHING_BESIDE, isNegated: false, patternOf: nativePattern, sought: [] };
  const tests = partTests(parseQuery(query).query, around).map(({ test }) => test);
  return records.filter((record) => tests.every((test) => test(record))).length;
}
