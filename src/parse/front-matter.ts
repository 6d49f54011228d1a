import matter from 'gray-matter';
import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { markUnseen } from '../model/characters.ts';
import { FrontMatter } from '../model/front-matter.ts';
import { LIMITS } from '../model/limits.ts';
import { problem, type Problem } from '../model/problem.ts';
import { withoutComments } from './front-matter-comments.ts';

/** Keys that objects have already: with them a copy of the data would be another kind of object. */
const NO_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** How a block of our kind starts: with a key, in quotes or not, or with what is YAML, though no map of keys. */
const STARTS_YAML = /^(?:[\w-]+|"[^"]*"|'[^']*')\s*:(?:\s|$)|^(?:\{|[?-]\s|%YAML|!!|&\w)/;

export interface SplitReport {
  /** The report without its front matter, whose lines are blank: line n is still line n of the file. */
  body: string;
  /** The report as written, without the comments of its front matter: they are for editors, not for readers. */
  uncommented: string;
  data: FrontMatter;
  /** What the block holds beside: the keys and values of other tools. */
  other: Record<string, unknown>;
  /** Keys that are none of ours, or have a value that is no use to us. */
  foreign: { key: string; line: number }[];
  /** The block as written, where something in it was not understood and must still be shown. */
  refused: string | null;
  problems: Problem[];
}

/** Takes the front matter off a report. Only a first line that is exactly `---` opens it. */
export function splitFrontMatter(text: string): SplitReport {
  const lines = text.split('\n');
  const opener = lines[0]?.trimEnd() ?? '';
  // A longer rule, or one with spaces, is Markdown; anything else behind the dashes names a language.
  if (/^---/.test(opener) && !/^[-\s]+$/.test(opener))
    return unsplit(text, [problem('front-matter-language', 1, { opener })]);
  if (opener !== '---') return unsplit(text);
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  // A rule (`---`) may open a report that has no front matter at all.
  const first = lines.find((line, at) => at > 0 && !/^\s*(?:#.*)?$/.test(line)) ?? '';
  if (!STARTS_YAML.test(first)) return unsplit(text);
  if (close === -1) return unsplit(text, [problem('front-matter-unclosed', 1)]);
  const block = lines.slice(1, close);
  const body = [...lines.slice(0, close + 1).map(() => ''), ...lines.slice(close + 1)].join('\n');
  const read = readBlock(block);
  const yaml = block.join('\n');
  // What was not understood is shown as written.
  if (read.problems.length > 0) return { body, uncommented: text, ...read, refused: yaml };
  const uncommented = [lines[0], withoutComments(yaml), ...lines.slice(close)].join('\n');
  return { body, uncommented, ...read, refused: null };
}

function unsplit(body: string, problems: Problem[] = []): SplitReport {
  return { body, uncommented: body, data: {}, other: {}, foreign: [], refused: null, problems };
}

type Read = Pick<SplitReport, 'data' | 'other' | 'foreign' | 'problems'>;

function readBlock(block: string[]): Read {
  const text = block.join('\n');
  const beyond = beyondLimits(text, block);
  if (beyond !== null) return { data: {}, other: {}, foreign: [], problems: [beyond] };
  const yaml: YamlResult = { data: {}, lines: new Map(), problems: [] };
  matter(`---\n${text}\n---\n`, { language: 'yaml', engines: engines(yaml) });
  if (yaml.problems.length > 0) return { data: {}, other: {}, foreign: [], problems: yaml.problems };
  return validate(yaml);
}

/** Checked before any YAML is read: a parser may fail on what is too deep. */
function beyondLimits(text: string, block: readonly string[]): Problem | null {
  const fail = (line: number, reason: string) => problem('front-matter-yaml', line, { reason });
  if (Buffer.byteLength(text) > LIMITS.frontMatterBytes || block.length > LIMITS.frontMatterLines)
    return fail(
      1,
      `it is longer than ${LIMITS.frontMatterBytes / 1024} KB or ${LIMITS.frontMatterLines} lines.`,
    );
  let depth = 0;
  for (const [at, line] of block.entries()) {
    let dashes = /^[\s?-]*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    for (const [mark] of line.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + (mark === '[' || mark === '{' ? 1 : -1));
      dashes = Math.max(dashes, depth);
    }
    if (dashes > LIMITS.frontMatterDepth) return fail(at + 2, TOO_DEEP);
  }
  return null;
}
const TOO_DEEP = `it is nested deeper than ${LIMITS.frontMatterDepth} levels.`;

interface YamlResult {
  data: Record<string, unknown>;
  /** The line of each key in the file. */
  lines: Map<string, number>;
  problems: Problem[];
}

const never = (): never => {
  throw new Error('only YAML front matter is read');
};
const refused = { parse: never, stringify: never };

/** gray-matter gets our YAML and nothing else: its own engines evaluate code. */
function engines(result: YamlResult) {
  const yaml = { parse: (text: string) => readYaml(text, result), stringify: never };
  return { yaml, javascript: refused, js: refused, json: refused };
}

/** YAML as text values: no tags, no aliases, no duplicate keys, no numbers or dates made on the way. */
function readYaml(text: string, result: YamlResult): object {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const line = (offset: number) => counter.linePos(offset).line + (text.startsWith('\n') ? 0 : 1);
  const said = new Set<string>();
  // Each fault once: a bomb has hundreds of aliases.
  const fail = (offset: number, reason: string) => {
    if (!said.has(reason)) result.problems.push(problem('front-matter-yaml', line(offset), { reason }));
    said.add(reason);
  };
  for (const { code, pos, message } of [...document.errors, ...document.warnings])
    fail(pos[0], code === 'DUPLICATE_KEY' ? 'a duplicate key.' : message);
  visit(document, {
    Alias: (_, { range }) => void fail(range?.[0] ?? 0, 'aliases are not allowed.'),
    Node: (_, { anchor, tag, range }, path) => {
      if (anchor ?? tag) fail(range?.[0] ?? 0, 'tags and anchors are not allowed.');
      if (path.filter(isCollection).length > LIMITS.frontMatterDepth) fail(range?.[0] ?? 0, TOO_DEEP);
    },
    Pair: (_, { key }) => {
      if (!isScalar(key)) return fail(isNode(key) ? (key.range?.[0] ?? 0) : 0, 'a key is no text.');
      if (NO_KEYS.has(String(key.value)))
        fail(key.range?.[0] ?? 0, `${JSON.stringify(key.value)} is not allowed as a key.`);
      return undefined;
    },
  });
  if (result.problems.length > 0) return {};
  if (document.contents !== null && !isMap(document.contents))
    fail(document.contents?.range?.[0] ?? 0, 'it is not a list of "key: value" lines.');
  if (isMap(document.contents))
    for (const { key } of document.contents.items)
      if (isScalar(key)) result.lines.set(String(key.value), line(key.range?.[0] ?? 0));
  if (result.problems.length === 0)
    result.data = (document.toJS({ maxAliasCount: 0, reviver: withoutUnseen }) ?? {}) as YamlResult['data'];
  return result.data;
}

/** Characters that cannot be seen may be written as escapes (`"\\u202E"`): the values have them only now. */
function withoutUnseen(_: unknown, value: unknown): unknown {
  return typeof value === 'string' ? markUnseen(value) : value;
}

/** Keeps the values that hold, and names the line of each that does not. */
function validate({ data, lines }: YamlResult): Read {
  const known = new Set(Object.keys(FrontMatter.shape));
  const foreign: Read['foreign'] = [];
  const problems: Problem[] = [];
  const kept = Object.entries(data).filter(([key, value]) => {
    const line = lines.get(key) ?? 1;
    const result = known.has(key) ? FrontMatter.shape[key as keyof FrontMatter].safeParse(value) : null;
    if (result?.success) return true;
    const reason = result?.error.issues[0]?.message ?? 'it is not understood';
    foreign.push({ key, line });
    problems.push(
      result === null
        ? problem('front-matter-key', line, { key })
        : problem('front-matter-value', line, { key, reason }),
    );
    return false;
  });
  const keptKeys = new Set(kept.map(([key]) => key));
  const other = Object.fromEntries(Object.entries(data).filter(([key]) => !keptKeys.has(key)));
  return { data: FrontMatter.parse(Object.fromEntries(kept)), other, foreign, problems };
}
