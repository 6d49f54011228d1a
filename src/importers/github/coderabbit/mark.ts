import type { MappedSeverity } from '../../record.ts';
import { mapped, severityRow } from '../../severity-table.ts';
import { CODERABBIT } from './severities.ts';

/** The line above a comment: `_⚠️ Potential issue_ | _🟡 Minor_ | _⚡ Quick win_`. */
const MARK = /^[ \t]*_[^_|\n]{1,60}_(?:[ \t]*\|[ \t]*_[^_|\n]{1,60}_){0,5}[ \t]*(?:\n|$)/;
/** How much work it is, and not how bad. */
const EFFORT = /^(?:Quick win|Heavy lift|Low value|High value)$/i;

export interface Mark {
  severity: MappedSeverity | null;
  /** What kind of comment it is, in small letters. */
  kind: string | null;
  rest: string;
}

/** Reads the line that a comment begins with. A severity says more than a kind. */
export function readMark(markdown: string): Mark {
  const [line = ''] = MARK.exec(markdown) ?? [];
  const words = [...line.matchAll(/_([^_|]+)_/g)].map(([, written = '']) => ({
    written: written.trim(),
    word: written.replace(/^[^\p{L}]+/u, '').trim(),
  }));
  const rows = words.map((one) => ({ ...one, row: severityRow(CODERABBIT, one.word) }));
  const best = rows.find(({ row }) => row?.by === 'marker') ?? rows.find(({ row }) => row?.by === 'kind');
  const kind = rows.find(({ word, row }) => row?.by !== 'marker' && !EFFORT.test(word));
  return {
    severity: best ? mapped(CODERABBIT, best.row, best.written) : null,
    kind: kind?.word.toLowerCase() ?? null,
    rest: markdown.slice(line.length).trim(),
  };
}

/** The severity of a section of a review's text, for comments that state none. */
export function bySection(name: string, written: string): MappedSeverity {
  return mapped(CODERABBIT, severityRow(CODERABBIT, name), written);
}
