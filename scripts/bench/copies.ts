import { parseReport } from '../../src/parse/report.ts';

/** A file of the folder of reports: its path below that folder, and its text. */
export interface ReportFile {
  path: string;
  text: string;
}

const FENCE = /^\s*(`{3,}|~{3,})(.*)$/;
/** Headings hold the words that reports are built of. */
const HEADING = /^#/;
/** A line that begins with the id of a finding: its title. */
const TITLE = /^\W*[A-Z]{1,3}-?\d+\b/;
/** What comes after a dot may say what kind of file it is. */
const WORD = /(?<![.a-z])[a-z]{5,}/gi;
const SHORT_WORD = /(?<![.a-z])[a-z]{3,}/gi;
/** A name in code that is long enough for a number at its end to be a part of it. */
const IDENTIFIER = /[A-Za-z_]\w{3,}/;
const REPO_ROW = /^[|\s*-]*repo(?:sitory)?\b[^\n\w]*(?:https:\/\/github\.com\/)?([\w.-]+\/[\w.-]+)/gim;

/**
 * The files and `times - 1` copies of each, as if other repositories had reports of the same kind. Every line of code in a
 * copy has a name of its own, so that nothing that is kept of the original's helps; most words are others, the same ones
 * for the same throughout a copy: else each finding would recur in every copy. What reports are built of stays, so that
 * as much is found in a copy. The same files give the same copies; up to 100 differ.
 */
export function* withCopies(files: readonly ReportFile[], times: number): Generator<ReportFile> {
  if (times === 1) return yield* files;
  const kept = wordsOf(files);
  const repos = new Set(files.flatMap(({ text }) => [...text.matchAll(REPO_ROW)].map(([, repo]) => repo!)));
  for (const file of files) {
    yield file;
    for (let copy = 1; copy < times; copy += 1)
      yield { path: pathOf(file.path, copy), text: copyOf(file.text, copy, kept, repos) };
  }
}

/** Code with another name in every line; the same for the same `mark`. */
export function otherCode(code: string, mark: string): string {
  return code.replaceAll(/^.+$/gm, (line) => line.replace(IDENTIFIER, (name) => name + mark));
}

interface KeptWords {
  /** Those that most reports have in a heading, and those of the names of agents: the same ones review everything. */
  structure: ReadonlySet<string>;
  /** Those that any report has in a heading, or that most have anywhere. */
  common: ReadonlySet<string>;
}

function wordsOf(files: readonly ReportFile[]): KeptWords {
  const inText = new Map<string, number>();
  const inHeadings = new Map<string, number>();
  for (const { text } of files) {
    const headings = text.split('\n').filter((line) => HEADING.test(line) && !TITLE.test(line));
    count(inText, text, WORD);
    count(inHeadings, headings.join('\n'), SHORT_WORD);
  }
  const agents = agentWords(files);
  const ofMost = (counts: Map<string, number>) =>
    [...counts].flatMap(([word, n]) => (n * 2 > files.length ? [word] : []));
  return {
    structure: new Set([...ofMost(inHeadings), ...agents]),
    common: new Set([...inHeadings.keys(), ...ofMost(inText), ...agents]),
  };
}

function agentWords(files: readonly ReportFile[]): string[] {
  const names = files.flatMap(({ path, text }) => {
    const { reviewers, originals, findings } = parseReport(path, path, new TextEncoder().encode(text)).report;
    return [
      ...reviewers.map(({ name }) => name),
      ...originals.map(({ agent }) => agent),
      ...findings.flatMap((finding) => finding.agents),
    ];
  });
  return [...new Set(names)].flatMap((name) => name.toLowerCase().match(SHORT_WORD) ?? []);
}

/** In how many texts a word is. */
function count(counts: Map<string, number>, text: string, words: RegExp): void {
  for (const word of new Set(text.toLowerCase().match(words))) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** A repository that a report does not name is the folder that it lies in. */
function pathOf(path: string, copy: number): string {
  const parts = path.split('/');
  return [...parts.slice(0, -2), `${parts.at(-2) ?? 'more'}-${copy}`, parts.at(-1)].join('/');
}

function copyOf(text: string, copy: number, kept: KeptWords, repos: ReadonlySet<string>): string {
  let fence: string | null = null;
  const lines = renamed(text, copy, repos)
    .split('\n')
    .map((line) => {
      const [, mark, info] = FENCE.exec(line) ?? [];
      if (mark !== undefined && fence === null) fence = mark;
      else if (mark !== undefined && mark.startsWith(fence!) && info!.trim() === '') fence = null;
      else return otherLine(line, fence !== null, copy, kept);
      return line;
    });
  return lines.join('\n');
}

function renamed(text: string, copy: number, repos: ReadonlySet<string>): string {
  return [...repos].reduce((before, repo) => {
    const name = new RegExp(`(?<![\\w-])${RegExp.escape(repo)}(?![\\w-])`, 'g');
    return before.replaceAll(name, repo.replace('/', `/x${copy}-`));
  }, text);
}

function otherLine(line: string, isCode: boolean, copy: number, { structure, common }: KeptWords): string {
  const unless = (stays: ReadonlySet<string>) => (word: string) =>
    stays.has(word.toLowerCase()) ? word : otherWord(word, copy);
  if (isCode) return otherCode(line, `X${copy}`).replaceAll(WORD, unless(common));
  if (TITLE.test(line)) return line.replaceAll(SHORT_WORD, unless(structure));
  return HEADING.test(line) ? line : line.replaceAll(WORD, unless(common));
}

const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
const VOWELS = 'aeiou';

/** A word of the same shape, as each consonant moves on: `mutex` is `nuvez`, then `puweb`; at last vowels do, too. */
function otherWord(word: string, copy: number): string {
  return word.replaceAll(/[a-z]/gi, (letter) => {
    const small = letter.toLowerCase();
    const other = VOWELS.includes(small)
      ? moved(VOWELS, small, Math.floor(copy / CONSONANTS.length))
      : moved(CONSONANTS, small, copy);
    return letter === small ? other : other.toUpperCase();
  });
}

function moved(letters: string, letter: string, by: number): string {
  const at = letters.indexOf(letter);
  return at === -1 ? letter : letters[(at + by) % letters.length]!;
}
