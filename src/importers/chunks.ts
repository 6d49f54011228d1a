/** A run of lines of foreign Markdown, by what its first line is. */
export interface Chunk {
  kind: 'paragraph' | 'heading' | 'list' | 'quote' | 'table' | 'html' | 'code';
  /** The info string of a fence. */
  info: string;
  lines: string[];
}

/** A fence may stand behind the mark of an item. */
const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
/** A rule, the line below a heading, or the mark of an empty item: it has no words. */
const RULE = /^(?:=+|-+|[+*]|\d{1,2}[.)]|([-*_])(?:\s*\1){2,})\s*$/;
const DELIMITER_ROW = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

interface State {
  chunks: Chunk[];
  /** The chunk that the next line may belong to. */
  open: Chunk | null;
  fence: { marks: string; indent: number } | null;
  /** Since a list began, no line has stood at the margin. */
  inList: boolean;
}

/**
 * Cuts Markdown into chunks. What CommonMark would nest is laid out flat: code within an item stands for itself. Rules
 * are dropped; each other line is in one chunk, in order. One look at each line, whatever the text.
 */
export function chunks(text: string): Chunk[] {
  const state: State = { chunks: [], open: null, fence: null, inList: false };
  for (const line of text.split('\n'))
    if (!inFence(state, line)) addLine(state, line.replaceAll('\t', '    '));
  return state.chunks;
}

/** Does the line belong to a fence, as its mark or its code? */
function inFence(state: State, line: string): boolean {
  const [, marks, info = ''] = FENCE.exec(line) ?? [];
  if (state.fence === null) {
    if (marks === undefined) return false;
    state.fence = { marks, indent: indentOf(line) };
    start(state, 'code', info.trim());
    return true;
  }
  const closes = /^\s*(`+|~+)\s*$/.exec(line)?.[1]?.startsWith(state.fence.marks) ?? false;
  if (closes) state.fence = state.open = null;
  else state.open!.lines.push(line.slice(Math.min(indentOf(line), state.fence.indent)));
  return true;
}

function addLine(state: State, line: string): void {
  const words = line.trim();
  if (words === '' || RULE.test(words)) return void (state.open = null);
  const indent = indentOf(line);
  const kind = kindOf(words, indent, state);
  if (joinsList(state, kind, indent)) return void state.open!.lines.push(line);
  if (kind === 'table') return startTable(state, line);
  state.inList = kind === 'list' || (state.inList && indent >= 2);
  if (state.open?.kind !== kind || kind === 'heading') start(state, kind);
  state.open!.lines.push(kind === 'code' ? line.slice(4) : line);
}

/** Is the line of the list above? It may stand behind a blank line, if it is indented. */
function joinsList(state: State, kind: Chunk['kind'], indent: number): boolean {
  if (kind !== 'list' && kind !== 'paragraph' && kind !== 'code') return false;
  const last = state.chunks.at(-1);
  if (state.open !== null || last?.kind !== 'list') return state.open?.kind === 'list';
  if (!state.inList || (kind !== 'list' && indent < 2)) return false;
  if (kind !== 'list') last.lines.push('');
  state.open = last;
  return true;
}

/** What a line is, its indentation beside: paragraphs and what follows them take it for nothing. */
function kindOf(words: string, indent: number, { open, inList }: State): Chunk['kind'] {
  if (open?.kind === 'html') return 'html';
  if (indent >= 4 && !inList && (open === null || open.kind === 'code')) return 'code';
  if (/^#{1,6}(?:\s|$)/.test(words)) return 'heading';
  if (words.startsWith('>')) return 'quote';
  if (ITEM.test(words)) return 'list';
  if (/^<[!?/a-z]/i.test(words)) return 'html';
  if (open?.kind === 'table') return 'table';
  const above = open?.kind === 'paragraph' ? open.lines.at(-1) : undefined;
  return above?.includes('|') && DELIMITER_ROW.test(words) ? 'table' : 'paragraph';
}

/** The head of a table is the line before the one that shows it to be a table. */
function startTable(state: State, line: string): void {
  if (state.open?.kind !== 'table') {
    const head = state.open!.lines.pop()!;
    if (state.open!.lines.length === 0) state.chunks.pop();
    start(state, 'table');
    state.open!.lines.push(head);
  }
  state.open!.lines.push(line);
}

function start(state: State, kind: Chunk['kind'], info = ''): void {
  state.open = { kind, info, lines: [] };
  state.chunks.push(state.open);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
