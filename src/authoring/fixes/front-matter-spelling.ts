import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, type Node, type Pair } from 'yaml';
import { FrontMatter } from '../../model/front-matter.ts';
import type { ProblemCode } from '../../model/problem.ts';
import { splitList } from '../../parse/reviewers.ts';
import { RESPELL } from '../respell.ts';
import type { Change, Faulty, Fix } from './fix.ts';

/** Other names of keys, in lower case with `_`. */
const KEYS: Readonly<Record<string, keyof FrontMatter>> = {
  repository: 'repo',
  pull_request: 'pr',
  pr_number: 'pr',
  reviewer: 'reviewers',
  consolidated_by: 'consolidator',
  tag: 'tags',
};
const LISTS: readonly string[] = ['reviewers', 'tags'] satisfies (keyof FrontMatter)[];

const CODES: readonly ProblemCode[] = ['front-matter-key', 'front-matter-value'];

/** Writes keys and values of front matter as they are read, where there is no doubt what they mean. */
export const frontMatterSpelling: Fix = {
  codes: CODES,
  keepsPages: false,
  changes(report) {
    const entries = entriesOf(report.lines);
    const taken = new Set(entries.map(({ key }) => key));
    return entries.flatMap((entry) => {
      const isFaulty = report.problems.some(({ code, line }) => line === entry.line && CODES.includes(code));
      if (!isFaulty) return [];
      const key = meantKey(entry.key);
      if (key === undefined || (key !== entry.key && taken.has(key))) return [];
      return respelled(report, entry, key, taken.has('time'));
    });
  },
};

interface Entry {
  key: string;
  value: Node | null;
  /** 1-based, of the first and behind the last. */
  line: number;
  end: number;
  /** The YAML that the value is a part of. */
  yaml: string;
}

/** The top keys of the block between the first lines that are `---`. */
function entriesOf(lines: readonly string[]): Entry[] {
  const close = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || close === -1) return [];
  const yaml = lines.slice(1, close).join('\n');
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  // The first line of the YAML is the second of the file.
  const lineOf = (offset: number) => counter.linePos(offset).line + 1;
  return (document.contents.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const last = yaml.slice(0, value?.range?.[1] ?? key.range[1]).trimEnd().length;
    return [{ key: String(key.value), value, line: lineOf(key.range[0]), end: lineOf(last) + 1, yaml }];
  });
}

function meantKey(written: string): keyof FrontMatter | undefined {
  const plain = written.toLowerCase().replace(/[\s-]+/g, '_');
  return plain in FrontMatter.shape ? (plain as keyof FrontMatter) : KEYS[plain];
}

/** The entry under its key, with a value that holds; no change where there is none. */
function respelled({ lines }: Faulty, entry: Entry, key: keyof FrontMatter, hasTime: boolean): Change[] {
  const meant = LISTS.includes(key)
    ? { [key]: meantList(entry) ?? undefined }
    : meantTexts(entry, key, hasTime);
  const { data, success } = FrontMatter.safeParse(meant);
  if (!success || Object.keys(data).length === 0) return [];
  const insert = stringify(data, { lineWidth: 0 }).trimEnd().split('\n');
  const before = lines.slice(entry.line - 1, entry.end - 1);
  const did = `wrote ${JSON.stringify(before.join('\n'))} as ${JSON.stringify(insert.join('\n'))}`;
  const rewritten = [entry.key, ...(isScalar(entry.value) ? [String(entry.value.value)] : [])];
  return [{ line: entry.line, remove: before.length, insert, did, rewritten }];
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/** A moment without a zone is a date and a time. */
function meantTexts({ value }: Entry, key: keyof FrontMatter, hasTime: boolean): FrontMatter {
  if (!isScalar(value)) return {};
  const written = String(value.value);
  const [, date, time] = MOMENT.exec(written) ?? [];
  if (key === 'date' && !hasTime && date !== undefined && time !== undefined) return { date, time };
  const holds = FrontMatter.shape[key].safeParse(written).success;
  const meant = holds ? written : RESPELL[key]?.(written);
  return meant ? { [key]: meant } : {};
}

/** A list of one, or of words with commas between them; words with `: ` in them, which YAML takes for a map. */
function meantList({ value, yaml }: Entry): string[] | null {
  if (isScalar(value)) return splitList(String(value.value));
  if (!isSeq(value)) return null;
  const items = value.items.map((item) => {
    if (isScalar(item)) return String(item.value);
    const range = isMap(item) ? item.range : null;
    return range ? yaml.slice(range[0], range[1]).trim() : null;
  });
  return items.every((item) => item !== null) ? items : null;
}
