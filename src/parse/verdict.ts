import type { TableCell } from 'mdast';
import type { Verdict, VerdictClass } from '../model/verdict.ts';
import { cellText } from './table.ts';
import { plainText } from './text.ts';

/** `**Label** — reason`, or `Label — reason` without the bold. */
export function readVerdict(cell: TableCell): Verdict | null {
  const [first] = cell.children;
  if (first?.type !== 'strong')
    return cellText(cell) === '' ? null : verdictOf(...splitVerdict(cellText(cell)));
  const reason = plainText(cell.children.slice(1)).replace(/^\s*(?:[—–:-]|--)+\s*/, '');
  return verdictOf(plainText(first).replace(/:$/, ''), reason || null);
}

/** Splits at the first dash or colon. */
export function splitVerdict(text: string): [label: string, reason: string | null] {
  const separator = /\s(?:—|–|--)\s|:\s/.exec(text);
  if (separator === null || separator.index === 0) return [text, null];
  const reason = text.slice(separator.index + separator[0].length).trim();
  return [text.slice(0, separator.index).trim(), reason || null];
}

const CLASSES: [RegExp, VerdictClass][] = [
  [/rework|reject|request(?:ed)? changes|do not merge|block|\bnot (?:approved|ready|production)/i, 'rework'],
  [/with .*(?:fix|change)|changes re(?:quest|commend)ed|patch is incorrect/i, 'fixes'],
  [/merge|approve|approval recommended|looks good|patch is correct|lgtm|ship/i, 'merge'],
];

/** The label as written, and what it comes to. */
export function verdictOf(label: string, reason: string | null): Verdict {
  return { label, reason, class: CLASSES.find(([test]) => test.test(label))?.[1] ?? 'unknown' };
}
