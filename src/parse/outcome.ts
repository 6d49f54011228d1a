import type { Paragraph, RootContent } from 'mdast';
import type { Outcome, ResolutionRow } from '../model/resolution.ts';
import { plainText } from './text.ts';

/** How an action begins, and what it means. */
const OUTCOMES: [RegExp, Outcome][] = [
  [/^(?:auto-resolved|superseded|obsolete|n\/a)/i, 'superseded'],
  [/^(?:fixed|resolved|applied|implemented|done|tests cleaned up)\b/i, 'fixed'],
  [
    /^(?:skipped|declined|deferred|rejected|ignored|won['’]?t fix|not fixed|no action|accepted)\b/i,
    'skipped',
  ],
  [
    /^(?:(?:unit |regression )?tests?(?: (?:written|added|updated|extended)\b|$)|added (?:a )?tests?\b)/i,
    'test-written',
  ],
  [/^(?:document|doc(?:s|umentation)?\b)/i, 'documented'],
  [/^(?:comment|addressed by comment)/i, 'commented'],
  [/^addressed\b/i, 'fixed'],
];

/** What an action such as `Fixed in code` or `Skipped — needs hardware` comes to. */
export function outcomeOf(action: string): Outcome {
  return OUTCOMES.find(([test]) => test.test(action.trim()))?.[1] ?? 'other';
}

const LABEL = /^(?:resolution|outcome|addressed|author response)\s*:\s*/i;
const ALONE =
  /^(?:fixed|skipped|declined|deferred|documented|commented|resolved|superseded|rejected|test written)([.,:]?)$/i;
const SAID = /^(?:fixed|resolved|skipped|declined|superseded|obsolete)\s*:/i;
/** What may follow a word that has no stop of its own: `**Fixed** (in part)`, not `**Fixed** buffers`. */
const REMARK = /^\s*(?:$|[.,:;(—–-]|(?:at|by|via|with)\s|in\s+[0-9a-f]{7,40}\b)/;

/** An outcome that was written into a finding after the fact, and the finding's nodes without it. */
export interface InlineOutcome {
  nodes: RootContent[];
  outcome: RootContent[];
  row: Omit<ResolutionRow, 'ref' | 'target'> | null;
}

/**
 * Takes `**Fixed.** …`, `**Resolution: Skipped.** …` or `**Addressed:** Fixed in …` off the end of a finding. One that
 * is struck out may say so without bold: `FIXED: …`.
 */
export function takeOutcome(nodes: readonly RootContent[], isStruck: boolean): InlineOutcome {
  const at = nodes.findLastIndex(
    (node) => node.type === 'paragraph' && (isOutcome(node) || (isStruck && SAID.test(plainText(node)))),
  );
  const tail = nodes.slice(at);
  if (
    at === -1 ||
    tail.some(({ type }) => type !== 'paragraph' && type !== 'list' && type !== 'thematicBreak')
  )
    return { nodes: [...nodes], outcome: [], row: null };
  const text = tail
    .map((node) => plainText(node))
    .join(' ')
    .replace(LABEL, '');
  const end = /[.,:;](?=\s|$)|\s[(—–]/.exec(text)?.index ?? text.length;
  const [action, detail] = [text.slice(0, end), text.slice(end).replace(/^[.,:;—–\s]+/, '')];
  return {
    nodes: nodes.slice(0, at),
    outcome: tail,
    row: { n: null, action: action.trim(), outcome: outcomeOf(action), detail: detail.trim() || null },
  };
}

/** Only bold words at the start of a paragraph say what was done; in a sentence they are prose. */
function isOutcome({ children: [first, ...rest] }: Paragraph): boolean {
  if (first?.type !== 'strong') return false;
  const label = plainText(first);
  const alone = ALONE.exec(label);
  if (alone) return alone[1] !== '' || REMARK.test(plainText(rest));
  const said = LABEL.test(label) ? label.replace(LABEL, '') || plainText(rest) : '';
  return outcomeOf(said) !== 'other';
}
