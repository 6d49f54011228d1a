import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { dataOf, FINCH, HERON, own, review } from './__fixtures__/retro-reviews.ts';
import { calibration } from './calibration.ts';
import { NO_CHOICES } from './choices.ts';
import { makeLinks } from './links.ts';
import { outcomes } from './outcomes.ts';
import { scopesOf } from './scope.ts';
import { about, select } from './selection.ts';

const OF_ONE = 'No report keeps what it wrote.';
const OF_ALL = 'No report keeps what the agents themselves wrote.';

test.for([
  ['an agent whose own is kept', HERON, [own(0)], null],
  ['one of whom nothing is, though others’ is', FINCH, [own(0)], OF_ONE],
  ['a family of whom nothing is', 'Heron', [own(1)], OF_ONE],
  ['all agents', null, [], OF_ALL],
] as const)('the page of %s says so', ([, name, originals, says]) => {
  const everyone = select(dataOf([review({ originals: [...originals] })]), NO_CHOICES);
  const scope = scopesOf(everyone.data).find((one) => one.name === name);
  const selection = scope === undefined ? everyone : about(everyone, scope);
  const links = makeLinks(selection, (path) => path);
  for (const view of [calibration, outcomes]) {
    const words = toString(view(selection, links));
    expect([OF_ONE, OF_ALL].find((one) => words.includes(one)) ?? null).toBe(says);
  }
});
