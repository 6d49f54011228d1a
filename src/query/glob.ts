/**
 * Where a part of a glob ends in a text, from where it may start: both are positions in rising order. Whole sets of
 * positions go from part to part, so that no glob takes longer than its length times that of the text.
 */
type Part = (text: string, starts: readonly number[]) => number[];

/** Braces deeper than this are characters as any other. */
const MAX_DEPTH = 8;

/**
 * A glob as a test of whole texts: `*`, `?`, `{a,b}`, `[a-z]`, `[^a]`, and `\` before a character that is meant as it
 * is. All but `**` as a whole name stay inside a name between two slashes. What is not closed is text.
 */
export function glob(pattern: string): (text: string) => boolean {
  const ends = globEnds(pattern);
  return (text) => ends(text).at(-1) === text.length;
}

/** The lengths of all starts of a text that the glob matches, the shortest first. */
export function globEnds(pattern: string): (text: string) => number[] {
  const part = sequence(pattern, 0);
  return (text) => part(text, [0]);
}

/** What a glob may go on with, and the part it stands for; the first that fits is taken. */
const TOKENS: readonly [token: RegExp, part: (token: string) => Part][] = [
  [/\\./suy, (token) => literal(token.slice(1))],
  [/(?<=^|\/)\*\*\//uy, () => folders],
  [/(?<=^|\/)\*\*$/uy, () => names],
  [/\*+/uy, () => anyInName],
  [/\?/uy, () => oneOf(/[^/]/uy)],
  [/\[[!^]?[^/][^\]/]*\]/uy, (token) => oneOf(characterClass(token))],
  [/[^\\*?[{]+/uy, literal],
];

function sequence(pattern: string, depth: number): Part {
  const parts: Part[] = [];
  for (let at = 0; at < pattern.length;) {
    const [length, part] = braces(pattern, at, depth) ?? token(pattern, at);
    parts.push(part);
    at += length;
  }
  return (text, starts) => parts.reduce<number[]>((at, part) => part(text, at), [...starts]);
}

function token(pattern: string, at: number): [length: number, part: Part] {
  for (const [expression, part] of TOKENS) {
    expression.lastIndex = at;
    const [found] = expression.exec(pattern) ?? [];
    if (found !== undefined) return [found.length, part(found)];
  }
  return [1, literal(pattern[at]!)];
}

/** The choices of the braces that open at `at`; null where none do, or one choice only is in them. */
function braces(pattern: string, at: number, depth: number): [length: number, part: Part] | null {
  if (pattern[at] !== '{' || depth === MAX_DEPTH) return null;
  const cuts = [at];
  let level = 0;
  for (let end = at; end < pattern.length; end += 1) {
    const character = pattern[end];
    if (character === '\\') end += 1;
    else if (character === '{') level += 1;
    else if (character === ',' && level === 1) cuts.push(end);
    else if (character === '}' && --level === 0) {
      const choices = cuts.map((cut, n) => pattern.slice(cut + 1, cuts[n + 1] ?? end));
      return choices.length > 1 ? [end + 1 - at, oneChoice(choices, depth + 1)] : null;
    }
  }
  return null;
}

function oneChoice(choices: readonly string[], depth: number): Part {
  const parts = choices.map((choice) => sequence(choice, depth));
  return (text, starts) =>
    [...new Set(parts.flatMap((part) => part(text, starts)))].sort((one, other) => one - other);
}

function literal(words: string): Part {
  return (text, starts) => starts.filter((at) => text.startsWith(words, at)).map((at) => at + words.length);
}

/** `expression` is sticky and matches one character. */
function oneOf(expression: RegExp): Part {
  return (text, starts) =>
    starts.flatMap((at) => {
      expression.lastIndex = at;
      return expression.test(text) ? [expression.lastIndex] : [];
    });
}

/** A class as an expression of ours: only ranges and the sign in front mean something, and no slash is in it. */
function characterClass(token: string): RegExp {
  const [, isNot, inner = ''] = /^\[([!^]?)(.+)\]$/su.exec(token)!;
  const members = inner.replace(/[\\\]^[]/gu, String.raw`\$&`);
  try {
    return new RegExp(isNot ? `[^/${members}]` : `(?!/)[${members}]`, 'uy');
  } catch {
    // A range from high to low has no member.
    return isNot ? /[^/]/uy : /(?!)/uy;
  }
}

function anyInName(text: string, starts: readonly number[]): number[] {
  const ends: number[] = [];
  for (const start of starts)
    for (let at = Math.max(start, (ends.at(-1) ?? -1) + 1); at <= text.length; at += 1) {
      if (at > start && text[at - 1] === '/') break;
      ends.push(at);
    }
  return ends;
}

/** No folder or more, each with its slash. */
function folders(text: string, starts: readonly number[]): number[] {
  const first = starts.find((at) => isNameStart(text, at));
  if (first === undefined) return [];
  const ends = [first];
  for (let slash = text.indexOf('/', first); slash !== -1; slash = text.indexOf('/', slash + 1))
    ends.push(slash + 1);
  return ends;
}

/** One name or more, with the slashes between them. */
function names(text: string, starts: readonly number[]): number[] {
  const first = starts.find((at) => isNameStart(text, at) && at < text.length);
  if (first === undefined) return [];
  const ends: number[] = [];
  for (let slash = text.indexOf('/', first + 1); slash !== -1; slash = text.indexOf('/', slash + 1))
    ends.push(slash);
  return [...ends, text.length];
}

function isNameStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '/';
}
