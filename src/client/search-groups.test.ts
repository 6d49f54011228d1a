import { expect, test } from 'vitest';
import { factsOf } from './search-facts.ts';
import { byReport } from './search-groups.ts';

const report = (key: string) => ({
  key,
  label: key,
  date: null,
  address: `/reviews/${key}/`,
  values: {},
  records: [0, 0, 1],
});
const site = { name: 'Casebook', base: 'https://own.example/', isOwn: true };
const catalogue = {
  reports: [report('new'), report('old')],
  values: [{ part: ['section'] }, { part: ['finding'] }],
};
const { records: facts } = factsOf(catalogue, site);
const found = (...names: string[]) => names.map((name) => ({ ...facts.get(name)!, words: [] }));

test('records are known by the names that the catalogue gives them', () => {
  expect([...facts.keys()]).toEqual(['new_0', 'new_1', 'new_2', 'old_0', 'old_1', 'old_2']);
  expect(facts.get('old_2')?.values).toEqual({ part: ['finding'] });
});

// prettier-ignore
test.for([
  // words    order        found, best first                grouped
  ['lock',  'relevance', ['old_1', 'new_2', 'old_0'],     ['old: 4, 3', 'new: 2']],
  ['lock',  'date',      ['old_1', 'new_2', 'old_0'],     ['new: 2', 'old: 4, 3']],
  [' ',     'relevance', ['old_1', 'new_2', 'old_0'],     ['new: 2', 'old: 3, 4']],
  ['lock',  'relevance', [],                              []],
] as const)('%j by %s', ([query, sort, names, grouped]) => {
  const groups = byReport(found(...names), { query, sort });
  expect(groups.map(({ report, found }) => `${report.key}: ${found.map(({ at }) => at).join(', ')}`)).toEqual(grouped);
});
