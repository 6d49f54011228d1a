import { chunks, type Chunk } from './chunks.ts';
import { fenced, languageWord } from './fenced.ts';
import { codePieces, foreignText, inlineText, MENTION } from './one-line.ts';
import { quoteOf, takenForOurs } from './taken-for-ours.ts';

/** Quotes within each other; deeper ones are text. */
const DEEPEST = 4;
/** What one chunk may have before it is text: far below the limits of a report. */
const MOST = { lines: 2000, line: 5000, marks: 800, brackets: 400, tags: 100, ticks: 400, cells: 20_000 };

/**
 * The blocks that foreign Markdown is written as within a part of a report. None of them opens a heading, a finding, an
 * outcome or a tag of ours, none changes what another one means, and each ends where it ends: what could do any of it
 * stands in a quote, and what is beyond measure in a fence. No word is lost.
 */
export function contained(markdown: string, depth = 0): string[] {
  return chunks(foreignText(markdown)).flatMap((chunk) => {
    const block =
      chunk.kind === 'code' ? code(chunk) : isTooMuch(chunk) ? literal(chunk) : written(chunk, depth);
    return block.trim() === '' ? [] : [block];
  });
}

/** A second word that says what the code is not: a quote of the place that the finding names. */
function code({ info, lines }: Chunk): string {
  const language = languageWord(info) || 'text';
  return (
    fenced(lines.join('\n'), language === 'diff' ? language : `${language} example`) + behind(info, language)
  );
}

/** Words of an info string beside the language would be lost. */
function behind(info: string, language: string): string {
  const rest = info.slice(info.startsWith(language) ? language.length : 0).trim();
  return rest === '' ? '' : `\n\n${quoteOf([inlineText(rest)])}`;
}

function literal({ lines }: Chunk): string {
  return fenced(lines.join('\n'), 'text example');
}

function written(chunk: Chunk, depth: number): string {
  const lines = chunk.lines.map(withoutDefinition);
  if (chunk.kind === 'heading') return heading(chunk);
  if (chunk.kind === 'html') return quoteOf(lines.map((line) => line.trim()));
  if (chunk.kind === 'quote') return quote(chunk, depth);
  const text = withoutMentions(
    chunk.kind === 'list' ? list(lines) : lines.map((line) => line.trim()).join('\n'),
  );
  const starts = chunk.kind === 'list' ? text.split('\n').map((line) => line.replace(MARKS, '')) : [text];
  return starts.some(takenForOurs) ? quoteOf(text.split('\n')) : text;
}

/** The marks of an item, and of those that begin in it on one line; a box of a task. */
const MARKS = /^\s*(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$))*(?:\[[ x]\]\s+)?/i;

function heading({ lines: [line = ''] }: Chunk): string {
  const words = line
    .trim()
    .replace(/^#+/, '')
    .replace(/(?<!#)#+$/, '')
    .trim();
  const plain = /^\*\*((?:(?!\*\*).)+)\*\*$/.exec(words)?.[1] ?? words;
  const text = plain === '' ? '' : `**${inlineText(plain)}**`;
  return takenForOurs(text) ? quoteOf([text]) : text;
}

function quote({ lines }: Chunk, depth: number): string {
  const inner = lines.map((line) => line.trim().replace(/^> ?/, '')).join('\n');
  return depth < DEEPEST
    ? quoteOf(
        contained(inner, depth + 1)
          .join('\n\n')
          .split('\n'),
      )
    : fenced(inner, 'text example');
}

/** Items at the margin have a mark of their own, so that the list does not go on with one of ours. */
function list(lines: readonly string[]): string {
  const indent = lines[0]!.length - lines[0]!.trimStart().length;
  return lines
    .map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)))
    .map((line) => line.replace(/^[-+*](?=\s|$)/, '*').trimEnd())
    .join('\n');
}

/** A definition of a link or a note would count for the whole report. */
function withoutDefinition(line: string): string {
  return line.replace(/^((?:\s|[>*+-]|\d+[.)])*)\[(?=[^\]]*\]:)/, '$1\\[');
}

/** Names that a service would notify, as code. */
function withoutMentions(text: string): string {
  if (!text.includes('@')) return text;
  const pieces = codePieces(text);
  let ticks = '`';
  const outside = pieces.filter(({ isCode }) => !isCode).map((piece) => piece.text);
  for (const [run] of outside.join(' ').matchAll(/`+/g)) if (run.length >= ticks.length) ticks = `${run}\``;
  let at = 0;
  let found = '';
  for (const { isCode, text: words } of pieces) {
    const start = text.indexOf(words, at);
    found += text.slice(at, start) + (isCode ? words : words.replace(MENTION, `${ticks}$&${ticks}`));
    at = start + words.length;
  }
  return found + text.slice(at);
}

function isTooMuch({ kind, lines }: Chunk): boolean {
  const text = lines.join('\n');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const widest = Math.max(...lines.slice(0, MOST.lines).map((line) => line.split('|').length));
  return (
    lines.length > MOST.lines ||
    lines.some((line) => line.length > MOST.line) ||
    count(/[*_~]/g) > MOST.marks ||
    count(/\[/g) > MOST.brackets ||
    count(/</g) > MOST.tags ||
    count(/`+/g) > MOST.ticks ||
    (kind === 'table' && widest * lines.length > MOST.cells) ||
    isNested(text)
  );
}

/** Brackets, marks of containers, blanks, or lengths of runs of backticks that go deeper than any text of people. */
function isNested(text: string): boolean {
  let open = 0;
  let deepest = 0;
  for (const [mark] of text.matchAll(/[[\]]/g)) {
    open = Math.max(0, open + (mark === '[' ? 1 : -1));
    deepest = Math.max(deepest, open);
  }
  const ticks = new Set([...text.matchAll(/`+/g)].map(([run]) => run.length));
  return deepest > 30 || ticks.size > 20 || /^(?: *(?:[>*+-]|\d+[.)])){20}|^ {100}/m.test(text);
}
