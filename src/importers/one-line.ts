import { markUnseen } from '../model/characters.ts';

/** Text of another tool as it may be kept: well-formed, with line feeds only, every other control character visible. */
export function foreignText(text: string): string {
  return markUnseen(text.toWellFormed().replace(/\r\n?/g, '\n'));
}

/** The same on one line, cut at a word where it is longer than `most` characters. */
export function oneLine(text: string, most = Infinity): string {
  const line = foreignText(text).replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).toWellFormed().replace(/�$/, '');
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end < most / 2 ? undefined : end)}…`;
}

/** A piece of a line or paragraph: what backticks make code of, without them, or what stands between. */
export interface Piece {
  isCode: boolean;
  text: string;
}

/** Cuts Markdown at its code spans, as CommonMark pairs runs of backticks of one length. */
export function codePieces(text: string): Piece[] {
  const runs = [...text.matchAll(/(?<!`)(\\*)(`+)/g)].map(
    ({ 0: all, 1: slashes = '', 2: ticks = '', index }) => {
      // A backslash takes the first backtick of a run.
      const taken = slashes.length % 2;
      return { at: index + slashes.length + taken, length: ticks.length - taken, end: index + all.length };
    },
  );
  const next = nextOfLength(runs);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < runs.length; at += 1) {
    const [open, close] = [runs[at]!, runs[next[at]!]];
    if (close === undefined || open.length === 0) continue;
    pieces.push({ isCode: false, text: text.slice(from, open.at) });
    // Within code a backslash is one.
    pieces.push({ isCode: true, text: text.slice(open.end, close.end - close.length) });
    from = close.end;
    at = next[at]!;
  }
  pieces.push({ isCode: false, text: text.slice(from) });
  return pieces.filter((piece) => piece.text !== '');
}

/** For each run the index of the next one of its length, where there is one. */
function nextOfLength(runs: readonly { length: number }[]): (number | undefined)[] {
  const last = new Map<number, number>();
  const next: (number | undefined)[] = [];
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    next[at] = last.get(runs[at]!.length);
    last.set(runs[at]!.length, at);
  }
  return next;
}

/** What Markdown would make something of, as a character; an underscore within a word is one anyway. */
const MARKS = /[\\`*~[\]<>|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#\w])|:(?=\/\/)|(?<=\bwww)\./gi;
/** Whom a service would notify where the text is pasted; it may also be a decorator or the scope of a package. */
export const MENTION = /(?<![\w@/.`:-])@[a-z\d][a-z\d-]*(?:\/[\w.-]+)?(?![\p{L}\p{N}])/giu;

/** Text of another tool within a line of ours: its words and code spans, and nothing that Markdown knows beside. */
export function inlineText(text: string): string {
  return codePieces(oneLine(text))
    .map((piece) => (piece.isCode && piece.text.trim() !== '' ? codeSpan(piece.text) : escaped(piece)))
    .join('');
}

function escaped({ isCode, text }: Piece): string {
  // Backticks around nothing are no code.
  if (isCode) return `\\\`${text}\\\``;
  return text
    .split(/(?<![\w@/.`:-])(?=@[a-z\d])/gi)
    .map((part) => {
      const [name = ''] = part.match(MENTION) ?? [];
      const isMention = name !== '' && part.startsWith(name);
      const rest = (isMention ? part.slice(name.length) : part).replace(MARKS, '\\$&').replace(/@/g, '\\@');
      return isMention ? `${codeSpan(name)}${rest}` : rest;
    })
    .join('');
}

/** A text as a code span, whatever backticks and blanks it has; nothing of a text without characters. */
export function codeSpan(text: string): string {
  const line = foreignText(text).replace(/\n/g, ' ').trim();
  if (line === '') return '';
  const lengths = new Set([...line.matchAll(/`+/g)].map(([run]) => run.length));
  let ticks = '`';
  while (lengths.has(ticks.length)) ticks += '`';
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${line}${pad}${ticks}`;
}
