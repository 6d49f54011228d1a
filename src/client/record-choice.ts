import { needsOf, type Needs } from '../query/needs.ts';
import type { Posting } from '../query/postings.ts';
import { readsOf } from '../query/reads.ts';
import type { FileList, IndexedSearch, ListName } from '../query/search-manifest.ts';
import type { Query } from '../query/syntax.ts';
import { candidatesOf } from './candidates.ts';
import type { FileAt, FindingLibrary } from './finding-library.ts';

/** What is asked for, as far as it says which records to look at. */
export interface Wanted {
  query: Query;
  usesOriginals: boolean;
  /** Whether results are grouped by file. */
  byFile: boolean;
  budget: Budget;
}

export interface Budget {
  /** Bytes of files of records, as far as the sizes of these are known. */
  most: number;
  /** Whether what is here already counts for nothing: a question that was asked before goes on where it stopped. */
  isFurther: boolean;
}

/** Records that are here, and are to be looked at for a question. */
export interface Choice {
  /** Their numbers, the newest first; of some of them nothing may be known. */
  numbers: Iterable<number>;
  /** Every record from this one on that is not among the numbers cannot match. */
  downTo: number;
}

/** Fetches the records that may match; where they are too many, the newest of them. `loading` is called before it does. */
export async function chooseRecords(
  library: FindingLibrary,
  wanted: Wanted,
  loading: () => void,
): Promise<Choice> {
  const { manifest } = library;
  const reads = readsOf(wanted.query);
  if (manifest.kind === 'plain') {
    loading();
    const lists: ListName[] = [
      'facts',
      ...named('words', reads.words),
      ...named('originals', reads.originals),
    ];
    return newest(library, groupsWith(library, lists, null), null, wanted.budget);
  }
  const needs = await needsOf(wanted.query);
  loading();
  const found = await candidates(library, manifest, needs);
  const whole: ListName[] = ['findings', ...named('originals', wanted.usesOriginals || reads.originals)];
  const facts: ListName[] = ['facts', ...named('places', reads.places || wanted.byFile)];
  const isWhole = reads.names || reads.words || reads.originals || isLighter(library, whole, facts, found);
  return newest(library, groupsWith(library, isWhole ? whole : facts, found), found, wanted.budget);
}

/** Without words to look for, the facts are enough; a few whole findings may weigh less than the facts of all. */
function isLighter(library: FindingLibrary, some: ListName[], others: ListName[], found: Posting): boolean {
  const weight = (lists: readonly ListName[]) => weightOf(library, groupsWith(library, lists, found).flat());
  return found !== null && weight(some) < weight(others);
}

function named(list: ListName, isRead: boolean): ListName[] {
  return isRead ? [list] : [];
}

function candidates(library: FindingLibrary, { indexes }: IndexedSearch, needs: Needs): Promise<Posting> {
  return candidatesOf(needs, (name, slots) => library.postings(name, indexes[name], slots));
}

/** The files of some lists that have candidates, those of the newest first; files of all lists have the same records. */
function groupsWith(library: FindingLibrary, lists: readonly ListName[], candidates: Posting): FileAt[][] {
  return filesWith(candidates, boundsOf(library.list(lists[0]!))).map((at) =>
    lists.map((list) => ({ list, at })),
  );
}

/** The newest of the candidates, or of all where these are not known. */
async function newest(
  library: FindingLibrary,
  groups: readonly FileAt[][],
  candidates: Posting,
  budget: Budget,
): Promise<Choice> {
  const reached = groups.slice(0, countWithin(library, groups, budget));
  await library.load(reached.flat());
  const next = groups[reached.length]?.[0];
  const downTo = next === undefined ? 0 : boundsOf(library.list(next.list))[next.at + 1]!;
  return { numbers: downward(candidates ?? library.manifest.records, downTo), downTo };
}

/** The number of the first record of each file, and one more than the last. */
function boundsOf({ records }: FileList): number[] {
  const bounds = [0];
  for (const count of records) bounds.push(bounds.at(-1)! + count);
  return bounds;
}

/** The files that have candidates, the newest first. */
function filesWith(candidates: Posting, bounds: readonly number[]): number[] {
  const files = bounds.slice(1).map((_, at) => at);
  if (candidates === null) return files.reverse();
  let next = 0;
  const found = files.filter((at) => {
    const before = next;
    while (next < candidates.length && candidates[next]! < bounds[at + 1]!) next += 1;
    return next > before;
  });
  return found.reverse();
}

/** How many groups of files, the first of them in any case, can be had; of a file it is only known what one weighs. */
function countWithin(
  library: FindingLibrary,
  groups: readonly (readonly FileAt[])[],
  budget: Budget,
): number {
  let spent = 0;
  for (const [count, files] of groups.entries()) {
    const missing = files.filter((file) => !library.has(file));
    spent += weightOf(library, budget.isFurther ? missing : files);
    if (count > 0 && missing.length > 0 && spent > budget.most) return count;
  }
  return groups.length;
}

function weightOf(library: FindingLibrary, files: readonly FileAt[]): number {
  return files.reduce(
    (sum, { list }) => sum + library.list(list).bytes / library.list(list).records.length,
    0,
  );
}

/** Numbers from the highest to the lowest: of a list, or of all below a number. */
function* downward(numbers: ArrayLike<number> | number, downTo: number): Generator<number> {
  if (typeof numbers === 'number') for (let number = numbers - 1; number >= downTo; number -= 1) yield number;
  else for (let at = numbers.length - 1; at >= 0 && numbers[at]! >= downTo; at -= 1) yield numbers[at]!;
}

/** How many records from a number up there are, with the originals that went into no finding or without. */
export function countFrom(list: FileList, number: number, withOriginals: boolean): number {
  const bounds = boundsOf(list);
  return list.records.reduce((sum, records, at) => {
    const share = Math.min(1, Math.max(0, (bounds[at + 1]! - number) / records));
    return sum + Math.round(share * (withOriginals ? records : list.findings[at]!));
  }, 0);
}
