import type { Table } from 'mdast';
import type { Retro, Scorecard, SeverityCounts } from '../model/retro.ts';
import { money } from './money.ts';
import { wholeNumber } from './number.ts';
import { severityOfId } from './head.ts';
import { reviewerNamed, splitList } from './reviewers.ts';
import { withChildren, type Section } from './sections.ts';
import { textTable, type TextTable } from './table.ts';

/**
 * The retro table of a report: reviewers as columns, a metric in each row. Null where there is none. A column headed
 * by half a name (`[Heron]`) is typed under the name that the report lists.
 */
export function readRetro(
  sections: readonly Section[],
  reviewers: readonly string[],
): { retro: Retro | null; line: number | null } {
  const at = sections.findIndex(({ role, place }) => role === 'retro' && place === 'review');
  if (at === -1) return { retro: null, line: null };
  const nodes = withChildren(sections, at).flatMap((section) => section.nodes);
  const tables = nodes.filter((node): node is Table => node.type === 'table').map(textTable);
  const [table, ...others] = tables.filter(isRetroTable);
  const line = sections[at]!.line;
  if (table === undefined) return { retro: null, line };
  // A blank line inside the table makes two of it; the second then starts with what should be a row.
  const rest = others.concat(tables.filter((other) => continues(other, table))).flatMap(rowsOf);
  const rows = [...table.rows, ...rest];
  const agents = table.head.slice(1).map((name) => name.replace(/^\[|\]$/g, ''));
  const metrics = metricsOf(rows);
  return {
    retro: {
      agents,
      metrics,
      typed: agents.map((agent, column) =>
        scorecard(reviewerNamed(agent, reviewers) ?? agent, column, metrics),
      ),
    },
    line,
  };
}

/** The cells of each row by its name; a name that comes again is told apart by a number. */
function metricsOf(rows: readonly string[][]): Record<string, string[]> {
  const metrics = new Map<string, string[]>();
  const times = new Map<string, number>();
  for (const [name = '', ...cells] of rows) {
    if (name === '') continue;
    let n = times.get(name) ?? 0;
    let unique = name;
    do {
      n += 1;
      unique = n === 1 ? name : `${name} (${n})`;
    } while (metrics.has(unique));
    times.set(name, n);
    metrics.set(unique, cells);
  }
  return Object.fromEntries(metrics);
}

function isRetroTable({ head, rows }: TextTable): boolean {
  return (
    head.length >= 2 &&
    /^(?:metric|measure|)$/i.test(head[0] ?? '') &&
    rows.some(([name = '']) => KNOWN.test(name))
  );
}

const KNOWN = /^(?:duration|findings|false positives|unique insights|totals|critical|important|suggestion)/i;

function continues(other: TextTable, table: TextTable): boolean {
  return other.head.length === table.head.length && !isRetroTable(other) && KNOWN.test(other.head[0] ?? '');
}

function rowsOf({ head, rows }: TextTable): string[][] {
  return KNOWN.test(head[0] ?? '') ? [head, ...rows] : rows;
}

function scorecard(agent: string, column: number, metrics: Record<string, string[]>): Scorecard {
  const cell = (...names: string[]) => {
    const key = Object.keys(metrics).find((metric) => names.includes(metric.toLowerCase()));
    return key === undefined ? null : (metrics[key]?.[column] ?? null);
  };
  // Reviews in several passes have a row for each, and the sum is the agent's.
  const passes = (row: string, read: (text: string | null) => number | null) => {
    const cells = Object.entries(metrics).filter(([metric]) =>
      metric.toLowerCase().startsWith(`${row} (pass `),
    );
    const values = cells
      .map(([, columns]) => read(columns[column] ?? null))
      .filter((value) => value !== null);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
  };
  return {
    agent,
    durationSeconds: seconds(cell('duration')) ?? count(cell('duration (s)')) ?? passes('duration', seconds),
    findings: severityCounts(cell('findings')) ?? severityCounts(cell('totals')) ?? countsFromRows(cell),
    toolCalls: count(cell('tool calls')) ?? passes('tool calls', count),
    tools: tools(cell('tool calls')),
    designObservations: observations(cell('design observations')),
    falsePositives: count(cell('false positives')),
    uniqueInsights: count(cell('unique insights')),
    filesReviewed: count(cell('files reviewed')),
    coverageMisses: count(cell('coverage misses')),
    downgraded: count(cell('downgraded')),
    ...downgrade(cell('downgraded')),
    dropped: count(cell('dropped')),
    cost: money(cell('cost')),
  };
}

/** `7m 27s`, `4:16` (minutes and seconds) or `510s`. */
export function seconds(cell: string | null): number | null {
  const text = cell?.trim() ?? '';
  const clock = /^(?:(\d{1,6}):)?(\d{1,6}):(\d{2})$/.exec(text);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const units = /^(?:(\d{1,6})\s?h)?\s?(?:(\d{1,6})\s?m(?:in)?)?\s?(?:(\d{1,6})\s?s)?$/.exec(text);
  if (!units || text === '') return null;
  return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0);
}

/** The whole number a cell starts with; prose and ids are no number. */
export function count(cell: string | null): number | null {
  const number = /^(\d+)(?![\w:.])/.exec(cell?.trim() ?? '')?.[1];
  return wholeNumber(number);
}

/** `1C 2I 8S`, `2S` or `none`; words behind it in parentheses do not change the count. */
export function severityCounts(cell: string | null): SeverityCounts | null {
  const text = cell?.replace(/\([^()]*\)/g, '').trim() ?? '';
  if (/^(?:none|0)$/i.test(text)) return { critical: 0, important: 0, suggestion: 0 };
  if (!/^(?:\d{1,6}[CIS](?:\s|$))+$/.test(text)) return null;
  const of = (letter: string) => Number(new RegExp(`(\\d+)${letter}`).exec(text)?.[1] ?? 0);
  return { critical: of('C'), important: of('I'), suggestion: of('S') };
}

/** The oldest tables give each severity a row of its own. */
function countsFromRows(cell: (...names: string[]) => string | null): SeverityCounts | null {
  const critical = count(cell('critical', 'critical findings'));
  const important = count(cell('important', 'important findings'));
  const suggestion = count(cell('suggestion', 'suggestions'));
  return critical === null || important === null || suggestion === null
    ? null
    : { critical, important, suggestion };
}

/** `2`, `4 strengths` or `1 concern, 2 strengths`. */
function observations(cell: string | null): number | null {
  const numbers = [...(cell ?? '').replace(/\([^()]*\)/g, '').matchAll(/\d{1,6}/g)].map(Number);
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

/** `53 (Bash 30, Read 21)`: the tools named behind the total. */
function tools(cell: string | null): Scorecard['tools'] {
  const inside = /\(([^()]*)\)/.exec(cell ?? '')?.[1] ?? '';
  return splitList(inside).flatMap((item) => {
    const [, tool, calls] = /^(\S+) (\d{1,6})$/.exec(item) ?? [];
    return tool === undefined ? [] : [{ tool, calls: Number(calls) }];
  });
}

/** `2 (I→S)`: one step for all of them; ids such as `I2→S1` say it of one only. */
function downgrade(cell: string | null): Pick<Scorecard, 'downgradedFrom' | 'downgradedTo'> {
  const [, from = null, to = null] = /\(([CIS])\s?(?:→|->)\s?([CIS])\)/.exec(cell ?? '') ?? [];
  return { downgradedFrom: severityOfId(from), downgradedTo: severityOfId(to) };
}
