import { respelledMoment } from '../respell.ts';
import type { Change, Faulty, Fix } from './fix.ts';

/** Other names of header rows, in lower case. A name that may mean two rows is not here. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['repository', 'Repo'],
  ['pull request', 'PR'],
  ['pr number', 'PR'],
  ['reviewer', 'Reviewers'],
  ['reviewed by', 'Reviewers'],
  ['commit', 'Commits'],
  ['reviewed commit', 'Review SHA'],
  ['reviewed sha', 'Review SHA'],
  ['head sha', 'Review SHA'],
  ['wall clock', 'Wall-clock time'],
  ['wall-clock', 'Wall-clock time'],
]);
const KNOWN =
  /^(?:date|repo|round|author|pr|branch|commits|review sha|reviewers|verdict|kind|wall-clock time)$/i;
/** A row of two cells or more: the key, bold or not, and what stands beside it. */
const ROW =
  /^(?<open>\s*\|\s*)(?<marks>\**)(?<key>[^|*]+?)(?<close>:?\**:?\s*\|\s*)(?<cell>.*?)(?<tail>\s*\|.*)$/;

/** Writes the header table as it is read: keys in bold and by their names, dates as `YYYY-MM-DD`. */
export const headerTable: Fix = {
  codes: ['date-invalid', 'header-key', 'header-missing'],
  keepsPages: false,
  changes(report) {
    const lacksHeader = report.problems.some(({ code }) => code === 'header-missing');
    const rows = firstTable(report);
    const taken = new Set(rows.map(({ key }) => key.toLowerCase()));
    return rows.flatMap((row) => {
      const codes = report.problems.filter(({ line }) => line === row.line).map(({ code }) => code);
      if (codes.includes('date-invalid')) return changed(row, { cell: respelledMoment(row.cell) });
      const other = NAMES.get(row.key.toLowerCase());
      const name = other !== undefined && !taken.has(other.toLowerCase()) ? other : row.key;
      taken.add(name.toLowerCase());
      if (codes.includes('header-key')) return changed(row, { key: name });
      if (!lacksHeader || row.marks !== '' || !KNOWN.test(name)) return [];
      // Only once the key is bold it would be told that the date is none.
      const isWords = /^date$/i.test(name) && !ISO_DATE.test(row.cell);
      return changed(row, { key: `**${name}**`, cell: isWords ? respelledMoment(row.cell) : null });
    });
  },
};

const ISO_DATE = /\d{4}-\d{2}-\d{2}/;

interface Row {
  /** 1-based. */
  line: number;
  open: string;
  marks: string;
  key: string;
  close: string;
  cell: string;
  tail: string;
}

/** The rows of the first table above the first section. */
function firstTable({ lines }: Faulty): Row[] {
  const isRow = (line: string) => /^\s*\|/.test(line);
  const start = lines.findIndex(isRow);
  const section = lines.findIndex((line) => /^#{2,6}\s/.test(line));
  if (start === -1 || (section !== -1 && section < start)) return [];
  const end = lines.findIndex((line, at) => at > start && !isRow(line));
  return lines.slice(start, end === -1 ? undefined : end).flatMap((text, at) => {
    const parts = ROW.exec(text)?.groups as Omit<Row, 'line'> | undefined;
    return parts === undefined ? [] : [{ ...parts, line: start + at + 1 }];
  });
}

/** The row with another key, another cell, or both; no change where neither is another one. */
function changed(row: Row, meant: { key?: string; cell?: string | null }): Change[] {
  const parts = (['key', 'cell'] as const).filter((part) => (meant[part] ?? row[part]) !== row[part]);
  if (parts.length === 0) return [];
  const { open, marks, close, tail } = row;
  const words = parts.map((part) => `${JSON.stringify(row[part])} as ${JSON.stringify(meant[part])}`);
  const insert = [[open, marks, meant.key ?? row.key, close, meant.cell ?? row.cell, tail].join('')];
  const rewritten = parts.map((part) => row[part]);
  return [{ line: row.line, remove: 1, insert, did: `wrote ${words.join(' and ')}`, rewritten }];
}
