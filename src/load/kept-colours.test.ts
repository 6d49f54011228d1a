import { expect, test } from 'vitest';
import { keepColours, keptColours } from './kept-colours.ts';

const id = (name: string) => `colours/${name}-${process.pid}-${performance.now()}`;

test('a report has the colours that were kept of it last, and no others', async () => {
  const [one, other] = [id('one'), id('other')];
  expect(await keptColours(one)).toEqual(new Map());
  const colours = new Map([['a', [3, 1]]]);
  await keepColours(one, colours);
  expect(await keptColours(one)).toEqual(colours);
  expect(await keptColours(other)).toEqual(new Map());
  await keepColours(one, new Map());
  expect(await keptColours(one)).toEqual(new Map());
});
