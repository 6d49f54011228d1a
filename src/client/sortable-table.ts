/** Which column a table is sorted by, by its key, and whether the most come first. */
export interface TableOrder {
  key: string;
  descending: boolean;
}

/** `duration`, or `-duration` for the most first; null for the order of the page. */
export function readOrder(value: string | null, keys: readonly string[]): TableOrder | null {
  const key = value?.replace(/^-/, '') ?? '';
  return keys.includes(key) ? { key, descending: value!.startsWith('-') } : null;
}

export function printOrder({ key, descending }: TableOrder): string {
  return (descending ? '-' : '') + key;
}

/** What comes of a press on a heading: first upwards, then downwards, then as the page was. */
export function nextOrder(now: TableOrder | null, key: string): TableOrder | null {
  if (now?.key !== key) return { key, descending: false };
  return now.descending ? null : { key, descending: true };
}

/**
 * Rows by the text of one of their cells, equals as they stood. Among numbers, what is none comes last in any order:
 * words first, then what is empty, or a dash.
 */
export function sorted<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  { descending }: Pick<TableOrder, 'descending'>,
): Row[] {
  const values = new Map(rows.map((row) => [row, valueOf(textOf(row))]));
  const direction = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [values.get(one)!, values.get(other)!];
    return rank(a) - rank(b) || direction * compare(a, b);
  });
}

interface Value {
  isEmpty: boolean;
  /** Null for words. */
  amount: number | null;
  text: string;
}

function valueOf(written: string): Value {
  const text = written.trim();
  return { isEmpty: /^[-–—]?$/.test(text), amount: amount(text), text };
}

function rank({ isEmpty, amount: value }: Value): number {
  return isEmpty ? 2 : value === null ? 1 : 0;
}

/** Made once: `localeCompare` makes one anew for each two rows. */
const words = new Intl.Collator('en', { numeric: true });

/** Of two of one rank. */
function compare(a: Value, b: Value): number {
  if (a.isEmpty) return 0;
  if (a.amount !== null && b.amount !== null) return a.amount - b.amount;
  return words.compare(a.text, b.text);
}

const SECONDS = { h: 3600, m: 60, min: 60, s: 1 };
/** Counts of severities: one more critical weighs more than any number of important ones. */
const WEIGHTS = { C: 1e12, I: 1e6, S: 1 };

/** What a cell starts with as a number: seconds of `7m 27s` or `4:16`, `1C 2I 8S` by severity, else `53 (Bash 30)` as 53. */
function amount(text: string): number | null {
  const clock = /^(?:(\d+):)?(\d+):(\d{2})$/.exec(text);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  if (/^none$/i.test(text)) return 0;
  return (
    summed(text, /^(?:\d+\s?(?:h|min|m|s)\b\s*)+$/, /(\d+)\s?(h|min|m|s)/g, SECONDS) ??
    summed(text, /^(?:\d+[CIS]\b\s*)+/, /(\d+)([CIS])\b/g, WEIGHTS) ??
    leadingNumber(text)
  );
}

function summed(text: string, whole: RegExp, part: RegExp, units: Record<string, number>): number | null {
  const found = whole.exec(text)?.[0];
  if (found === undefined) return null;
  return [...found.matchAll(part)].reduce((sum, [, n, unit]) => sum + Number(n) * units[unit!]!, 0);
}

function leadingNumber(text: string): number | null {
  const found = /^-?\d+(?:\.\d+)?(?![\w:-])/.exec(text.replace(/(?<=\d),(?=\d{3})/g, ''));
  return found ? Number(found[0]) : null;
}
