import { expect, test } from 'vitest';
import { card, dataOf, FINCH, found, HERON, review } from './__fixtures__/retro-reviews.ts';
import { retroFacts } from './retro-cells.ts';
import { scopesOf } from './scope.ts';

const scorecard = card({
  durationSeconds: 0,
  findings: { critical: 0, important: 1, suggestion: 2 },
  uniqueInsights: 1,
  filesReviewed: 12,
  cost: { amount: 1.2, currency: 'USD' },
});
const reviewer = { agent: HERON, effort: 'high', absent: null, original: null, scorecard };
const finch = { ...reviewer, agent: FINCH, effort: null, absent: 'quota' };
const one = review({ reviewers: [reviewer, finch], findings: [found([0]), found([0])] });
const scopes = scopesOf(dataOf([one])).filter(({ level }) => level !== 'effort');

test('a column states what it has a value of, be it zero, and is held against the findings', () => {
  expect(retroFacts(one, { agent: HERON, card: scorecard }, scopes)).toEqual({
    of: ['heron', 'heron-large-2'],
    repo: 'lanternworks/tidepool',
    kind: 'pr',
    effort: 'high',
    agents: [HERON],
    states: ['durationSeconds', 'critical', 'important', 'suggestion', 'uniqueInsights', 'cost-USD'],
    held: {
      agrees: ['critical'],
      'agrees-on-some': [],
      differs: ['important', 'suggestion', 'uniqueInsights'],
    },
  });
});

test('cells that agree on something are told from those that agree on zero', () => {
  const two = {
    ...one,
    findings: [found([0], { severity: 'suggestion' }), found([0], { severity: 'suggestion' })],
  };
  expect(retroFacts(two, { agent: HERON, card: scorecard }, scopes).held).toEqual({
    agrees: ['critical', 'suggestion'],
    'agrees-on-some': ['suggestion'],
    differs: ['important', 'uniqueInsights'],
  });
});

test.for([
  ['of one who gave no review', FINCH, scorecard],
  ['that another one stands for', HERON, { ...scorecard }],
  ['of an agent that the report does not list', 'Rook', scorecard],
] as const)('a column %s counts for nothing', ([, agent, card]) => {
  expect(retroFacts(one, { agent, card }, scopes)).toMatchObject({
    states: [],
    held: { agrees: [], 'agrees-on-some': [], differs: [] },
  });
});

test('of two efforts of one agent, each has its own column', () => {
  const high = { ...reviewer, scorecard: card({ durationSeconds: 60 }) };
  const low = { ...reviewer, effort: 'low', scorecard: card({ toolCalls: 3 }) };
  const both = review({ reviewers: [high, low] });
  const facts = [high, low].map((one) => retroFacts(both, { agent: HERON, card: one.scorecard }, scopes));
  expect(facts.map(({ effort, states }) => [effort, ...states])).toEqual([
    ['high', 'durationSeconds'],
    ['low', 'toolCalls'],
  ]);
});
