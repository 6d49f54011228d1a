import { expect, it } from 'vitest';
import { FINCH, found, HERON, review } from './__fixtures__/retro-reviews.ts';
import { NO_CHOICES } from './choices.ts';
import { makeLinks } from './links.ts';
import { agentScope } from './scope.ts';
import { strengths, strengthsTable } from './strengths.ts';

const heron = agentScope({ name: HERON, family: 'Heron', path: '/agents/heron-large-2/' });
const links = makeLinks(
  { data: { agents: [], families: [], reviews: [] }, choices: NO_CHOICES },
  (path) => path,
);
const REVIEW = review({
  findings: [
    found([0], { severity: 'suggestion', tags: ['Gap'], languages: ['go'], outcome: 'fixed' }),
    found([1], { severity: 'suggestion', tags: ['gap'], languages: ['go', 'bash'] }),
    found([0, 1], {
      severity: 'critical',
      tags: ['gap', 'Gap'],
      outcome: 'skipped',
      files: ['a.go', 'b.go'],
    }),
    found([1], { severity: null, tags: [], files: ['run.sh', 'Makefile'] }),
  ],
});

it('a group holds the findings of all, those of the agent, and what was done about these', () => {
  expect(strengths([REVIEW], heron, 'tag')).toEqual([
    { group: 'gap', ofPool: { k: 2, n: 3 }, actedOn: { k: 1, n: 2 } },
  ]);
});

it('severities stand in their order, all other groups by the number of findings', () => {
  const groups = (by: Parameters<typeof strengths>[2]) =>
    strengths([REVIEW], heron, by).map(({ group }) => group);
  expect(groups('severity')).toEqual(['critical', 'suggestion', 'unrated']);
  expect(groups('language')).toEqual(['go', 'bash']);
  expect(groups('file type')).toEqual(['*.go', '*.sh', 'makefile']);
});

it('of very many groups the largest are shown', () => {
  const many = review({
    findings: Array.from({ length: 30 }, (_, at) => found([0], { tags: ['common', `tag ${at}`] })),
  });
  const groups = strengths([many], heron, 'tag');
  expect(groups).toHaveLength(12);
  expect(groups[0]!.group).toBe('common');
});

it('without findings in a review that it took part in there is no table', () => {
  expect(strengthsTable([review()], heron, 'severity', links)).toEqual([]);
  const absent = {
    ...REVIEW,
    reviewers: [{ ...REVIEW.reviewers[0]!, absent: 'quota' }, REVIEW.reviewers[1]!],
  };
  expect(strengthsTable([absent], heron, 'severity', links)).toEqual([]);
  expect(REVIEW.reviewers[1]!.agent).toBe(FINCH);
});
