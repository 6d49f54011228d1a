import matter from 'gray-matter';
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { FrontMatter } from '../model/front-matter.ts';
import { problem, type Problem } from '../model/problem.ts';

const LONGEST = 64 * 1024;
const MOST_LINES = 1000;

export interface SplitReport {
  /** The report without its front matter, whose lines are blank: line n is still line n of the file. */
  body: string;
  data: FrontMatter;
  /** What the block holds beside: the keys and values of other tools. */
  other: Record<string, unknown>;
  /** Keys that are none of ours. */
  unknown: { key: string; line: number }[];
  /** The block as written, where something in it was not understood and must still be shown. */
  refused: string | null;
  problems: Problem[];
}

/** Takes the front matter off a report. Only a first line that is exactly `---` opens it. */
export function splitFrontMatter(text: string): SplitReport {
  const lines = text.split('\n');
  const opener = lines[0]?.trimEnd() ?? '';
  if (/^---+\s*\S/.test(opener) && /^---+\s*\w+$/.test(opener))
    return unsplit(text, [problem('front-matter-language', 1, { opener })]);
  if (opener !== '---') return unsplit(text);
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  // A rule (`---`) may open a report that has no front matter at all.
  const first = lines.find((line, at) => at > 0 && !/^\s*(?:#.*)?$/.test(line)) ?? '';
  if (!/^[\w-]+\s*:(?:\s|$)/.test(first)) return unsplit(text);
  if (close === -1) return unsplit(text, [problem('front-matter-unclosed', 1)]);
  const block = lines.slice(1, close);
  const body = [...lines.slice(0, close + 1).map(() => ''), ...lines.slice(close + 1)].join('\n');
  const read = readBlock(block);
  return { body, ...read, refused: read.problems.length > 0 ? block.join('\n') : null };
}

function unsplit(body: string, problems: Problem[] = []): SplitReport {
  return { body, data: {}, other: {}, unknown: [], refused: null, problems };
}

type Read = Pick<SplitReport, 'data' | 'other' | 'unknown' | 'problems'>;

function readBlock(block: string[]): Read {
  const text = block.join('\n');
  if (text.length > LONGEST || block.length > MOST_LINES)
    return {
      data: {},
      other: {},
      unknown: [],
      problems: [problem('front-matter-yaml', 1, { reason: 'it is longer than 64 KB or 1,000 lines.' })],
    };
  const yaml: YamlResult = { data: {}, lines: new Map(), problems: [] };
  matter(`---\n${text}\n---\n`, { language: 'yaml', engines: engines(yaml) });
  if (yaml.problems.length > 0) return { data: {}, other: {}, unknown: [], problems: yaml.problems };
  return validate(yaml);
}

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
  const fail = (offset: number, reason: string) =>
    result.problems.push(problem('front-matter-yaml', line(offset), { reason }));
  for (const error of [...document.errors, ...document.warnings]) fail(error.pos[0], error.message);
  visit(document, {
    Alias: (_, { range }) => void fail(range?.[0] ?? 0, 'aliases are not allowed.'),
    Node: (_, { anchor, tag, range }) => {
      if (anchor ?? tag) fail(range?.[0] ?? 0, 'tags and anchors are not allowed.');
    },
  });
  if (result.problems.length > 0) return {};
  if (document.contents !== null && !isMap(document.contents))
    fail(0, 'it is not a list of "key: value" lines.');
  if (isMap(document.contents))
    for (const { key } of document.contents.items)
      if (isScalar(key)) result.lines.set(String(key.value), line(key.range?.[0] ?? 0));
  if (result.problems.length === 0)
    result.data = (document.toJS({ maxAliasCount: 0 }) ?? {}) as Record<string, unknown>;
  return result.data;
}

/** Keeps the values that hold, and names the line of each that does not. */
function validate({ data, lines }: YamlResult): Read {
  const known = new Set(Object.keys(FrontMatter.shape));
  const unknown = Object.keys(data)
    .filter((key) => !known.has(key))
    .map((key) => ({ key, line: lines.get(key) ?? 1 }));
  const problems = unknown.map(({ key, line }) => problem('front-matter-key', line, { key }));
  const kept = Object.entries(data).filter(([key, value]) => {
    if (!known.has(key)) return false;
    const result = FrontMatter.shape[key as keyof FrontMatter].safeParse(value);
    if (!result.success) {
      const reason = result.error.issues[0]?.message ?? 'it is not understood';
      const code =
        key === 'date'
          ? problem('date-invalid', lines.get(key) ?? 1, { written: String(value) })
          : problem('front-matter-value', lines.get(key) ?? 1, { key, reason });
      problems.push(code);
    }
    return result.success;
  });
  const keptKeys = new Set(kept.map(([key]) => key));
  const other = Object.fromEntries(Object.entries(data).filter(([key]) => !keptKeys.has(key)));
  return { data: FrontMatter.parse(Object.fromEntries(kept)), other, unknown, problems };
}
