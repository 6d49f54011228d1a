import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { columnsOf } from '../model/columns.ts';
import { ask } from './__fixtures__/duckdb.ts';
import { parquet } from './parquet.ts';

const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const Row = z.strictObject({
  name: z.string(),
  severity: z.enum(['critical', 'suggestion']).nullable(),
  line: z.int32().nullable(),
  share: z.number().nullable(),
  isOpen: z.boolean(),
  day: z.iso.date().nullable(),
  at: z.iso.datetime({ local: true, precision: 0 }).nullable(),
  agents: z.array(z.string()),
});
type Row = z.infer<typeof Row>;

const FULL: Row = {
  name: 'Retry storms',
  severity: 'critical',
  line: 2 ** 31 - 1,
  share: 0.25,
  isOpen: true,
  day: '2026-05-04',
  at: '2026-05-04T09:15:30',
  agents: ['Heron Large 2', 'Sable Pro 4'],
};
const EMPTY: Row = {
  ...FULL,
  ...{ name: '', severity: null, line: null, share: null, isOpen: false, day: null, at: null, agents: [] },
};

function write(rows: readonly Row[], name = 'rows'): string {
  const path = join(folder, `${name}.parquet`);
  writeFileSync(path, parquet(Row, rows));
  return path;
}

test('a reader by others finds the types of the columns, and every value', async () => {
  const path = write([FULL, EMPTY]);
  const described = await ask(`DESCRIBE FROM '${path}'`);
  expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
    columnsOf(Row).map(({ name, type }) => [name, type]),
  );
  const stamp = { at: '2026-05-04 09:15:30' };
  expect(await ask(`FROM '${path}'`)).toEqual([{ ...FULL, ...stamp }, EMPTY]);
});

test('times have no zone, and lists are the lists that other engines know', async () => {
  const elements = await ask(`FROM parquet_schema('${write([FULL])}')`);
  const of = (wanted: string) => elements.find(({ name }) => name === wanted);
  expect(of('at')?.['logical_type']).toContain('isAdjustedToUTC=0');
  expect(of('agents')).toMatchObject({ converted_type: 'LIST', logical_type: 'ListType()' });
  expect(elements.map(({ name }) => name).slice(-2)).toEqual(['list', 'element']);
});

test('a group says the least and the greatest of each column, so that it can be skipped', async () => {
  const path = write([FULL, { ...FULL, day: '2025-12-31', line: 7 }]);
  const columns = await ask(`FROM parquet_metadata('${path}')`);
  const of = (wanted: string) => columns.find(({ path_in_schema }) => path_in_schema === wanted);
  expect(of('day')).toMatchObject({ stats_min_value: '2025-12-31', stats_max_value: '2026-05-04' });
  expect(of('line')).toMatchObject({ stats_min_value: '7', compression: 'ZSTD' });
});

test('a file says which version of the data it is of', async () => {
  const [said] = await ask(
    `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${write([FULL])}')`,
  );
  expect(said).toEqual({ key: 'casebook:version', value: '1' });
});

test('no rows are a table, too', async () => {
  expect(await ask(`SELECT count(*)::INTEGER AS n FROM '${write([])}'`)).toEqual([{ n: 0 }]);
});

test('more rows than a group holds are all there', async () => {
  const path = write(Array.from({ length: 50_001 }, (_, line) => ({ ...EMPTY, line })));
  expect(await ask(`SELECT count(DISTINCT line)::INTEGER AS n FROM '${path}'`)).toEqual([{ n: 50_001 }]);
  const groups = `SELECT max(row_group_id)::INTEGER AS last FROM parquet_metadata('${path}')`;
  expect(await ask(groups)).toEqual([{ last: 1 }]);
});

test('columns can be left out', async () => {
  const path = join(folder, 'less.parquet');
  writeFileSync(path, parquet(Row, [FULL], { leaveOut: ['name', 'agents'] }));
  const described = await ask(`DESCRIBE FROM '${path}'`);
  expect(described.map(({ column_name }) => column_name)).toEqual([
    ...['severity', 'line', 'share', 'isOpen', 'day', 'at'],
  ]);
});

test('any text comes back as it was; the same rows give the same bytes', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const row = fc.record({ name: text, agents: fc.array(text, { maxLength: 4 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (changes) => {
      const rows = changes.map((change) => ({ ...FULL, ...change }));
      expect(Buffer.from(parquet(Row, rows)).equals(parquet(Row, rows))).toBe(true);
      const read = await ask(`SELECT name, agents FROM '${write(rows, 'any')}'`);
      expect(read).toEqual(changes);
    }),
    { numRuns: 20, seed: 8 },
  );
});
