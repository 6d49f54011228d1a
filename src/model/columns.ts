import { z } from 'zod';

/** What the cells of a column are, as SQL calls it. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP' | 'VARCHAR[]';

/** A column of a published table. */
export interface Column {
  name: string;
  type: ColumnType;
  isNullable: boolean;
  /** What it says, in Markdown. */
  description: string;
  /** The only values that it has; null where these are not a closed list. */
  values: readonly string[] | null;
}

/** A row of a published table: what each cell may be is what `columnsOf` knows. */
export type RowSchema = z.ZodObject;

/** What the keys of a record say, in its order. */
export function descriptionsOf({ shape }: z.ZodObject): { name: string; description: string }[] {
  return Object.entries(shape).map(([name, value]) => ({ name, description: describing(value) }));
}

function describing(value: z.core.$ZodType): string {
  return z.globalRegistry.get(value)?.description ?? '';
}

/** The columns of the rows that a schema describes, in its order. Throws where it says of one what no table can hold. */
export function columnsOf(schema: RowSchema): Column[] {
  return Object.entries(schema.shape).map(([name, cell]) => {
    const isNullable = cell instanceof z.ZodNullable;
    const inner: unknown = isNullable ? cell.unwrap() : cell;
    const type = typeOf(inner);
    if (type === null) throw new Error(`the column ${name} has no type that tables know`);
    const values = inner instanceof z.ZodEnum ? inner.options.map(String) : null;
    return { name, type, isNullable, description: describing(cell), values };
  });
}

function typeOf(cell: unknown): ColumnType | null {
  if (cell instanceof z.ZodISODate) return 'DATE';
  if (cell instanceof z.ZodISODateTime) return 'TIMESTAMP';
  if (cell instanceof z.ZodString || cell instanceof z.ZodEnum) return 'VARCHAR';
  if (cell instanceof z.ZodNumberFormat) return cell.format === 'int32' ? 'INTEGER' : null;
  if (cell instanceof z.ZodNumber) return 'DOUBLE';
  if (cell instanceof z.ZodBoolean) return 'BOOLEAN';
  return cell instanceof z.ZodArray && typeOf(cell.element) === 'VARCHAR' ? 'VARCHAR[]' : null;
}

/** The largest number of a column of integers. */
const LARGEST = 2 ** 31 - 1;

/** A count or a line as a column of integers holds it; null where it is larger than any of them can be. */
export function int32(value: number | null): number | null {
  return value === null || value > LARGEST ? null : value;
}
