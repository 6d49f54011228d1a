import { expect, test } from 'vitest';
import { table } from './table.ts';

test('columns stand in line, numbers to the right, and a bar stays in its cell', () => {
  expect(
    table(
      ['page', 'bytes'],
      [
        ['a|b', 12],
        ['overview', 1234],
      ],
    ),
  ).toBe(
    ['| page     | bytes |', '| -------- | ----: |', '| a\\|b     |    12 |', '| overview |  1234 |'].join(
      '\n',
    ),
  );
});

test('a table without rows has its head', () => {
  expect(table(['rule'], [])).toBe('| rule |\n| ---- |');
});
