import * as items from './items.ts';
import type { Comment, Note, Pull, Review } from './items.ts';
import { RawComment, RawPull, RawReview, RawThread } from './schema.ts';

/** What an export of a pull request holds, whichever lists it was made of. */
export interface Collected {
  pulls: Pull[];
  reviews: Review[];
  comments: Comment[];
  notes: Note[];
}

/** Levels of an export that lists may lie below: `data.repository.pullRequest.reviewThreads.nodes`, in pages. */
const DEEPEST = 12;

/** Finds pull requests, reviews, comments and threads in JSON, each known by its own keys and not by its place. */
export function collect(documents: readonly unknown[]): Collected {
  const found: Collected = { pulls: [], reviews: [], comments: [], notes: [] };
  for (const document of documents) visit(document, found, 0);
  return {
    pulls: found.pulls,
    reviews: distinct(found.reviews),
    comments: withThreads(found.comments),
    notes: distinct(found.notes),
  };
}

function visit(value: unknown, found: Collected, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (!Array.isArray(value) && take(value as Record<string, unknown>, found)) return;
  for (const inner of Object.values(value)) visit(inner, found, depth + 1);
}

/** Takes an object that is an item of an export; a pull request may hold others. */
function take(value: Record<string, unknown>, found: Collected): boolean {
  const has = (key: string) => Object.hasOwn(value, key);
  if (has('isResolved') && has('comments')) return takeThread(value, found);
  if (has('number') && has('title') && isPull(value)) {
    const pull = RawPull.safeParse(value);
    if (pull.success) found.pulls.push(items.pull(pull.data));
    return false;
  }
  if (!has('body')) return false;
  if (has('state') && (has('submitted_at') || has('submittedAt'))) {
    const review = RawReview.safeParse(value);
    if (review.success) found.reviews.push(items.review(review.data));
    return review.success;
  }
  const raw = RawComment.safeParse(value);
  if (!raw.success) return false;
  const isOnLines =
    has('path') && ['diff_hunk', 'diffHunk', 'original_commit_id', 'originalCommit'].some(has);
  const isNote =
    !has('path') && /\/(?:pull|issues)\/\d+#issuecomment-/.test(raw.data.html_url ?? raw.data.url ?? '');
  if (isOnLines && raw.data.path) found.comments.push(items.comment(raw.data, null));
  else if (isNote) found.notes.push(items.note(raw.data));
  return isOnLines || isNote;
}

/** `gh` gives the keys that it was asked for, so of a pull request perhaps no other than its address. */
function isPull(value: Record<string, unknown>): boolean {
  const hasBranch = ['head', 'headRefName', 'pull_request'].some((key) => Object.hasOwn(value, key));
  const isAddress = (url: unknown) => typeof url === 'string' && /\/pull\/\d+$/.test(url);
  return hasBranch || isAddress(value.html_url) || isAddress(value.url);
}

function takeThread(value: object, found: Collected): boolean {
  const thread = RawThread.safeParse(value);
  if (!thread.success) return false;
  const [first, ...replies] = thread.data.comments.nodes.map((raw) => items.comment(raw, thread.data));
  if (first === undefined || first.path === '') return true;
  found.comments.push(first, ...replies.map((reply) => ({ ...reply, replyTo: reply.replyTo ?? first.id })));
  return true;
}

/** An export may hold a list twice: of one id the last counts. */
function distinct<T extends { id: string | null }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one, at) => [one.id ?? `without ${at}`, one])).values()];
}

/** REST tells most of a comment, GraphQL what became of its thread: both are one comment, the last of each counts. */
function withThreads(all: readonly Comment[]): Comment[] {
  const byId = Map.groupBy(all, (one) => keyOf(one));
  return [...byId.values()].map((same) => {
    const rest = same.findLast(({ thread }) => thread === null) ?? same.at(-1)!;
    const told = same.findLast(({ thread }) => thread !== null);
    return told === undefined || told === rest
      ? rest
      : { ...rest, thread: told.thread, replyTo: rest.replyTo ?? told.replyTo };
  });
}

/** A comment's number, which its address ends with; GraphQL's other ids are unknown to REST. */
function keyOf({ id, url, path, at, body }: Comment): string {
  return /#discussion_r(\d+)$/.exec(url ?? '')?.[1] ?? id ?? `${path} ${at} ${body}`;
}
