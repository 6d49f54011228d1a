import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { zstdCompressSync } from 'node:zlib';
import { columnsOf, type Column, type ColumnType, type RowSchema } from '../model/columns.ts';
import { DATA_VERSION } from '../model/data-index.ts';
import type { CsvRow } from '../query/csv.ts';

/** An element of a Parquet schema. */
type Element = NonNullable<Parameters<typeof parquetWrite>[0]['schema']>[number];

/** Rows that are read or skipped together: of each column a group says the least and the greatest value. */
const GROUP = 50_000;

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

/** How each kind of cell is stored. Times have no zone: those of reports have none. */
const STORED = {
  VARCHAR: TEXT,
  INTEGER: { type: 'INT32' },
  DOUBLE: { type: 'DOUBLE' },
  BOOLEAN: { type: 'BOOLEAN' },
  DATE: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  TIMESTAMP: {
    type: 'INT64',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
  },
} as const satisfies Record<Exclude<ColumnType, 'VARCHAR[]'>, Omit<Element, 'name'>>;

/** Rows as a Parquet file, with typed columns and statistics, compressed with zstd. The same rows give the same bytes. */
export function parquet(
  schema: RowSchema,
  rows: readonly CsvRow[],
  { leaveOut = [] }: { leaveOut?: readonly string[] } = {},
): Uint8Array<ArrayBuffer> {
  const columns = columnsOf(schema).filter(({ name }) => !leaveOut.includes(name));
  const writer = new ByteWriter();
  void parquetWrite({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)],
    columnData: columns.map((column) => ({ name: column.name, data: rows.map((row) => cell(row, column)) })),
    codec: 'ZSTD',
    compressors: { ZSTD: zstdCompressSync },
    rowGroupSize: GROUP,
    kvMetadata: [{ key: 'casebook:version', value: String(DATA_VERSION) }],
    createdBy: 'Casebook',
  });
  return new Uint8Array(writer.getBuffer());
}

function elements({ name, type, isNullable }: Column): Element[] {
  const repetition_type = isNullable ? 'OPTIONAL' : 'REQUIRED';
  if (type !== 'VARCHAR[]') return [{ name, repetition_type, ...STORED[type] }];
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
  ];
}

function cell(row: CsvRow, { name, type }: Column): unknown {
  const value = row[name] ?? null;
  if (value === null) return null;
  if (type === 'DATE') return new Date(`${String(value)}T00:00:00Z`);
  return type === 'TIMESTAMP' ? new Date(`${String(value)}Z`) : value;
}
