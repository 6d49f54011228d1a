import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { randomData } from './__fixtures__/random-reviews.ts';
import { dataOf, FINCH, found, HERON, review } from './__fixtures__/retro-reviews.ts';
import { NO_CHOICES } from './choices.ts';
import { lineUps, lineUpsTable } from './line-ups.ts';
import { makeLinks } from './links.ts';
import { agentScope, scopesOf } from './scope.ts';
import { select } from './selection.ts';

const heron = agentScope({ name: HERON, family: 'Heron', path: '/agents/heron-large-2/' });

it('reviews by the same agents are one line-up, the most frequent first', () => {
  const alone = review({ reviewers: [review().reviewers[0]!], findings: [found([0])] });
  const both = review({ findings: [found([0]), found([0, 1]), found([1])] });
  const { reviews } = dataOf([alone, both, both]);
  expect(lineUps(reviews, heron)).toEqual([
    {
      agents: [FINCH, HERON],
      names: [FINCH, HERON],
      reviews: 2,
      creditNobody: 0,
      ofPool: { k: 4, n: 6 },
      sole: { k: 2, n: 4 },
    },
    {
      agents: [HERON],
      names: [HERON],
      reviews: 1,
      creditNobody: 0,
      ofPool: { k: 1, n: 1 },
      sole: { k: 1, n: 1 },
    },
  ]);
});

it('of an agent that is there with two efforts, these are told', () => {
  const [own, finch] = review().reviewers;
  const both = review({ reviewers: [own!, finch!, { ...own!, effort: null }] });
  const [lineUp] = lineUps([both], heron);
  expect(lineUp!.names).toEqual([FINCH, `${HERON} (effort unknown)`, `${HERON} (high)`]);
  const links = makeLinks(select(dataOf([both]), NO_CHOICES), (path) => path);
  expect(toHtml(lineUpsTable([both], heron, links))).not.toContain('href');
});

it('who dropped out is in no line-up', () => {
  const [own, finch] = review().reviewers;
  const absent = review({ reviewers: [own!, { ...finch!, absent: 'quota' }] });
  expect(lineUps([absent], heron).map(({ agents }) => agents)).toEqual([[HERON]]);
  expect(lineUps([review({ reviewers: [{ ...own!, absent: 'quota' }, finch!] })], heron)).toEqual([]);
});

it('the line-ups of a scope hold each of its reviews once', () => {
  fc.assert(
    fc.property(randomData, (data) => {
      for (const scope of scopesOf(data)) {
        let took = 0;
        for (const { reviewers } of data.reviews)
          if (reviewers.some(({ agent, absent }) => absent === null && scope.agents.includes(agent)))
            took += 1;
        const all = lineUps(data.reviews, scope);
        expect(all.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(took);
        expect(new Set(all.map(({ names }) => names.join())).size).toBe(all.length);
      }
    }),
  );
});
