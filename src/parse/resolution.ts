import type { Table } from 'mdast';
import type { Finding } from '../model/finding.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { Outcome, Resolution, ResolutionRow } from '../model/resolution.ts';
import { isDate } from './file-name.ts';
import { withChildren, type Section } from './sections.ts';
import { cellText, textTable } from './table.ts';

/** How an action begins, and what it means. */
const OUTCOMES: [RegExp, Outcome][] = [
  [/^fixed\b/i, 'fixed'],
  [/^(?:skipped|declined|deferred|won['’]t fix)\b/i, 'skipped'],
  [/^tests?\b/i, 'test-written'],
  [/^document(?:ed|ation)\b/i, 'documented'],
  [/^comment(?:ed)?\b/i, 'commented'],
  [/^(?:auto-resolved|superseded|n\/a)/i, 'superseded'],
];

/** The author's answer: its head table, and its rows joined to the findings they are about. */
export function readResolution(
  sections: readonly Section[],
  findings: readonly Finding[],
): { resolution: Resolution | null; problems: Problem[] } {
  const at = sections.findIndex(({ role, place }) => role === 'resolution' && place === 'review');
  if (at === -1) return { resolution: null, problems: [] };
  const nodes = withChildren(sections, at).flatMap((section) => section.nodes);
  const tables = nodes.filter((node): node is Table => node.type === 'table');
  const itemTable = tables.find((table) => isItemTable(table));
  const rows = itemTable ? readRows(itemTable, findings) : [];
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

function readRows(table: Table, findings: readonly Finding[]): { row: ResolutionRow; line: number }[] {
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
    const [, verb = '', afterDash, inParens] =
      /^(.*?)(?:\s+[—–]\s+(.*)|\s*\((.*)\))?$/s.exec(cells[action] ?? '') ?? [];
    const row: ResolutionRow = {
      n: /^\d+$/.test(cells[number] ?? '') ? Number(cells[number]) : null,
      ref,
      target: targetOf(ref, findings),
      action: cells[action] ?? '',
      outcome: OUTCOMES.find(([test]) => test.test(verb))?.[1] ?? 'other',
      detail:
        [afterDash ?? inParens, reason === -1 ? '' : (cells[reason] ?? '')].filter(Boolean).join(' — ') ||
        null,
    };
    return { row, line: table.children[at + 1]?.position?.start.line ?? 1 };
  });
}

const REF = /^(?:(critical|important|suggestion)\s*)?(?:#\s*)?([CIS])?(\d+)\b/i;
const GAP =
  /^(testing|test|documentation|doc|design)(?:\s+(?:gap|observation|concern)s?)?(?:\s*(?:#|\bD)?(\d+)\b|\s*(?::|$))/i;

/** The finding id, or `testing:2`, that a row's reference means; null where nothing fits. */
function targetOf(ref: string, findings: readonly Finding[]): string | null {
  const [, word, letter, number] = REF.exec(ref.trim()) ?? [];
  const initial = (letter ?? word?.[0])?.toUpperCase();
  if (number !== undefined && initial !== undefined) {
    const wanted = findings.find(({ id, severity }) => {
      const own = /(\d+)$/.exec(id)?.[1];
      return own === number && (id[0]?.toUpperCase() === initial || severity?.[0]?.toUpperCase() === initial);
    });
    return wanted?.id ?? null;
  }
  const [whole, gap, n] = GAP.exec(ref.trim()) ?? [];
  if (whole === undefined || gap === undefined) return null;
  const kind = /^test/i.test(gap) ? 'testing' : /^doc/i.test(gap) ? 'documentation' : 'design';
  return `${kind}:${n ?? 1}`;
}
