import { expect, test } from 'vitest';
import { fileMap } from './file-map.ts';

const range = (startLine: number | null, endLine = startLine) => ({ startLine, endLine });
const map = (...ranges: ReturnType<typeof range>[]) =>
  fileMap(ranges.map((one, at) => ({ of: at, ranges: [one] })));

test('lines from the first to the highest that is named', () => {
  expect(map(range(1), range(101))).toMatchObject({
    lanes: 1,
    lastLine: 101,
    marks: [
      { of: 0, start: 1.5, end: 1.5, lane: 0 },
      { of: 1, start: 98.5, end: 98.5, lane: 0 },
    ],
  });
});

test('what would stand on another mark gets a lane of its own', () => {
  const lanes = map(range(10, 60), range(11), range(40), range(90), range(100))?.marks.map(
    ({ lane }) => lane,
  );
  expect(lanes).toEqual([0, 1, 1, 0, 0]);
  expect(map(range(5), range(5), range(5), range(900))?.lanes).toBe(3);
  expect(map(...Array.from({ length: 100 }, () => range(5)))?.lanes).toBe(40);
});

test('every range of a finding is a mark of it', () => {
  expect(
    fileMap([{ of: 'x', ranges: [range(1), range(50), range(null)] }])?.marks.map(({ of }) => of),
  ).toEqual(['x', 'x']);
});

test('ticks are whole lines, with the first and the last, none too close to the last', () => {
  expect(map(range(3), range(612))?.ticks.map(({ line }) => line)).toEqual([1, 100, 200, 300, 400, 500, 612]);
  expect(map(range(3))?.ticks.map(({ line }) => line)).toEqual([1, 2, 3]);
  expect(map(range(1))?.ticks).toEqual([{ line: 1, at: 1.5 }]);
});

test('no lines, no map', () => {
  expect([map(), map(range(null))]).toEqual([null, null]);
});

test('lines that are given backwards stand where they start', () => {
  expect(map(range(50, 10))).toMatchObject({ lastLine: 50, marks: [{ start: 98.5, end: 98.5 }] });
});
