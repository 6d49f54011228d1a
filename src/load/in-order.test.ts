import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('what is ready first waits for those before it', async () => {
  const ended: number[] = [];
  const work = async (ms: number) => {
    await after(ms);
    ended.push(ms);
    return ms;
  };
  expect(await Array.fromAsync(inOrder([60, 10, 30, 1], work))).toEqual([60, 10, 30, 1]);
  expect(ended).not.toEqual([60, 10, 30, 1]);
});

test('an item is handed out before those behind it are done', async () => {
  const never = new Promise<string>(() => {});
  const [first] = [
    await inOrder(['a', 'b'], (item) => (item === 'a' ? Promise.resolve(item) : never)).next(),
  ];
  expect(first).toEqual({ done: false, value: 'a' });
});

test('a failure is thrown at its turn, and ends the work', async () => {
  const seen: number[] = [];
  const reading = async () => {
    for await (const item of inOrder([1, 2, 3], async (n) =>
      n === 2 ? Promise.reject(new Error('two')) : n,
    ))
      seen.push(item);
  };
  await expect(reading()).rejects.toThrow('two');
  expect(seen).toEqual([1]);
});

test('no more is worked on at a time than there are lanes', async () => {
  let now = 0;
  let most = 0;
  const work = async (item: number) => {
    now += 1;
    most = Math.max(most, now);
    await after(1);
    now -= 1;
    return item;
  };
  expect(await Array.fromAsync(inOrder([1, 2, 3, 4, 5], work, 2))).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});
