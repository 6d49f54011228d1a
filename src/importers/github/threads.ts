import type { Comment } from './items.ts';

/** Comments on lines, each first one with the answers below it. */
export interface Thread {
  root: Comment;
  replies: Comment[];
}

/** An answer names the first comment of its thread, or another answer; one whose first comment is missing is one itself. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const byId = new Map(comments.flatMap((one) => (one.id === null ? [] : [[one.id, one] as const])));
  const threads = new Map<Comment, Thread>();
  const rootOf = (one: Comment): Comment => {
    let at = one;
    // A circle of answers ends where it began.
    for (const seen = new Set<Comment>(); !seen.has(at);) {
      seen.add(at);
      const above = at.replyTo === null ? undefined : byId.get(at.replyTo);
      if (above === undefined) return at;
      at = above;
    }
    return one;
  };
  for (const one of comments) {
    const root = rootOf(one);
    const thread = threads.get(root) ?? { root, replies: [] };
    threads.set(root, thread);
    if (one !== root) thread.replies.push(one);
  }
  return [...threads.values()];
}
