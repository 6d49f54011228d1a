import { makeCorpus, type Corpus } from '../corpus/corpus.ts';
import type { Gathered, Rendered, ShownNote } from '../model/layout.ts';
import type { Rejected } from '../model/rejected.ts';
import { gatheredNotes, type Note, type ProcessNote, type Report } from '../model/report.ts';
import { plainText } from '../parse/decode.ts';
import { fromCache, sourcesDigest } from './cache.ts';
import { loadAgentAliases } from './agent-aliases.ts';
import { readBytes, readFiles, type Progress, type Purpose, type ReadFile } from './read.ts';
import { reportsFolder } from './settings.ts';
import { filesNow } from './watched.ts';
import { walk, type Found, type FoundFile } from './walk.ts';

interface Loaded {
  file: FoundFile;
  /** Size and time of the file, what it was read for, and by which sources. */
  stamp: string;
  read: ReadFile;
}

/** What was read before, by path: in `npm run dev` only changed files are read again. */
let loaded = new Map<string, Loaded>();
let corpus = makeCorpus([]);
let names = '';

/**
 * A build shows the reports as they were when it began, and walks their folder once, not for each page. Astro bundles
 * the pages, so the process has two copies of this module: what is held is kept beside both.
 */
const HELD = Symbol.for('casebook.held');
const beside = globalThis as { [HELD]?: { loaded: Map<string, Loaded>; corpus: Corpus } | undefined };

/** Loads the corpus, which `loadCorpus` then resolves to until it is let go. */
export async function holdCorpus(progress?: Progress): Promise<Corpus> {
  letGoOfCorpus();
  const held = await loadCorpus(progress);
  beside[HELD] = { loaded, corpus: held };
  return held;
}

export function letGoOfCorpus(): void {
  beside[HELD] = undefined;
}

/**
 * The corpus of the folder of reports, as it is on disk now, and the files that could not be read. Throws only when the
 * folder is absent, or holds more than can be. What was loaded for a check has no pages to be rendered.
 */
export async function loadCorpus(progress?: Progress, purpose: Purpose = 'pages'): Promise<Corpus> {
  if (beside[HELD]) return beside[HELD].corpus;
  if (filesNow() === null) return readCorpus(purpose, progress);
  // Whoever began to read before a change would else leave what is old behind, where Astro keeps it.
  let corpus = await latestCorpus();
  for (let again = MOST_AGAIN; again > 0 && latest?.files !== filesNow(); again -= 1)
    corpus = await latestCorpus();
  return corpus;
}

/** Many parts of a page ask, and one walk does for them: what changes meanwhile is told of. */
function latestCorpus(): Promise<Corpus> {
  const files = filesNow();
  if (latest !== undefined && latest.files === files && latest.until > Date.now()) return latest.corpus;
  const next: Latest = {
    files,
    until: Infinity,
    corpus: afterwards(latest?.corpus, () => readCorpus('pages')),
  };
  const settle = () => void (next.until = Date.now() + TRUSTED_MS);
  next.corpus.then(settle, settle);
  latest = next;
  return next.corpus;
}

interface Latest {
  /** As `filesNow` has it. */
  files: number | null;
  until: number;
  corpus: Promise<Corpus>;
}
let latest: Latest | undefined;

/** So long it is taken for granted that a watcher misses nothing: some file systems tell it of little. */
const TRUSTED_MS = 1000;
/** Where files change all the time, nobody waits for the last of them. */
const MOST_AGAIN = 3;

/** Two that read the folder at once would take each other's place. */
function afterwards<T>(before: Promise<unknown> | undefined, work: () => Promise<T>): Promise<T> {
  return before === undefined ? work() : before.then(work, work);
}

async function readCorpus(purpose: Purpose, progress?: Progress): Promise<Corpus> {
  const found = await walkReports();
  loaded = await load(found.files, purpose, progress);
  const reports: Report[] = [];
  const unread: Rejected[] = [...found.rejected];
  for (const { file, read } of loaded.values())
    if ('report' in read) reports.push(read.report);
    else unread.push({ path: file.path, problems: read.rejected });
  const { aliases, problems } = await loadAgentAliases(reportsFolder());
  const before = names;
  names = JSON.stringify([aliases, problems]);
  const same = names === before && new Set(corpus.reports).symmetricDifference(new Set(reports)).size === 0;
  const rejected = unread.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (!same || JSON.stringify(corpus.rejected) !== JSON.stringify(rejected))
    corpus = makeCorpus(reports, rejected, { ...aliases, problems }, filesNow() === null ? null : corpus);
  return corpus;
}

function entryOf(report: Report): Loaded | undefined {
  return (beside[HELD]?.loaded ?? loaded).get(report.source.path);
}

/** Stands for every byte of a report that `loadCorpus` has listed, and for what makes its record of them. */
export function reportKey(report: Report): string {
  const entry = entryOf(report);
  if (entry === undefined) throw new Error(`${report.source.path} is gone`);
  return entry.read.key;
}

/** Stands for what the file of names says, as `loadCorpus` last read it. */
export function agentNamesKey(): string {
  return names;
}

/** The rendered parts of a report that `loadCorpus` has listed. */
export async function loadRendered(report: Report): Promise<Rendered> {
  return (await loadMade(report, 'html')) as Rendered;
}

/** What others than its own pages have of the words of a report that `loadCorpus` has listed. */
export async function loadGathered(report: Report): Promise<Gathered> {
  return (await loadMade(report, 'gathered')) as Gathered;
}

async function loadMade(report: Report, what: 'html' | 'gathered'): Promise<unknown> {
  const entry = entryOf(report);
  const made = entry && (await fromCache(`${entry.read.key}.${what}.json`));
  if (made === undefined)
    throw new Error(`${report.source.path} was changed or removed while it was rendered`);
  return made;
}

/** The notes of some reports that other pages gather. */
export async function loadNotes(reports: Iterable<Report>): Promise<Map<Note | ProcessNote, ShownNote>> {
  const all = await Promise.all([...new Set(reports)].map(notesOf));
  return new Map(all.flat());
}

async function notesOf(report: Report): Promise<[Note | ProcessNote, ShownNote][]> {
  const { notes } = await loadGathered(report);
  return gatheredNotes(report).map((note, at) => {
    const asWritten: ShownNote = { lines: [[{ kind: 'text', text: note.markdown }]], section: null };
    return [note, notes[at] ?? asWritten];
  });
}

/** The Markdown of a report as committed, with line feeds as line ends, and marks for what no output may hold. */
export async function loadSource(report: Report): Promise<string> {
  const entry = entryOf(report);
  if (entry === undefined) throw new Error(`${report.source.path} is gone`);
  return plainText(await readBytes(entry.file.absolute));
}

/** The files in the folder of reports. Throws where it is absent. */
export async function walkReports(): Promise<Found> {
  const folder = reportsFolder();
  try {
    return await walk(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const advice = 'create it, or name another with REPORTS_DIR';
    throw new Error(`The folder of reports ${folder} cannot be read: ${advice}`, { cause: error });
  }
}

/** Every file as it is now, in order; those that are new or changed are read, and all where another parser reads them. */
async function load(
  files: readonly FoundFile[],
  purpose: Purpose,
  progress?: Progress,
): Promise<Map<string, Loaded>> {
  const sources = await sourcesDigest();
  const stampOf = ({ size, modified }: FoundFile) => `${size} ${modified} ${purpose} ${sources}`;
  const isKnown = (file: FoundFile) => loaded.get(file.path)?.stamp === stampOf(file);
  const toRead = files.filter((file) => !isKnown(file));
  const known = files.length - toRead.length;
  const read = await readFiles(toRead, purpose, (done) => progress?.(known + done, files.length));
  const fresh = new Map(toRead.map((file, at) => [file, read[at]!]));
  return new Map(
    files.map((file) => {
      const now = fresh.get(file);
      return [file.path, now ? { file, stamp: stampOf(file), read: now } : loaded.get(file.path)!];
    }),
  );
}
