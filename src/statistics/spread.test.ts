import { expect, it } from 'vitest';
import { spread } from './spread.ts';

it.each([
  // R: quantile(c(1, 2, 3, 4)) and quantile(1:10) by its default, type 7.
  [[4, 1, 3, 2], 1.75, 2.5, 3.25],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 3.25, 5.5, 7.75],
  // R: summary(women$height), summary(faithful$waiting[1:8]).
  [[58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72], 61.5, 65, 68.5],
  [[79, 54, 74, 62, 85, 55, 88, 85], 60.25, 76.5, 85],
])('quartiles of %j are those of R', (values, lower, median, upper) => {
  expect(spread(values)).toMatchObject({ n: values.length, lower, median, upper });
});

it('sorts by number, and leaves out what is not known', () => {
  expect(spread([100, null, 9, 20])).toEqual({
    n: 3,
    median: 20,
    lower: 14.5,
    upper: 60,
    least: 9,
    most: 100,
  });
});

it('of one value is that value; of none there is none', () => {
  expect(spread([7])).toEqual({ n: 1, median: 7, lower: 7, upper: 7, least: 7, most: 7 });
  expect(spread([null])).toBeNull();
  expect(spread([])).toBeNull();
});
