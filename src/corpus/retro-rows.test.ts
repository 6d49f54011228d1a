import { expect, test } from 'vitest';
import { read } from '../parse/__fixtures__/read.ts';
import { retroRows } from './retro-rows.ts';

const report = (...rows: string[]) =>
  read(
    `# R\n\n## Agent Performance Retro\n\n| | [Heron] | Finch |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`,
  ).report;
const names = { nameOf: (written: string) => (written === 'Heron' ? 'Heron Large 2' : written) };

test('a row for each reviewer, a column for each row of the tables, cells as written', () => {
  const { columns, rows } = retroRows([report('Duration | 7m 27s | —', 'Findings | 1I 2S | none')], names);
  expect(columns).toEqual(['Duration', 'Findings']);
  expect(rows.map(({ agent, cells }) => [agent, ...cells])).toEqual([
    ['Heron Large 2', '7m 27s', '1I 2S'],
    ['Finch', '—', 'none'],
  ]);
});

test('rows that few tables have keep their names, and no cell is lost', () => {
  const many = Array.from({ length: 20 }, () => report('Findings | 1S | 2S'));
  const { columns, rows } = retroRows([...many, report('findings | 3S | 4S', 'Depth | deep | 2')], names);
  expect(columns).toEqual(['Findings']);
  expect(rows).toHaveLength(42);
  expect(rows.at(-2)).toMatchObject({ cells: ['3S'], others: [{ row: 'Depth', cell: 'deep' }] });
  expect(rows[0]!.others).toEqual([]);
});

test('a table without such a row says nothing, a short row an empty cell', () => {
  const { rows } = retroRows(
    [report('Findings | 1S | 2S', 'Dropped | 1 |'), report('Findings | 1S | 2S')],
    names,
  );
  const dropped = rows.map(({ cells }) => cells[1]);
  expect(dropped).toEqual(['1', '', null, null]);
});

test('reports without a table have no rows', () => {
  expect(retroRows([read('# R\n\nWords.\n').report], names)).toEqual({ columns: [], rows: [] });
});
