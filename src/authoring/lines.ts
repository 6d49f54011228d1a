/** A text as it is in its file: the lines without their ends, and the ends as they are. */
export interface Lines {
  lines: string[];
  /** The end of each line; '' where the last one has none. */
  ends: string[];
  /** Does it start with a byte order mark? */
  hasMark: boolean;
}

/** Some lines that others take the place of. */
export interface Edit {
  /** 1-based, in the text before. */
  line: number;
  remove: number;
  insert: string[];
}

export function linesOf(text: string): Lines {
  const hasMark = text.startsWith('\uFEFF');
  const pieces = (hasMark ? text.slice(1) : text).split(/(?<=\n)|(?<=\r)(?!\n)/);
  // A text that ends with its last line's end has no line behind it.
  return {
    lines: pieces.map((piece) => piece.replace(/[\r\n]+$/, '')),
    ends: pieces.map((piece) => /[\r\n]*$/.exec(piece)![0]),
    hasMark,
  };
}

/** The text after some edits, in the order of their lines; every other line keeps its bytes. */
export function edited({ lines, ends, hasMark }: Lines, edits: readonly Edit[]): string {
  const usual = ends.find((end) => end !== '') ?? '\n';
  const parts: string[] = [];
  let at = 0;
  const keep = (to: number) => {
    for (; at < to; at += 1) parts.push(`${lines[at]}${ends[at]}`);
  };
  for (const { line, remove, insert } of edits) {
    keep(Math.min(line - 1, lines.length));
    // What comes behind a last line without an end needs one.
    if (at > 0 && ends[at - 1] === '' && insert.length > 0) parts.push(usual);
    const last = remove === 0 ? usual : (ends[at + remove - 1] ?? usual);
    insert.forEach((text, index) => parts.push(text, index < insert.length - 1 ? usual : last));
    at += remove;
  }
  keep(lines.length);
  return `${hasMark ? '\uFEFF' : ''}${parts.join('')}`;
}
