import type { Table } from 'mdast';
import { problem, type Problem } from '../model/problem.ts';
import type { Resolution, ResolutionRow } from '../model/resolution.ts';
import { isDate } from './file-name.ts';
import { wholeNumber } from './number.ts';
import { outcomeOf } from './outcome.ts';
import { withChildren, type Section } from './sections.ts';
import { cellText, textTable } from './table.ts';
import { targetOf, type Targets } from './target.ts';

/** The author's answer: its head table, and its rows joined to the findings they are about. */
export function readResolution(
  sections: readonly Section[],
  targets: Targets,
): { resolution: Resolution | null; problems: Problem[] } {
  const at = sections.findIndex(({ role, place }) => role === 'resolution' && place === 'review');
  if (at === -1) return { resolution: null, problems: [] };
  const nodes = withChildren(sections, at).flatMap((section) => section.nodes);
  const tables = nodes.filter((node): node is Table => node.type === 'table');
  const itemTable = tables.find((table) => isItemTable(table));
  const rows = itemTable ? readRows(itemTable, targets) : [];
  const problems = rows
    .filter(({ row }) => row.target === null)
    .map(({ row, line }) => problem('resolution-target-unknown', line, { ref: row.ref }));
  return { resolution: { ...readHead(tables), rows: rows.map(({ row }) => row) }, problems };
}

function isItemTable(table: Table): boolean {
  const { head } = textTable(table);
  return head.some((cell) => /^finding$/i.test(cell)) && head.some((cell) => /^action$/i.test(cell));
}

function readHead(tables: readonly Table[]): { addressed: string | null; commits: string[] } {
  const row = (key: string) =>
    tables
      .flatMap((table) => table.children)
      .find(({ children: [first] }) => first && cellText(first).toLowerCase() === key);
  const text = (key: string) => (row(key)?.children.slice(1) ?? []).map(cellText).join(' ');
  const addressed = /\d{4}-\d{2}-\d{2}/.exec(text('addressed'))?.[0] ?? null;
  const commits = `${text('commit')} ${text('commits')}`.match(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/g) ?? [];
  return {
    addressed: addressed !== null && isDate(addressed) ? addressed : null,
    commits: [...new Set(commits)],
  };
}

function readRows(table: Table, targets: Targets): { row: ResolutionRow; line: number }[] {
  const { head, rows } = textTable(table);
  const column = (name: RegExp) => head.findIndex((cell) => name.test(cell));
  const [number, finding, action, reason] = [
    column(/^#$/),
    column(/^finding$/i),
    column(/^action$/i),
    column(/^reason$/i),
  ];
  return rows.map((cells, at) => {
    const ref = cells[finding] ?? '';
    const [verb, remark] = splitAction(cells[action] ?? '');
    const row: ResolutionRow = {
      n: wholeNumber(/^\d+$/.exec(cells[number] ?? '')?.[0]),
      ref,
      target: targetOf(ref, targets),
      action: cells[action] ?? '',
      outcome: outcomeOf(verb),
      detail: [remark, cells[reason] ?? ''].filter(Boolean).join(' — ') || null,
    };
    return { row, line: table.children[at + 1]?.position?.start.line ?? 1 };
  });
}

/** `Skipped — why` or `Skipped (why)`: the action, and the remark behind it. */
function splitAction(written: string): [string, string] {
  const dash = /\s[—–]\s/.exec(written)?.index ?? -1;
  if (dash !== -1) return [written.slice(0, dash), written.slice(dash + 3)];
  const open = written.endsWith(')') ? written.indexOf('(') : -1;
  return open === -1 ? [written, ''] : [written.slice(0, open), written.slice(open + 1, -1)];
}
