import { expect, test } from 'vitest';
import { factsOf, inOneOrder } from './search-facts.ts';

const facts = (name: string, ...dates: (string | null)[]) =>
  factsOf(
    {
      reports: dates.map((date, n) => ({
        key: `${name}${n}`,
        label: '',
        date,
        address: '/',
        values: {},
        records: [0, 0],
      })),
      values: [{}],
    },
    { name, base: `https://${name}.example/`, isOwn: name === 'own' },
  );
const ordered = (...sites: ReturnType<typeof facts>[]) =>
  inOneOrder(sites)
    .flatMap(({ records }) => [...records.values()])
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);

test('the newer report of two sites is first, and its records stay together', () => {
  expect(ordered(facts('own', '2026-05-01', '2026-03-01'), facts('reef', '2026-04-01'))).toEqual([
    ...['own0_0', 'own0_1', 'reef0_0', 'reef0_1'],
    ...['own1_0', 'own1_1'],
  ]);
});

test('a site stays in its own order, whatever its dates are, and of one day the first site is first', () => {
  expect(ordered(facts('own', null, '2026-06-01'), facts('reef', '2026-05-01', null))).toEqual([
    ...['reef0_0', 'reef0_1', 'own0_0', 'own0_1'],
    ...['own1_0', 'own1_1', 'reef1_0', 'reef1_1'],
  ]);
  expect(ordered(facts('own', '2026-05-01'), facts('reef', '2026-05-01'))).toEqual([
    'own0_0',
    'own0_1',
    'reef0_0',
    'reef0_1',
  ]);
});

test('names that two sites share stay apart', () => {
  const copies = [facts('own', '2026-05-01'), { ...facts('own', '2026-05-01'), site: facts('reef').site }];
  expect(inOneOrder(copies).map(({ site, records }) => [site.name, records.size])).toEqual([
    ['own', 2],
    ['reef', 2],
  ]);
});
