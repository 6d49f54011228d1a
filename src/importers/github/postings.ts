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
 * Puts the postings of one finding together: those of one id, and those of one title in one file. Of one review each is
 * another finding, and so are two with different ids.
 */
export function together(postings: readonly Posting[]): Posted[] {
  const found: Posted[] = [];
  for (const posting of inTimeOrder(postings)) {
    const same = found.find(({ postings: others }) => isSame(posting, others));
    if (same === undefined) found.push({ postings: [posting] });
    else same.postings.push(posting);
  }
  return found;
}

function isSame(posting: Posting, others: readonly Posting[]): boolean {
  const ids = others.flatMap(({ draft }) => draft.id ?? []);
  if (posting.draft.id !== null && ids.length > 0) return ids.includes(posting.draft.id);
  const first = others[0]!;
  const [path, other] = [
    posting.places[0]?.path,
    others.find(({ places }) => places.length > 0)?.places[0]?.path,
  ];
  return (
    titleOf(posting) === titleOf(first) &&
    (path === undefined || other === undefined || path === other) &&
    !others.some((one) => roundOf(one) === roundOf(posting))
  );
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
