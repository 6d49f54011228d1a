import type { Answer, Question } from '../query/answer.ts';
import { hasRegex } from '../query/needs.ts';
import { parseQuery } from '../query/parse.ts';
import type { LinearPatterns } from '../query/pattern.ts';
import { startSearch, type Search } from '../query/search.ts';
import type { FindingLibrary } from './finding-library.ts';
import { chooseRecords, countFrom, type Budget, type Choice } from './record-choice.ts';

/** Milliseconds that it scans without looking whether it is still wanted. */
const SLICE = 30;

/** What a search tells of its progress, and asks. */
export interface Progress {
  /** What it needs is here: from now on the time counts. */
  scanning: () => void;
  /** More has to be fetched: from now on it does not. */
  loading: () => void;
  /** Lets other things happen; throws where nobody waits for the answer any more. */
  breathe: () => Promise<void>;
}

export interface Asked {
  question: Question;
  /** What looks for regular expressions, where the engine's own may run away. */
  linear: LinearPatterns | undefined;
  /** Milliseconds that it may look at records before it tells what it has. */
  longestScan: number;
  budget: Budget;
}

/** Answers a question from the records that it needs. */
export async function answerQuestion(
  library: FindingLibrary,
  { question, linear, longestScan, budget }: Asked,
  progress: Progress,
): Promise<Answer> {
  const { query } = parseQuery(question.query);
  // To fetch what reads expressions takes no part of the time; `needsOf` has it at once then.
  if (library.manifest.kind === 'indexed' && hasRegex(query)) await import('../query/regex-needs.ts');
  // Expressions are made and read first, and there are some that take too long.
  progress.scanning();
  const search = startSearch(question, linear === undefined ? {} : { linear });
  const { usesOriginals } = search;
  const wanted = { query, usesOriginals, byFile: question.group === 'file', budget };
  const choice = await chooseRecords(library, wanted, progress.loading);
  progress.scanning();
  const stoppedAt = await scan(library, search, choice, longestScan, progress);
  const answer = search.answer();
  await nameHits(library, answer, progress);
  const partial = partialOf(
    library,
    search,
    stoppedAt ?? choice.downTo,
    stoppedAt === null ? 'bytes' : 'time',
  );
  return { ...answer, partial };
}

/** Gives records to the search until its time is over: the number of the last one then, else null. */
async function scan(
  library: FindingLibrary,
  search: Search,
  { numbers }: Choice,
  longest: number,
  { breathe }: Progress,
): Promise<number | null> {
  const start = performance.now();
  let sliceEnd = start + SLICE;
  for (const number of numbers) {
    const record = library.record(number);
    if (record !== undefined) search.add(record);
    const now = performance.now();
    if (now > start + longest) return number;
    if (now < sliceEnd) continue;
    await breathe();
    sliceEnd = performance.now() + SLICE;
  }
  return null;
}

function partialOf(
  library: FindingLibrary,
  { usesOriginals }: Search,
  downTo: number,
  why: 'bytes' | 'time',
): Answer['partial'] {
  if (downTo === 0) return null;
  const { manifest } = library;
  const list = library.list(manifest.kind === 'plain' ? 'facts' : 'findings');
  const of = usesOriginals ? manifest.records : manifest.findings;
  return { looked: countFrom(list, downTo, usesOriginals), of, why };
}

/** Of an indexed site the facts alone may be here: the titles of what is shown are fetched then. */
async function nameHits(library: FindingLibrary, { groups }: Answer, { loading }: Progress): Promise<void> {
  if (library.manifest.kind === 'plain') return;
  const hits = groups.flatMap(({ hits }) => hits.map(({ facts }) => facts));
  const files = hits
    .filter(({ address }) => address === '')
    .map((facts) => library.fileWith(facts.isOriginal ? 'originals' : 'findings', library.numberOf(facts)));
  if (files.length === 0) return;
  loading();
  await library.load(files);
}
