import type { CiCell, CiFailures } from '../model/ci-failures.ts';
import type { HeaderRows } from './header.ts';
import type { Section } from './sections.ts';
import { cellText, textTable } from './table.ts';

/** The period and the tables of a report on CI failures. */
export function readCiFailures(sections: readonly Section[], rows: HeaderRows): CiFailures {
  const [period] = rows.get('period')?.cells ?? [];
  const tables = sections.flatMap(({ name, nodes }) =>
    nodes.flatMap((node) => {
      if (node.type !== 'table') return [];
      const { head, rows: body } = textTable(node);
      return [
        {
          section: name,
          counts: countsIn(name),
          columns: head,
          rows: body.map((cells) => cells.map(readCell)),
        },
      ];
    }),
  );
  return { period: (period && cellText(period)) || null, tables };
}

/** The numbers in the last parentheses of a heading. */
function countsIn(heading: string): number[] {
  const inside = /\(([^()]*)\)$/.exec(heading)?.[1] ?? '';
  return (inside.match(/\d{1,9}/g) ?? []).map(Number);
}

/** `·` stands for zero, a dash for no change or no value. */
export function readCell(text: string): CiCell {
  const [, sign, digits] = /^(?:[▲▼]\s*)?([+−-]?)(\d{1,12}(?:\.\d{1,6})?)\s*(?:%|pp)?$/.exec(text) ?? [];
  if (text === '·') return { text, number: 0 };
  if (digits === undefined) return { text, number: null };
  return { text, number: sign === '-' || sign === '−' ? -Number(digits) : Number(digits) };
}
