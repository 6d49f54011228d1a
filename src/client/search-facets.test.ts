import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEARCH_FACETS, type FacetValues, type SearchFacet } from '../model/search-catalogue.ts';
import { narrow } from './search-facets.ts';
import type { Chosen } from './search-state.ts';

const RECORDS = [
  { values: { part: ['finding'], severity: ['critical'], agent: ['Heron', 'Sable'] } },
  { values: { part: ['finding'], severity: ['important'], agent: ['Heron'] } },
  { values: { part: ['finding'], severity: ['none'], agent: ['none'] } },
  { values: { part: ['original'], agent: ['Sable'] } },
  { values: { part: ['section'] } },
];

// prettier-ignore
test.for([
  // chosen                                              kept             severities                               agents
  [{},                                                   [0, 1, 2, 3, 4], { critical: 1, important: 1, none: 1 },  { Heron: 2, Sable: 2, none: 1 }],
  [{ severity: ['critical'] },                           [0],             { critical: 1, important: 1, none: 1 },  { Heron: 1, Sable: 1 }],
  [{ severity: ['critical', 'none'] },                   [0, 2],          { critical: 1, important: 1, none: 1 },  { Heron: 1, Sable: 1, none: 1 }],
  [{ agent: ['Sable'] },                                 [0, 3],          { critical: 1 },                         { Heron: 2, Sable: 2, none: 1 }],
  [{ agent: ['Sable'], severity: ['important'] },        [],              { critical: 1 },                         { Heron: 1 }],
  [{ severity: ['__proto__'] },                          [],              { critical: 1, important: 1, none: 1 },  {}],
] as [Chosen, number[], object, object][])('%j', ([chosen, kept, severities, agents]) => {
  const narrowed = narrow(RECORDS, chosen);
  expect(narrowed.kept).toEqual(kept.map((at) => RECORDS[at]));
  expect(Object.fromEntries(narrowed.counts.severity)).toEqual(severities);
  expect(Object.fromEntries(narrowed.counts.agent)).toEqual(agents);
});

const values = fc.subarray(['a', 'b', 'none'], { minLength: 1 });
const facets = fc.dictionary(fc.constantFrom(...SEARCH_FACETS), values);

test('a count is how many would be kept with that value alone in its facet', () => {
  fc.assert(
    fc.property(fc.array(facets), facets, fc.constantFrom(...SEARCH_FACETS), (all, chosen, facet) => {
      const records = all.map((values) => ({ values: values as FacetValues }));
      const { counts } = narrow(records, chosen as Chosen);
      for (const value of ['a', 'b', 'none']) {
        const alone: Chosen = { ...(chosen as Chosen), [facet]: [value] };
        expect(counts[facet as SearchFacet].get(value) ?? 0).toBe(narrow(records, alone).kept.length);
      }
    }),
  );
});
