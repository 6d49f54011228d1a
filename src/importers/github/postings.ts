import type { Location } from '../../model/location.ts';
import type { Draft } from './adapter.ts';
import { latest } from '../instant.ts';
import type { Comment, Note, Review } from './items.ts';

/** A finding as it was posted once: on lines, in the text of a review, or in the conversation. */
export interface Posting {
  draft: Draft;
  item: Comment | Review | Note;
  places: Location[];
  /** The commit that its lines are of. */
  commit: string | null;
}

/** All postings of one finding, in time order: tools post again what they still find. */
export interface Posted {
  postings: [Posting, ...Posting[]];
}

/**
 * Puts the postings of one finding together: those of one id, and those of one title in one file, the first of each review
 * with the first of the others, the second with the second. So of one review each is another finding.
 */
export function together(postings: readonly Posting[]): Posted[] {
  const found: Posted[] = [];
  const byId = new Map<string, Posted>();
  const byTitle = new Map<string, Titled>();
  const counts = new Map<string, number>();
  for (const posting of inTimeOrder(postings)) {
    const { id } = posting.draft;
    const [title, path] = [titleOf(posting), posting.places[0]?.path ?? ''];
    const titled: Titled = byTitle.get(title) ?? { all: [], byPath: new Map() };
    byTitle.set(title, titled);
    const round = [roundOf(posting), path, title].join('\n');
    const at = counts.get(round) ?? 0;
    counts.set(round, at + 1);
    const named = path === '' ? titled.all[at] : findingAt(titled, path, at);
    const known = id === null ? undefined : byId.get(id);
    const same = known ?? (isOther(named, id) ? undefined : named);
    const posted = same ?? { postings: [posting] };
    if (id !== null) byId.set(id, posted);
    if (same === undefined) {
      found.push(posted);
      titled.all.push(posted);
      inFile(titled, path).push(posted);
    } else {
      same.postings.push(posting);
      if (path !== '') setPlace(titled, same, path);
    }
  }
  return found;
}

/** The findings of one title: all, and those of each file; those that no posting says the file of are at `''`. */
interface Titled {
  all: Posted[];
  byPath: Map<string, Posted[]>;
}

function inFile({ byPath }: Titled, path: string): Posted[] {
  const there = byPath.get(path) ?? [];
  byPath.set(path, there);
  return there;
}

/** A finding of a file, by its number there; behind these are those without a place, as they may be of any file. */
function findingAt(titled: Titled, path: string, at: number): Posted | undefined {
  const there = inFile(titled, path);
  return there[at] ?? inFile(titled, '')[at - there.length];
}

/** The first place that a posting of a finding has is its place. */
function setPlace(titled: Titled, posted: Posted, path: string): void {
  const placeless = inFile(titled, '');
  const at = placeless.indexOf(posted);
  if (at === -1) return;
  placeless.splice(at, 1);
  inFile(titled, path).push(posted);
}

/** Has it an id, and another one? */
function isOther(posted: Posted | undefined, id: string | null): boolean {
  const other = posted?.postings.find(({ draft }) => draft.id !== null)?.draft.id ?? null;
  return id !== null && other !== null && id !== other;
}

/** What is said of lines changes with them. */
function titleOf({ draft }: Posting): string {
  return (
    draft.title
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim() || draft.title
  );
}

/** Which review it was posted in, as well as the source tells. */
function roundOf({ item, commit }: Posting): string {
  const original = item.kind === 'comment' ? item.originalCommit : commit;
  return `${item.kind === 'note' ? 'conversation' : ''} ${original ?? item.at}`;
}

function inTimeOrder(postings: readonly Posting[]): Posting[] {
  const at = ({ item }: Posting) => Date.parse(item.at ?? '') || 0;
  return postings.toSorted((a, b) => at(a) - at(b));
}

/** The posting that says where a finding is now: the last on lines, else the last. */
export function current({ postings }: Posted): Posting {
  return postings.findLast(({ item }) => item.kind === 'comment') ?? postings.at(-1)!;
}

/** The last moment at which something was said or changed. */
export function lastOf(items: readonly (Comment | Review | Note)[]): string | null {
  return latest(items.flatMap((item) => [item.at, item.kind === 'review' ? null : item.updated]));
}
