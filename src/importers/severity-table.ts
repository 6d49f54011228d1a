import type { Severity } from '../model/severity.ts';
import type { MappedSeverity } from './record.ts';

/** One line of a tool's table: its own word, what it is counted as, and what kind of word it is. */
export interface SeverityRow {
  /** The tool's word; for a rest that has none, what it is. */
  word: string;
  severity: Severity;
  /** What tells: a mark in the text, the kind of finding, the section it stands in, a level, a number, or nothing. */
  by: 'marker' | 'kind' | 'section' | 'level' | 'number' | 'default';
}

/**
 * How one tool's words are counted. The same words mean the same as in reviews of people's own format: _high_ and
 * _medium_ are important, _low_ and _minor_ suggestions.
 */
export interface SeverityTable {
  tool: string;
  rows: readonly SeverityRow[];
}

/** The row of a word, in any case; null where the tool does not know it. */
export function severityRow({ rows }: SeverityTable, word: string): SeverityRow | null {
  return rows.find((row) => row.by !== 'default' && row.word.toLowerCase() === word.toLowerCase()) ?? null;
}

/** A severity of the table; `written` is the word as it stands in the source, with its signs. */
export function mapped(table: SeverityTable, row: SeverityRow | null, written: string): MappedSeverity {
  if (row !== null) return { severity: row.severity, native: written, from: `${table.tool}'s ${row.by}` };
  const rest = table.rows.find(({ by }) => by === 'default');
  const from = `nothing in the source: what ${table.tool} does not grade is counted so`;
  return { severity: rest?.severity ?? 'suggestion', native: null, from };
}
