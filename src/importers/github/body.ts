import { markdownOf, runsOf } from './html.ts';

/** A text of a comment: Markdown with HTML in it, or a part that is folded away under a summary. */
export type Part = string | Fold;
export interface Fold {
  /** Its summary as written, HTML and all. */
  summary: string;
  parts: Part[];
}

/** A comment by a tool: its parts, and what it hides in comments of HTML. */
export interface Body {
  parts: Part[];
  hidden: string[];
}

const DEEPEST = 20;
const FOLD_TAG = /<(\/?)(details|summary|blockquote)(?:\s[^<>]*)?>/;

/** Reads the folds of a comment. Tags within code are code; a fold that nothing closes ends with the comment. */
export function readBody(text: string): Body {
  const { shown, hidden } = withoutHidden(unquoted(text));
  const reader = new FoldReader();
  for (const { isFenced, lines } of runsOf(shown)) {
    const run = `${lines.join('\n')}\n`;
    let at = 0;
    for (const { 0: token, 1: slash, 2: name = '', index } of isFenced ? [] : outsideCode(run, FOLD_TAG)) {
      reader.text(run.slice(at, index));
      reader.tag(name.toLowerCase(), slash === '/');
      at = index + token.length;
    }
    reader.text(run.slice(at));
  }
  return { parts: reader.parts(), hidden };
}

class FoldReader {
  #open: Fold[] = [{ summary: '', parts: [] }];
  /** The words of a summary that is being read. */
  #summary: string | null = null;

  text(words: string): void {
    if (this.#summary !== null) this.#summary += words;
    else if (words !== '') this.#open.at(-1)!.parts.push(words);
  }

  tag(name: string, closes: boolean): void {
    const fold = this.#open.at(-1)!;
    if (name === 'summary') this.#endSummary(closes ? null : '');
    else if (name !== 'details') return;
    else if (closes && this.#open.length > 1) this.#open.pop();
    else if (!closes && this.#open.length < DEEPEST) {
      const inner = { summary: '', parts: [] };
      fold.parts.push(inner);
      this.#open.push(inner);
    }
  }

  /** The first summary is the fold's, any other is text. */
  #endSummary(next: string | null): void {
    const fold = this.#open.at(-1)!;
    const words = this.#summary ?? '';
    this.#summary = next;
    if (fold.summary === '') fold.summary = words.trim();
    else if (words.trim() !== '') fold.parts.push(words);
  }

  parts(): Part[] {
    if (this.#summary !== null) this.#open.at(-1)!.parts.push(this.#summary);
    return joined(this.#open[0]!.parts);
  }
}

/** The matches of a pattern that stand in no code span of their line. */
function* outsideCode(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let isCode = false;
  for (const match of text.matchAll(new RegExp(`\`|\\n|${pattern.source}`, 'gi')))
    if (match[0] === '`') isCode = !isCode;
    else if (match[0] === '\n') isCode = false;
    else if (!isCode) yield match;
}

/** Texts side by side are one. */
function joined(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (typeof part !== 'string') found.push({ ...part, parts: joined(part.parts) });
    else if (typeof last === 'string') found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found.filter((part) => typeof part !== 'string' || part.trim() !== '');
}

/** Quotes within each other that folds may stand in. */
const QUOTES = 3;

/** A quote that holds folds is read without its marks: tools set whole sections in quotes. */
function unquoted(text: string): string {
  const lines = text.split('\n');
  for (let level = 0; level < QUOTES; level += 1)
    for (let from = 0; from < lines.length; from += 1) {
      let to = from;
      while (to < lines.length && lines[to]!.startsWith('>')) to += 1;
      const holdsFolds = lines.slice(from, to).some((line) => /<\/?(?:details|summary)\b/i.test(line));
      if (holdsFolds) for (let at = from; at < to; at += 1) lines[at] = lines[at]!.replace(/^> ?/, '');
      from = Math.max(from, to - 1);
    }
  return lines.join('\n');
}

/** Takes comments of HTML out of a text, but for those in code. One that nothing ends goes on to the end. */
function withoutHidden(text: string): { shown: string; hidden: string[] } {
  const hidden: string[] = [];
  let shown = '';
  let open: string | null = null;
  for (const { isFenced, lines } of runsOf(text)) {
    const run = `${lines.join('\n')}\n`;
    let at = 0;
    const take = (to: number) => {
      if (open === null) shown += run.slice(at, to);
      else open += run.slice(at, to);
      at = to;
    };
    for (const { 0: token, index } of isFenced && open === null ? [] : outsideCode(run, /<!--|-->/)) {
      if ((token === '<!--') !== (open === null)) continue;
      take(index);
      at += token.length;
      if (open !== null) hidden.push(open);
      open = open === null ? '' : null;
    }
    take(run.length);
  }
  if (open !== null) hidden.push(open);
  return { shown, hidden: hidden.map((words) => words.trim()).filter((words) => words !== '') };
}

/** The words of a summary, without tags and pictures. */
export function summaryWords({ summary }: Fold): string {
  return markdownOf(summary.replace(/<img\b[^<>]*>/gi, ''))
    .replace(/[*`]+/g, '')
    .trim();
}

/** Parts as Markdown, each fold below its summary in bold. */
export function flat(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return markdownOf(part);
      const words = summaryWords(part);
      return [words === '' ? '' : `**${words}**`, flat(part.parts)]
        .filter((text) => text !== '')
        .join('\n\n');
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The folds among parts, at any depth, that a test takes; and the parts without them. */
export function takeFolds(
  parts: readonly Part[],
  test: (words: string, fold: Fold) => boolean,
): { taken: Fold[]; rest: Part[] } {
  const all = parts.map((part): { taken: Fold[]; rest: Part[] } => {
    if (typeof part === 'string') return { taken: [], rest: [part] };
    if (test(summaryWords(part), part)) return { taken: [part], rest: [] };
    const inner = takeFolds(part.parts, test);
    return { taken: inner.taken, rest: [{ ...part, parts: inner.rest }] };
  });
  return { taken: all.flatMap(({ taken }) => taken), rest: all.flatMap(({ rest }) => rest) };
}

/** A fenced block of Markdown: its info string and its code. */
export interface FencedCode {
  info: string;
  code: string;
}

/** The code of the fences of a text, and the text without them. */
export function takeFences(
  markdown: string,
  test: (info: string) => boolean,
): { taken: FencedCode[]; rest: string } {
  const taken: FencedCode[] = [];
  const rest: string[] = [];
  for (const { isFenced, lines } of runsOf(markdown)) {
    const info = isFenced
      ? lines[0]!
          .trim()
          .replace(/^[`~]+/, '')
          .trim()
      : '';
    if (!isFenced || !test(info)) rest.push(lines.join('\n'));
    else {
      const isClosed = lines.length > 1 && /^\s*(?:`{3,}|~{3,})\s*$/.test(lines.at(-1)!);
      taken.push({ info, code: lines.slice(1, isClosed ? -1 : undefined).join('\n') });
    }
  }
  return { taken, rest: rest.join('\n') };
}
