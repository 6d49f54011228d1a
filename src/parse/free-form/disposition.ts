import { cellText } from '../table.ts';
import type { Section } from '../sections.ts';
import { fold } from './fold.ts';
import { readTitleLine } from './heading.ts';
import { COLUMN_WORDS } from './words.ts';

/** What tables beside the findings say was done, by the finding's id: `| F-001 | … | Resolved |`. */
export function dispositions(sections: readonly Section[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { nodes } of sections)
    for (const node of nodes) {
      if (node.type !== 'table') continue;
      const [head, ...rows] = node.children;
      const names = head?.children.map((cell) => fold(cellText(cell))) ?? [];
      const status = names.findIndex((name) => (COLUMN_WORDS.status as readonly string[]).includes(name));
      for (const row of status > 0 ? rows : []) {
        const [first] = row.children;
        const cell = row.children[status];
        const { ref } = readTitleLine(`${first ? cellText(first).split(' ')[0] : ''}:`);
        if (ref !== null && cell && cellText(cell) !== '') found.set(ref, cellText(cell));
      }
    }
  return found;
}
