import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { randomData } from './__fixtures__/random-reviews.ts';
import { NO_CHOICES } from './choices.ts';
import { makeLinks } from './links.ts';
import { marginal } from './marginal.ts';
import { overlapView } from './overlap.ts';
import { pairs } from './pairs.ts';
import { select } from './selection.ts';
import { thirdReviewerView } from './third-reviewer.ts';

const VIEWS = { overlapView, marginal, pairs, thirdReviewerView };

it.each(Object.entries(VIEWS))(
  '%s can be drawn of any data, with no style and no number that is none',
  (_, view) => {
    fc.assert(
      fc.property(randomData, fc.boolean(), (data, one) => {
        const choices = { ...NO_CHOICES, agents: one ? ['Heron Large 2'] : [] };
        const selection = select(data, choices);
        const html = toHtml({
          type: 'root',
          children: view(
            selection,
            makeLinks(selection, (path) => path),
          ),
        });
        expect(html).not.toMatch(/NaN|Infinity|undefined|style=/);
        expect(html).not.toBe('');
      }),
    );
  },
);

it('few reports cannot tell of the third reviewer', () => {
  const selection = select({ agents: [], families: [], reviews: [] }, NO_CHOICES);
  const html = toHtml({
    type: 'root',
    children: thirdReviewerView(
      selection,
      makeLinks(selection, (path) => path),
    ),
  });
  expect(html).toContain('These reports cannot tell');
});
