/**
 * What makes a spreadsheet take a cell for a formula, with its full-width twins. White space, controls and invisible
 * characters before it do not count: programs that trim cells, or drop what they cannot show, would find it then.
 */
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Null is an empty cell. */
export type Cell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180): every field quoted, every row ended by CRLF. Text that a spreadsheet would run as a formula
 * starts with an apostrophe, which makes it text there.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

/** A row under the names of its columns; several things are a list, joined by semicolons. */
export type CsvRow = Readonly<Record<string, Cell | readonly string[]>>;

/** Rows below the names of their columns. */
export function tableCsv(columns: readonly string[], rows: readonly CsvRow[]): string {
  return toCsv([columns, ...rows.map((row) => columns.map((column) => joined(row[column] ?? null)))]);
}

function joined(value: CsvRow[string]): Cell {
  return typeof value === 'object' && value !== null ? value.join('; ') : value;
}

function field(cell: Cell): string {
  const text = String(cell ?? '');
  // A number is ours, and below zero it is no formula.
  const safe = typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
