import { availableParallelism } from 'node:os';

/**
 * Works on items, `lanes` at a time, and hands out what comes of them in their order, each as soon as it and those
 * before it are ready. Throws what the work on the item at hand has thrown.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  lanes: number = availableParallelism(),
): AsyncGenerator<R> {
  const slots = items.map(() => Promise.withResolvers<R>());
  // Whoever waits for an item is told of its failure; one that nobody waits for any more is no news.
  for (const { promise } of slots) promise.catch(() => {});
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++)
      await work(items[at]!).then(slots[at]!.resolve, slots[at]!.reject);
  };
  for (let begun = 0; begun < lanes; begun += 1) void lane();
  try {
    for (const { promise } of slots) yield await promise;
  } finally {
    next = items.length;
  }
}
