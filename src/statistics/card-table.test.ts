import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { cardTable } from './card-table.ts';

const COLUMNS = [{ head: 'Date' }, { head: 'Review of', isName: true }, { head: 'Time', isNumber: true }];
const html = (rows: number) =>
  toHtml(
    cardTable(
      'Reviews',
      COLUMNS,
      Array.from({ length: rows }, (_, at) => [['1 May'], [`Retries ${at}`], ['9']]),
    ),
  );

test('a table is marked as long from 250 rows on, and has all of them', () => {
  for (const [rows, isLong] of [
    [1, false],
    [249, false],
    [250, true],
    [1590, true],
  ] as const) {
    const made = html(rows);
    expect(/<table class="cards( long)?" role="table">/.exec(made)?.[1]).toBe(isLong ? ' long' : undefined);
    expect(made.match(/Retries \d+/g)).toHaveLength(rows);
  }
});

test('the head of a column is marked as its cells are: both get one share of the width', () => {
  expect(
    [...html(1).matchAll(/<th scope="col" role="columnheader"([^>]*)>/g)].map(([, rest]) => rest),
  ).toEqual(['', ' class="name"', ' class="number"']);
});
