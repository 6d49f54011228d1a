import { NOTHING_BESIDE } from '../beside.ts';
import { parseQuery } from '../parse.ts';
import { nativePattern } from '../pattern.ts';
import { printQuery } from '../print.ts';
import { partTests } from '../record-test.ts';
import type { Searched } from '../searched.ts';

/**
 * How many of the records a query finds; unlike a search it counts no facets, which takes longest. What a part of a
 * query finds is known where another query had it.
 */
export function counter(records: readonly Searched[]): (query: string) => number {
  const known = new Map<string, ReadonlySet<Searched>>();
  return (text) => {
    const { query } = parseQuery(text);
    const around = { beside: NOTHING_BESIDE, isNegated: false, patternOf: nativePattern, sought: [] };
    // `file:` says where a line is meant, and `in:` where words are.
    const hangsTogether = /\b(?:in|line):/.test(text);
    const found = partTests(query, around).map(({ part, test }) => {
      const key = hangsTogether ? `${printQuery(part)} in ${text}` : printQuery(part);
      const all = known.get(key) ?? new Set(records.filter(test));
      known.set(key, all);
      return all;
    });
    const [least = new Set(records), ...others] = found.toSorted((a, b) => a.size - b.size);
    return [...least].filter((record) => others.every((all) => all.has(record))).length;
  };
}
