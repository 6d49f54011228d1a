import { expect, test } from 'vitest';
import { asked } from './__fixtures__/asked.ts';
import { record } from './__fixtures__/record.ts';
import { FACETS, withChoice } from './choices.ts';

const RECORDS = [
  record({ id: 'A', severity: 'suggestion', agents: ['Heron Large 2', 'Sable Pro 4'], outcome: 'fixed' }),
  record({ id: 'B', severity: 'suggestion', agents: ['Heron Large 2'], tags: ['tests'], title: 'Leak' }),
  record({ id: 'C', severity: 'critical', agents: [], outcome: 'skipped', standings: ['carried'] }),
  record({ id: 'D', severity: null, agents: ['Heron Small 1'], tags: ['Tests', 'docs'] }),
];

/** The choices of a facet as `value n`, with a star where they are chosen. */
function choices(query: string, facet: string, records = RECORDS): string[] {
  const counts = asked(query, records).facets.find((one) => one.facet === facet)!;
  return counts.choices.map(({ value, n, isChosen }) => `${value} ${n}${isChosen ? '*' : ''}`);
}

test.for([
  // Severities keep their order, others are the most frequent first, and none is last.
  ['', 'severity', ['critical 1', 'suggestion 2', 'none 1']],
  ['', 'agent', ['Heron Large 2 2', 'Sable Pro 4 1', 'Heron Small 1 1', 'none 1']],
  ['', 'tag', ['tests 2', 'docs 1', 'none 2']],
  ['', 'outcome', ['fixed 1', 'declined 1']],
  ['', 'rounds', ['carried 1']],
  ['', 'kind', ['pr 4']],
  ['', 'has', ['location 4', 'resolution 2']],
  // Other parts of the query narrow a facet …
  ['tag:tests', 'severity', ['suggestion 1', 'none 1']],
  ['leak', 'severity', ['suggestion 1']],
  // … but not what is chosen of it.
  ['severity:critical', 'severity', ['critical 1*', 'suggestion 2', 'none 1']],
  ['severity:critical,none', 'severity', ['critical 1*', 'suggestion 2', 'none 1*']],
  ['severity:critical leak', 'severity', ['critical 0*', 'suggestion 1']],
  ['severity:critical', 'agent', ['none 1']],
  ['severity:suggestion tag:tests', 'severity', ['suggestion 1*', 'none 1']],
  ['severity:suggestion tag:tests', 'tag', ['tests 1*', 'none 1']],
  // Only a term of its own that all of the query is subject to is a facet's.
  ['-severity:critical', 'severity', ['suggestion 2', 'none 1']],
  ['severity:critical or leak', 'severity', ['critical 1', 'suggestion 1']],
  // What was typed may be a part of a name, be in other letters, or not be there.
  ['agent:heron', 'agent', ['heron 3*', 'Heron Large 2 2', 'Sable Pro 4 1', 'Heron Small 1 1', 'none 1']],
  ['tag:TESTS', 'tag', ['tests 2*', 'docs 1', 'none 2']],
  ['tag:gone', 'tag', ['tests 2', 'docs 1', 'gone 0*', 'none 2']],
  ['is:skipped', 'outcome', ['fixed 1', 'declined 1*']],
] as const)('%s: %s', ([query, facet, expected]) => {
  expect(choices(query, facet)).toEqual(expected);
});

test.for([
  ['outcome', '', ['fixed', 'declined', 'test written', 'none']],
  ['pattern', '', ['Flags are renamed', 'none']],
  ['pattern', 'pattern:RENAME-flags,gone', ['Flags are renamed', 'gone', 'none']],
  ['agent', 'agent:sable', ['Heron Large 2', 'sable']],
] as const)('the facet %s of "%s" calls its choices %j', ([facet, query, labels]) => {
  const agents = ['Heron Large 2'];
  const records = [
    record({
      agents,
      outcome: 'fixed',
      pattern: { id: 'rename-flags', address: '/patterns/p/', title: 'Flags are renamed', cases: 2 },
    }),
    record({ agents, outcome: 'skipped' }),
    record({ agents, outcome: 'test-written' }),
    record({ agents, standings: ['unanswered'] }),
  ];
  const counts = asked(query, records).facets.find((one) => one.facet === facet)!;
  expect(counts.choices.map(({ label }) => label).toSorted()).toEqual([...labels].toSorted());
});

test.for(FACETS)('$name counts what is found where one of its choices is chosen', (facet) => {
  const records = [
    ...RECORDS,
    record({ standings: ['open', 'new'], hasFix: true, hasDiff: true, languages: [], locations: [] }),
    record({
      pattern: { id: 'flags', address: '/patterns/p/', title: 'Flags', cases: 2 },
      report: { repo: '', verdict: null, kind: 'branch' },
    }),
  ];
  const { choices } = asked('', records).facets.find((one) => one.facet === facet.name)!;
  expect(choices).not.toEqual([]);
  for (const { value, n } of choices)
    expect([value, asked(withChoice('', facet, value, true), records).total]).toEqual([value, n]);
});

test('a long list is cut, but not what is chosen of it', () => {
  const many = Array.from({ length: 40 }, (_, n) => record({ tags: [`t${n}`] }));
  expect(choices('', 'tag', many)).toHaveLength(30);
  const chosen = choices('tag:t39', 'tag', many);
  expect(chosen).toHaveLength(31);
  expect(chosen.at(-1)).toBe('t39 1*');
  expect(choices('', 'tag', [...many, record({ tags: [] })]).slice(29)).toEqual(['t29 1', 'none 1']);
});
