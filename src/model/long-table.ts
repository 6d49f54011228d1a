/** From so many rows on. */
const LONG = 250;

/**
 * Is a table of so many rows long? Then its columns get fixed shares of its width (`styles/long-table.css`): a browser lays
 * out the rows in sight only, and not all of them to find how wide a column is.
 */
export function isLong(rows: number): boolean {
  return rows >= LONG;
}
