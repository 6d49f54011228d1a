import type { ForeignOutcome, MappedSeverity } from '../../record.ts';
import { mapped, severityRow } from '../../severity-table.ts';
import { attribute, entities, markdownOf } from '../html.ts';
import { QODO } from './severities.ts';

/** What stands in small boxes behind a title: `🐞 Bug`, `⛨ Security`, `✓ Resolved`. */
export interface Chips {
  title: string;
  kinds: { written: string; word: string }[];
  outcome: ForeignOutcome | null;
}

/** A title with its number and its boxes: `1.  <s>Title</s> <code>✓ Resolved</code> <code>🐞 Bug</code>`. */
export function readChips(html: string): Chips | null {
  const [all, words = ''] = /^\s*\d{1,4}\\?\.\s+(\S[^\n]{0,2000})/.exec(html) ?? [];
  if (all === undefined) return null;
  const at = words.search(/<code>\s*[^<>\p{L}\s`]/u);
  const boxes = at === -1 ? '' : words.slice(at);
  const kinds = [...boxes.matchAll(/<code>([^<>]{1,100})<\/code>/gi)].map(([, box = '']) => {
    const written = entities(box).trim();
    return { written, word: written.replace(/^[^\p{L}]+/u, '') };
  });
  return {
    title: markdownOf(words.slice(0, at === -1 ? undefined : at).replace(/<\/?s>/gi, '')),
    kinds: kinds.filter(({ word }) => !/^(?:Resolved|Dismissed)$/i.test(word)),
    outcome: outcomeOf(kinds.map(({ word }) => word.toLowerCase())),
  };
}

function outcomeOf(words: readonly string[]): ForeignOutcome | null {
  if (words.includes('resolved')) return { action: 'Resolved (says Qodo)', reason: '' };
  if (words.includes('dismissed')) return { action: 'Skipped (dismissed, says Qodo)', reason: '' };
  return null;
}

/** A picture of text that stands over findings: `Action required`. Only these hosts are the tool's. */
const BADGE = /^https:\/\/(?:img\.shields\.io\/badge\/|www\.qodo\.ai\/)/i;

/** The last mark in some HTML: it holds for what follows. */
export function badgeIn(html: string): MappedSeverity | null {
  const found = [...html.matchAll(/<img\b([^<>]*)>/gi)].flatMap(([, attributes = '']) => {
    const [src, alt] = [attribute(attributes, 'src') ?? '', attribute(attributes, 'alt')?.trim() ?? ''];
    const row = BADGE.test(src) ? severityRow(QODO, alt) : null;
    return row?.by === 'marker' ? [mapped(QODO, row, alt)] : [];
  });
  return found.at(-1) ?? null;
}

/** The severity of what kind of finding it is, where no mark stands over it. */
export function byKind(kinds: Chips['kinds']): MappedSeverity {
  const rows = kinds.map((kind) => ({ kind, row: severityRow(QODO, kind.word) }));
  const best = rows.find(({ row }) => row?.severity === 'important') ?? rows.find(({ row }) => row !== null);
  return mapped(QODO, best?.row ?? null, best?.kind.written ?? '');
}
